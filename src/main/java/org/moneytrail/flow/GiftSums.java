package org.moneytrail.flow;

import java.util.Arrays;

/**
 * What each giver gave one committee: contributions in cash, dated. One pass over the
 * committee's gifts, whatever their number.
 */
final class GiftSums {

	/** Fewer gifts than one for so many givers are sorted rather than spread out. */
	private static final int SPARSE = 8;

	private final RimEdges gifts;

	private final GiftFilter filter;

	private GiftSums(RimEdges gifts, GiftFilter filter) {
		this.gifts = gifts;
		this.filter = filter;
	}

	/** Hands over each giver once, with the sum of what was given on these days. */
	static void of(Projection projection, int committee, int fromDay, int toDay, Sink sink) {
		RimEdges gifts = projection.rim().gifts();
		GiftSums sums = new GiftSums(gifts, new GiftFilter(gifts, fromDay, toDay, Long.MIN_VALUE));
		int start = gifts.incomingStart(committee);
		int end = gifts.incomingEnd(committee);
		if (end - start < projection.givers().size() / SPARSE) {
			sums.sorted(start, end, sink);
		}
		else {
			sums.spread(start, end, projection.givers().size(), sink);
		}
	}

	private void spread(int start, int end, int givers, Sink sink) {
		long[] cents = new long[givers];
		if (!add(cents, start, end)) {
			sorted(start, end, sink);
			return;
		}
		for (int giver = 0; giver < givers; giver++) {
			if (cents[giver] != 0) {
				sink.accept(giver, cents[giver]);
			}
		}
	}

	/** False if an amount is not positive, so that 0 may be a sum. */
	private boolean add(long[] cents, int start, int end) {
		RimEdges from = this.gifts;
		GiftFilter wanted = this.filter;
		boolean positive = true;
		for (int gift = start; gift < end; gift++) {
			if (wanted.counts(gift)) {
				long amount = from.cents(gift);
				positive &= amount > 0;
				cents[from.giver(gift)] += amount;
			}
		}
		return positive;
	}

	private void sorted(int start, int end, Sink sink) {
		long[] keys = new long[end - start];
		int size = 0;
		for (int gift = start; gift < end; gift++) {
			if (this.filter.counts(gift)) {
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
