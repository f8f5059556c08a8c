package org.moneytrail.committee;

/** How a committee's opening balance is known. */
public enum BalanceBasis {

	/** The filer's own summary is loaded. */
	SUMMARY,

	/** It registered inside the loaded period and opens at 0. */
	REGISTERED,

	/** Neither. */
	UNKNOWN

}
