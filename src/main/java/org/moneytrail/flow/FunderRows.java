package org.moneytrail.flow;

/** The funders of one channel by rank, from 0. */
interface FunderRows {

	/** How many there are. */
	int size();

	Funder at(int rank);

	/** Heap taken, in bytes. */
	long bytes();

}
