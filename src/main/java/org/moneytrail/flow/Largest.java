package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the first of a ranking: largest sum first, then by id. Takes millions, holds as
 * many as are asked for.
 */
final class Largest {

	private static final Comparator<Entry> RANK = Comparator.comparingLong(Entry::cents)
		.reversed()
		.thenComparing(Entry::id);

	private final PriorityQueue<Entry> kept = new PriorityQueue<>(RANK.reversed());

	private final int most;

	Largest(int most) {
		this.most = most;
	}

	/** Whether one with this sum may still get in. */
	boolean admits(long cents) {
		Entry last = this.kept.peek();
		return this.kept.size() < this.most || (last != null && cents >= last.cents);
	}

	void add(String id, int place, long cents) {
		this.kept.add(new Entry(id, place, cents));
		if (this.kept.size() > this.most) {
			this.kept.remove();
		}
	}

	/** In order. */
	List<Entry> ranked() {
		List<Entry> ranked = new ArrayList<>(this.kept);
		ranked.sort(RANK);
		return ranked;
	}

	/** Whether a place comes after another one. */
	static boolean isAfter(long cents, String id, long otherCents, String otherId) {
		return (cents != otherCents) ? cents < otherCents : id.compareTo(otherId) > 0;
	}

	/**
	 * One of a ranking.
	 *
	 * @param id what breaks ties
	 * @param place the giver or committee
	 * @param cents the sum
	 */
	record Entry(String id, int place, long cents) {

	}

}
