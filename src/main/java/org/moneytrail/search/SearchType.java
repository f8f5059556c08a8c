package org.moneytrail.search;

/** What a search can find. */
enum SearchType {

	DONOR("Donor"), COMMITTEE("Committee"), CANDIDATE("Candidate"), RACE("Race");

	private final String label;

	SearchType(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
