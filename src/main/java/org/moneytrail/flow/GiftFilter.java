package org.moneytrail.flow;

import org.moneytrail.core.DateRange;

/** Which gifts a scan counts: contributions of some days, of some size. */
final class GiftFilter {

	private static final int LAST_DAY = Days.of(DateRange.LAST_DAY);

	private final RimEdges gifts;

	/** By shape. */
	private final boolean[] contributions;

	private final boolean everyDay;

	private final int fromDay;

	private final int toDay;

	private final long minCents;

	GiftFilter(RimEdges gifts, int fromDay, int toDay, long minCents) {
		this.gifts = gifts;
		this.contributions = gifts.shapesOf(EdgeType.CONTRIBUTION);
		this.everyDay = fromDay <= Days.UNDATED && toDay >= LAST_DAY;
		this.fromDay = fromDay;
		this.toDay = toDay;
		this.minCents = minCents;
	}

	boolean counts(int gift) {
		if (!this.contributions[this.gifts.shape(gift)] || this.gifts.cents(gift) < this.minCents) {
			return false;
		}
		if (this.everyDay) {
			return true;
		}
		int day = this.gifts.arrives(gift);
		return day >= this.fromDay && day <= this.toDay;
	}

}
