package org.moneytrail.search;

/**
 * The ways in which names can match, the surest first. What matches in several ways
 * counts by the best.
 */
enum Tier {

	ID(1, SearchField.ID, SearchMatch.EXACT),

	WHOLE(1, SearchField.NAME, SearchMatch.EXACT),

	BAG(0.95, SearchField.NAME, SearchMatch.SAME_WORDS),

	WORDS(0.9, SearchField.NAME, SearchMatch.WORDS),

	NICKNAMES(0.8, SearchField.NAME, SearchMatch.NICKNAME),

	BEGINNINGS(0.7, SearchField.NAME, SearchMatch.BEGINNING),

	/** Some words begin one of the connected organisation's. */
	ORGANIZATION(0.6, SearchField.ORGANIZATION, SearchMatch.BEGINNING),

	/** Some words begin one of the city's or the state's, but not all of them. */
	PLACE(0.5, SearchField.PLACE, SearchMatch.BEGINNING),

	SPACING(0.4, SearchField.NAME, SearchMatch.SPACING),

	ONE_SLIP(0.3, SearchField.NAME, SearchMatch.TYPING_ERROR),

	/** Two in a long word, one in a short one. */
	TWO_SLIPS(0.2, SearchField.NAME, SearchMatch.TYPING_ERROR);

	private final double score;

	private final SearchField field;

	private final SearchMatch match;

	Tier(double score, SearchField field, SearchMatch match) {
		this.score = score;
		this.field = field;
		this.match = match;
	}

	/** How sure it is, 1 at best; the same for all that match in this way. */
	double score() {
		return this.score;
	}

	/** What matches. */
	SearchField field() {
		return this.field;
	}

	/** How it matches. */
	SearchMatch match() {
		return this.match;
	}

	/** Whether it is for those who find nothing surer. */
	boolean isLoose() {
		return this.match == SearchMatch.TYPING_ERROR;
	}

}
