package org.moneytrail.summary;

/** Who can stand at an end of a row. */
enum DonorWord {

	PERSON, ORGANIZATION, UNDISCLOSED, COMMITTEE, CANDIDATE, RACE

}
