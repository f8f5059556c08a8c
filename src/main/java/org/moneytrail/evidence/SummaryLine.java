package org.moneytrail.evidence;

/** A line of a filer's summary. */
enum SummaryLine {

	/** All receipts. */
	RECEIPTS,

	/** From individuals and others who are no committees. */
	INDIVIDUAL_CONTRIBUTIONS,

	/** From other committees. */
	COMMITTEE_CONTRIBUTIONS,

	/** From the candidate. */
	CANDIDATE_CONTRIBUTIONS,

	/** From affiliated committees. */
	TRANSFERS_IN,

	/** Loans received. */
	LOANS,

	/** All payments. */
	DISBURSEMENTS,

	/** To other committees. */
	CONTRIBUTIONS_MADE,

	/** Independent expenditures. */
	INDEPENDENT_EXPENDITURES,

	/** Coordinated party expenditures. */
	COORDINATED_EXPENDITURES,

	/** To affiliated committees. */
	TRANSFERS_OUT,

	/** Given back to individuals. */
	INDIVIDUAL_REFUNDS,

	/** Given back to committees. */
	COMMITTEE_REFUNDS,

	/** Loans paid back. */
	LOAN_REPAYMENTS,

	/** Cash at the end. */
	CLOSING_CASH

}
