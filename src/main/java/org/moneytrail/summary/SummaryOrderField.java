package org.moneytrail.summary;

/** What groups can be ordered by. */
enum SummaryOrderField {

	/** By the counted amount. */
	AMOUNT,

	/** By the number of counted rows of money. */
	ROWS,

	/** By the keys, in the order they were asked for. */
	KEY

}
