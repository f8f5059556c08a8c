package org.moneytrail.candidacy;

/** How a candidacy ended on the ballot. */
public enum CandidacyStatus {

	/** Stood on the ballot. */
	RAN,

	/** Withdrew before. */
	WITHDREW,

	/** Stood on the ballot alone. */
	UNOPPOSED

}
