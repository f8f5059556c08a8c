package org.moneytrail.committee;

/** What committees can be ordered by. */
enum CommitteeOrderField {

	/** Case and accents aside. */
	NAME

}
