package org.moneytrail.summary;

/** What a code that names no value says. Codes from 0 on name values. */
final class Codes {

	/** It is not known. */
	static final int UNKNOWN = -1;

	/** There is none, or none could be. */
	static final int NONE = -2;

	/** There are several, and the money belongs to no single one. */
	static final int SEVERAL = -3;

	/** No row has it: a value asked for that is not in the graph. */
	static final int ABSENT = Integer.MIN_VALUE;

	private Codes() {
	}

}
