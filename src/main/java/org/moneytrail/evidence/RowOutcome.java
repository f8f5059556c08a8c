package org.moneytrail.evidence;

/** What became of a source row. */
enum RowOutcome {

	/** In totals, in the ledger, or a master record. */
	COUNTED,

	/** Kept, in no total. */
	NOT_COUNTED,

	/** Could not be read. */
	REJECTED

}
