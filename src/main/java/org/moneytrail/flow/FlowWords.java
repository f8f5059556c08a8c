package org.moneytrail.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Words for people: remainders and amounts. */
final class FlowWords {

	static final String RACE = "The sum over the race's candidates: arrivals that name this race or, naming none, fall after the"
			+ " previous race for the seat and up to this one.";

	private FlowWords() {
	}

	/** {@code $1,450,000.00}. */
	static String dollars(long cents) {
		return String.format(Locale.ROOT, "$%,.2f", BigDecimal.valueOf(cents, 2));
	}

	/** What spending in a channel is not. */
	static String stance(MoneyChannel channel) {
		return (channel == MoneyChannel.SUPPORT) ? "Spent in support of the candidate, who received none of it."
				: "Spent in opposition to the candidate.";
	}

	/** A sentence for every load that was begun and not finished. */
	static List<String> unfinished(Projection projection) {
		return projection.unfinished()
			.stream()
			.map((load) -> "The load of " + load
					+ " has not been finished: these figures may lack part of it. Load it again.")
			.toList();
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
