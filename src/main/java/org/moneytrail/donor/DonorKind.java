package org.moneytrail.donor;

/** What kind of donor. */
public enum DonorKind {

	/** A natural person. */
	PERSON,

	/** A company, union, nonprofit or other organisation. */
	ORGANIZATION,

	/** A source the filing does not disclose. */
	UNDISCLOSED

}
