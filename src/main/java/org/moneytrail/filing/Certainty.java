package org.moneytrail.filing;

/** How certain a statement is. */
public enum Certainty {

	/** Official document. */
	A,

	/** Two or more independent news reports. */
	B,

	/** One report. */
	C,

	/** Contradictory or unknown. */
	X

}
