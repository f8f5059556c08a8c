package org.moneytrail.candidate;

/** What candidates can be ordered by. */
enum CandidateOrderField {

	/** Case and accents aside. */
	NAME

}
