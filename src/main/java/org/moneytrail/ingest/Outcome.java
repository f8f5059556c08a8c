package org.moneytrail.ingest;

/** What became of a source row. Every row has exactly one outcome. */
public enum Outcome {

	/** In totals, in a ledger, or in a master record. */
	COUNTED,

	/** Kept, left out of totals by a rule. */
	NOT_COUNTED,

	/** Not readable as what its file says it is. */
	REJECTED

}
