package org.moneytrail.flow;

import java.math.BigDecimal;
import java.util.Locale;

/** Words for people: remainders and amounts. */
final class FlowWords {

	private FlowWords() {
	}

	/** {@code $1,450,000.00}. */
	static String dollars(long cents) {
		return String.format(Locale.ROOT, "$%,.2f", BigDecimal.valueOf(cents, 2));
	}

	/** What to write beside a remainder. */
	static String of(RemainderKind kind) {
		return switch (kind) {
			case OTHER_DONORS -> "Other donors";
			case OPENING -> "Opening balances";
			case UNITEMISED -> "Unitemised and other receipts";
			case UNDISCLOSED -> "Undisclosed donors";
			case UNEXPLAINED -> "Unexplained by the filings";
			case RETURNED -> "The target's own money, returned";
			case ELSEWHERE -> "Spent elsewhere";
			case REFUNDED -> "Refunded";
			case UNSPENT -> "Unspent";
			case IN_TRANSIT -> "In transit";
			case CUT_OFF -> "Cut off by limits";
		};
	}

}
