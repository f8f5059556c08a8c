package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What each giver gave one committee: contributions in cash, dated. One pass over the
 * committee's gifts, whatever their number.
 */
final class GiftSums {

	/** Fewer gifts than one for so many givers are sorted rather than spread out. */
	private static final int SPARSE = 8;

	private final RimEdges gifts;

	private final int fromDay;

	private final int toDay;

	private GiftSums(RimEdges gifts, int fromDay, int toDay) {
		this.gifts = gifts;
		this.fromDay = fromDay;
		this.toDay = toDay;
	}

	/** Hands over each giver once, with the sum of what was given on these days. */
	static void of(Projection projection, int committee, int fromDay, int toDay, Sink sink) {
		RimEdges gifts = projection.rim().gifts();
		GiftSums sums = new GiftSums(gifts, fromDay, toDay);
		int start = gifts.incomingStart(committee);
		int end = gifts.incomingEnd(committee);
		if (end - start < projection.givers().size() / SPARSE) {
			sums.sorted(start, end, sink);
		}
		else {
			sums.spread(start, end, projection.givers().size(), sink);
		}
	}

	/** Whether the gift is a contribution of these days. */
	private boolean counts(int gift) {
		int day = this.gifts.arrives(gift);
		return day >= this.fromDay && day <= this.toDay && this.gifts.is(gift, EdgeType.CONTRIBUTION);
	}

	private void spread(int start, int end, int givers, Sink sink) {
		long[] cents = new long[givers];
		BitSet seen = new BitSet(givers);
		for (int gift = start; gift < end; gift++) {
			if (counts(gift)) {
				int giver = this.gifts.giver(gift);
				cents[giver] += this.gifts.cents(gift);
				seen.set(giver);
			}
		}
		for (int giver = seen.nextSetBit(0); giver >= 0; giver = seen.nextSetBit(giver + 1)) {
			sink.accept(giver, cents[giver]);
		}
	}

	private void sorted(int start, int end, Sink sink) {
		long[] keys = new long[end - start];
		int size = 0;
		for (int gift = start; gift < end; gift++) {
			if (counts(gift)) {
				keys[size++] = ((long) this.gifts.giver(gift) << 32) | gift;
			}
		}
		Arrays.sort(keys, 0, size);
		int next = 0;
		while (next < size) {
			int giver = (int) (keys[next] >> 32);
			long cents = 0;
			while (next < size && (int) (keys[next] >> 32) == giver) {
				cents += this.gifts.cents((int) keys[next++]);
			}
			sink.accept(giver, cents);
		}
	}

	/** Takes a giver and a sum. */
	interface Sink {

		void accept(int giver, long cents);

	}

}
