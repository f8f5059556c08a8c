package org.moneytrail.donor;

/** What donors can be ordered by. */
enum DonorOrderField {

	/** Case and accents aside. */
	NAME

}
