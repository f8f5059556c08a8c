package org.moneytrail.search;

/** What of a record matched; the least telling field it took. */
enum SearchField {

	/** Its name. */
	NAME,

	/** The id a regulator or a source gave it. */
	ID,

	/** The organisation a committee is connected with. */
	ORGANIZATION,

	/** Its city or state, beside its name. */
	PLACE

}
