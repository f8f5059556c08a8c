package org.moneytrail.candidate;

import org.jspecify.annotations.Nullable;

/** A candidate's relation to the office (FEC CAND_ICI). */
public enum Incumbency {

	/** Holds the office. */
	INCUMBENT("I"),

	/** Runs against the holder. */
	CHALLENGER("C"),

	/** Nobody who holds it runs. */
	OPEN_SEAT("O");

	private final String code;

	Incumbency(String code) {
		this.code = code;
	}

	/** The letter as filed. */
	public String code() {
		return this.code;
	}

	/** The value behind a letter; null if there is none, or none we know. */
	public static @Nullable Incumbency find(@Nullable String code) {
		for (Incumbency value : values()) {
			if (value.code.equals(code)) {
				return value;
			}
		}
		return null;
	}

}
