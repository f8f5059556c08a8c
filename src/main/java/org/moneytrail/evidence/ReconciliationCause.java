package org.moneytrail.evidence;

/** What is likely behind a difference. */
enum ReconciliationCause {

	/** Rows exceed the filer's receipts. */
	UNITEMISED_OVERRUN,

	/** Rows exceed the filer's payments. */
	PAYMENTS_OVERRUN,

	/** The summary is of a later report than the rows. */
	ROWS_END_EARLIER,

	/** The files hold fewer rows than the filer totals. */
	NOT_IN_FILES,

	/** Only the other side reports. */
	SINGLE_SIDED,

	/** Dated outside the summary's days. */
	OUTSIDE_PERIOD,

	/** Without a day. */
	UNDATED,

	/** Memo items. */
	MEMO,

	/** In two reports. */
	REPORTED_TWICE,

	/** Negative rows. */
	NEGATIVE_ROWS,

	/** Between own accounts. */
	OWN_ACCOUNTS,

	/** Superseded expenditures. */
	SUPERSEDED,

	/** 24- and 48-hour notices. */
	NOTICE,

	/** Rounded to dollars. */
	WHOLE_DOLLARS,

	/** The summary contradicts itself. */
	FILERS_ARITHMETIC

}
