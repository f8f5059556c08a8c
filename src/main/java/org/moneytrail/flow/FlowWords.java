package org.moneytrail.flow;

/** What to write beside a remainder. */
final class FlowWords {

	private FlowWords() {
	}

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
