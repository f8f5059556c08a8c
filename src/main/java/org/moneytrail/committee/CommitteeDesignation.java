package org.moneytrail.committee;

import org.jspecify.annotations.Nullable;

/** A committee's relation to candidates and other committees (FEC designation). */
public enum CommitteeDesignation {

	/** Authorised by a candidate. */
	AUTHORIZED("A"),

	/** Lobbyist PAC. */
	LOBBYIST_PAC("B"),

	/** Leadership PAC. */
	LEADERSHIP_PAC("D"),

	/** Joint fundraiser. */
	JOINT_FUNDRAISER("J"),

	/** Principal campaign committee. */
	PRINCIPAL("P"),

	/** Unauthorised. */
	UNAUTHORIZED("U");

	private final String code;

	CommitteeDesignation(String code) {
		this.code = code;
	}

	/** The letter as filed. */
	public String code() {
		return this.code;
	}

	/** The value behind a letter; null if there is none, or none we know. */
	public static @Nullable CommitteeDesignation find(@Nullable String code) {
		for (CommitteeDesignation value : values()) {
			if (value.code.equals(code)) {
				return value;
			}
		}
		return null;
	}

}
