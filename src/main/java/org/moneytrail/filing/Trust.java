package org.moneytrail.filing;

/** What kind of source says so. */
public enum Trust {

	/** An official document. */
	OFFICIAL,

	/** A news report. */
	NEWS_REPORT

}
