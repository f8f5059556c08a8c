package org.moneytrail.summary;

/** The parts that shares are told of. */
enum SharePart {

	IN_STATE, OUT_OF_STATE, SMALL_DONORS, LARGE_DONORS, NOT_PERSONS, TOP_DONORS, OTHER_DONORS, LAST_MINUTE, EARLIER,
	AFTER_ELECTION, UNKNOWN

}
