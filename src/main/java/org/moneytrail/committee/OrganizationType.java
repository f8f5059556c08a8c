package org.moneytrail.committee;

import org.jspecify.annotations.Nullable;

/** What a connected organisation is (FEC ORG_TP). */
public enum OrganizationType {

	/** Corporation. */
	CORPORATION("C"),

	/** Labor organisation. */
	LABOR("L"),

	/** Membership organisation. */
	MEMBERSHIP("M"),

	/** Trade association. */
	TRADE("T"),

	/** Cooperative. */
	COOPERATIVE("V"),

	/** Corporation without stock. */
	CORPORATION_WITHOUT_STOCK("W");

	private final String code;

	OrganizationType(String code) {
		this.code = code;
	}

	/** The letter as filed. */
	public String code() {
		return this.code;
	}

	/** The value behind a letter; null if there is none, or none we know. */
	public static @Nullable OrganizationType find(@Nullable String code) {
		for (OrganizationType value : values()) {
			if (value.code.equals(code)) {
				return value;
			}
		}
		return null;
	}

}
