package org.moneytrail.export;

import org.jspecify.annotations.Nullable;

/** The tables of money, one for each relationship type: they are never added up. */
enum MoneyTable {

	CONTRIBUTIONS("contributions", "CONTRIBUTED_TO",
			"Contributions to committees, as itemised. Memo items are not among them; refunds are rows of their own and "
					+ "not subtracted."),

	TRANSFERS("transfers", "TRANSFERRED_TO", "Transfers between affiliated committees, once each."),

	REFUNDS("refunds", "REFUNDED_TO", "Contributions given back, from the committee to the giver."),

	LOANS("loans", "LOANED_TO", "Loans to committees. They are in no sum of contributions."),

	LOAN_REPAYMENTS("loan-repayments", "REPAID_TO", "Loans paid back."),

	SPENDING_IN_SUPPORT("spending-in-support", "SPENT_SUPPORTING",
			"Spent in support of candidates, not coordinated with them. The money goes to vendors, never to the candidate."),

	SPENDING_IN_OPPOSITION("spending-in-opposition", "SPENT_OPPOSING",
			"Spent in opposition to candidates. The money goes to vendors."),

	OTHER_SPENDING("other-spending", "SPENT_ABOUT",
			"Spent about candidates, coordinated or of unknown stance: in no total of support or opposition."),

	VOTER_EDUCATION("voter-education", "EDUCATED_VOTERS_IN",
			"Nonpartisan voter education in a race. It never leads to a candidate."),

	NOT_COUNTED("not-counted", "NOT_COUNTED", "Rows that are in no total, each with the rule and the reason.");

	private final String word;

	private final String type;

	private final String title;

	MoneyTable(String word, String type, String title) {
		this.word = word;
		this.type = type;
		this.title = title;
	}

	/** Its name in addresses and file names. */
	String word() {
		return this.word;
	}

	/** The relationship type. */
	String type() {
		return this.type;
	}

	/** What its rows are. */
	String title() {
		return this.title;
	}

	static @Nullable MoneyTable find(String word) {
		for (MoneyTable table : values()) {
			if (table.word.equals(word)) {
				return table;
			}
		}
		return null;
	}

}
