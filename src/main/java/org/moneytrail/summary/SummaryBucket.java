package org.moneytrail.summary;

/** What a key of a group that names no value says. */
enum SummaryBucket {

	/** It names a value. */
	VALUE,

	/** The source does not say. */
	UNKNOWN,

	/** There is none, or none could be. */
	NONE,

	/** There are several, and the money belongs to no single one. */
	SEVERAL;

	static SummaryBucket of(int code) {
		return switch (code) {
			case Codes.UNKNOWN -> UNKNOWN;
			case Codes.NONE -> NONE;
			case Codes.SEVERAL -> SEVERAL;
			default -> VALUE;
		};
	}

	int code() {
		return switch (this) {
			case UNKNOWN -> Codes.UNKNOWN;
			case NONE -> Codes.NONE;
			case SEVERAL -> Codes.SEVERAL;
			case VALUE -> throw new IllegalStateException("a value has a code of its own");
		};
	}

}
