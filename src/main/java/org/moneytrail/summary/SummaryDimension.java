package org.moneytrail.summary;

/** What money is grouped by. The schema says what each means for which money. */
enum SummaryDimension {

	DONOR, RECIPIENT, COMMITTEE, CANDIDATE, RACE, PARTY, STATE, EMPLOYER, OCCUPATION, KIND, DAY, WEEK, MONTH, CYCLE,
	SIZE, COMMITTEE_TYPE, OFFICE, RECIPIENT_STATE, DONOR_KIND, CONDUIT, SOURCE, RULE;

	/** Whether its values are ids of actors or races. */
	boolean actors() {
		return switch (this) {
			case DONOR, RECIPIENT, COMMITTEE, CANDIDATE, RACE, CONDUIT -> true;
			default -> false;
		};
	}

	/** Whether its codes stand in the order of its values. */
	boolean ordered() {
		return switch (this) {
			case KIND, DAY, WEEK, MONTH, CYCLE, SIZE, DONOR_KIND -> true;
			default -> false;
		};
	}

	/**
	 * Whether it follows from the receiving committee alone, so that money without a row
	 * can be grouped by it as well.
	 */
	boolean ofCommittee() {
		return switch (this) {
			case RECIPIENT, COMMITTEE, CANDIDATE, PARTY, COMMITTEE_TYPE, OFFICE, RECIPIENT_STATE -> true;
			default -> false;
		};
	}

}
