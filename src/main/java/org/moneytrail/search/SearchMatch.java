package org.moneytrail.search;

/** How a record matched, the surest first. */
enum SearchMatch {

	/** The whole name or id, case, accents and punctuation aside. */
	EXACT,

	/** Exactly the name's words, in another order. */
	SAME_WORDS,

	/** Every word asked for is one of its words. */
	WORDS,

	/** A short form of a first name, or the long one. */
	NICKNAME,

	/** A word asked for begins one of its words. */
	BEGINNING,

	/** Words written together, or apart. */
	SPACING,

	/** A slip of the keyboard. */
	TYPING_ERROR

}
