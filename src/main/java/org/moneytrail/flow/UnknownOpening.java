package org.moneytrail.flow;

/** What to do where a committee's opening balance is unknown. */
enum UnknownOpening {

	/** Attribute nothing that may have come through it. */
	REFUSE,

	/** Let it open at 0, and say so. */
	ASSUME_ZERO

}
