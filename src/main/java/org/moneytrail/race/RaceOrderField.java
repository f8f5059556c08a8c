package org.moneytrail.race;

/** What races can be ordered by. */
enum RaceOrderField {

	/** The election day, or the first day of the year where only that is known. */
	DATE,

	/** Case and accents aside. */
	NAME

}
