package org.moneytrail.committee;

import org.jspecify.annotations.Nullable;

/** What kind of committee (FEC committee type). */
public enum CommitteeType {

	/** Files communication costs. */
	COMMUNICATION_COST("C"),

	/** Delegate committee. */
	DELEGATE("D"),

	/** Files electioneering. */
	ELECTIONEERING("E"),

	/** House campaign. */
	HOUSE("H"),

	/** Files independent expenditures, is no committee. */
	INDEPENDENT_EXPENDITURE_FILER("I"),

	/** PAC, not qualified. */
	PAC_NONQUALIFIED("N"),

	/** Independent expenditures only. */
	INDEPENDENT_EXPENDITURE_ONLY("O"),

	/** Presidential campaign. */
	PRESIDENTIAL("P"),

	/** PAC, qualified. */
	PAC_QUALIFIED("Q"),

	/** Senate campaign. */
	SENATE("S"),

	/** Independent expenditures for one candidate. */
	SINGLE_CANDIDATE_INDEPENDENT_EXPENDITURE("U"),

	/** Hybrid PAC, not qualified. */
	HYBRID_PAC_NONQUALIFIED("V"),

	/** Hybrid PAC, qualified. */
	HYBRID_PAC_QUALIFIED("W"),

	/** Party, not qualified. */
	PARTY_NONQUALIFIED("X"),

	/** Party, qualified. */
	PARTY_QUALIFIED("Y"),

	/** National party, non-federal account. */
	NATIONAL_PARTY_NONFEDERAL("Z");

	private final String code;

	CommitteeType(String code) {
		this.code = code;
	}

	/** The letter as filed. */
	public String code() {
		return this.code;
	}

	/** The value behind a letter; null if there is none, or none we know. */
	public static @Nullable CommitteeType find(@Nullable String code) {
		for (CommitteeType value : values()) {
			if (value.code.equals(code)) {
				return value;
			}
		}
		return null;
	}

}
