package org.moneytrail.flow;

/**
 * A counted row without a day, which no running balance can place.
 *
 * @param type what the row is
 * @param kind what kind of money
 * @param from the payer's global id
 * @param to the payee's global id
 * @param payer the payer's place in the projection: a committee, or a giver of a gift
 * @param payee the payee's place: a committee, a candidate spent about, or a giver
 * @param cents the amount
 * @param race the race the row names, or -1
 * @param row see {@link RowIds}
 */
record Undated(EdgeType type, FlowKind kind, String from, String to, int payer, int payee, long cents, int race,
		long row) {

	private static final String COMMITTEE = "committee:";

	/** Money, loans included, from a donor or candidate to a committee. */
	boolean isGift() {
		return this.kind.isCash() && !this.from.startsWith(COMMITTEE) && this.to.startsWith(COMMITTEE);
	}

	/** Money from a committee to a committee. */
	boolean isMove() {
		return this.kind.isCash() && this.from.startsWith(COMMITTEE) && this.to.startsWith(COMMITTEE);
	}

	/** Money from a committee back to a donor or candidate. */
	boolean isRefund() {
		return this.kind.isCash() && this.from.startsWith(COMMITTEE) && !this.to.startsWith(COMMITTEE) && !isSpending();
	}

	/** Spending for, against or about a candidate. */
	boolean isSpending() {
		return this.type == EdgeType.SUPPORT || this.type == EdgeType.OPPOSE || this.type == EdgeType.ABOUT;
	}

}
