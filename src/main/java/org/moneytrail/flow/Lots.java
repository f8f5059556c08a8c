package org.moneytrail.flow;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Money in lots, oldest first: each so many cents of one label. Labels are those of
 * {@link Routes}. Neighbours of one label are one lot.
 */
final class Lots {

	private int[] labels = new int[4];

	private long[] cents = new long[4];

	private int head;

	private int tail;

	private long total;

	/** Adds the newest lot; nothing if there are no cents. */
	void add(int label, long amount) {
		if (amount == 0) {
			return;
		}
		this.total += amount;
		if (this.tail > this.head && this.labels[this.tail - 1] == label) {
			this.cents[this.tail - 1] += amount;
			return;
		}
		if (this.tail == this.labels.length) {
			makeRoom();
		}
		this.labels[this.tail] = label;
		this.cents[this.tail++] = amount;
	}

	/** Adds the other's lots as the newest, in their order. */
	void addAll(Lots other) {
		other.forEach(this::add);
	}

	/** Cents in all lots. */
	long total() {
		return this.total;
	}

	/**
	 * Takes so many cents out, or all if there are fewer.
	 * @param newestFirst which lots go first
	 * @return what was taken, in the order in which it had been received
	 */
	Lots take(long amount, boolean newestFirst) {
		return newestFirst ? takeNewest(amount) : takeOldest(amount);
	}

	private Lots takeOldest(long amount) {
		Lots taken = new Lots();
		long left = Math.min(amount, this.total);
		this.total -= left;
		while (left > 0) {
			long part = Math.min(left, this.cents[this.head]);
			taken.add(this.labels[this.head], part);
			left -= part;
			this.cents[this.head] -= part;
			this.head += (this.cents[this.head] == 0) ? 1 : 0;
		}
		return taken;
	}

	private Lots takeNewest(long amount) {
		Lots taken = new Lots();
		long left = Math.min(amount, this.total);
		this.total -= left;
		int first = this.tail;
		while (left > 0) {
			left -= this.cents[--first];
		}
		// The first of these lots may stay in part: as much as was too much.
		int end = this.tail;
		for (int i = first; i < end; i++) {
			long stays = (i == first) ? -left : 0;
			taken.add(this.labels[i], this.cents[i] - stays);
			this.cents[i] = stays;
		}
		this.tail = (left < 0) ? first + 1 : first;
		return taken;
	}

	/**
	 * Takes so many cents of some labels only, or all of them if there are fewer; the
	 * other lots keep their order.
	 */
	Lots takeOnly(IntPredicate which, long amount, boolean newestFirst) {
		Lots wanted = new Lots();
		forEach((label, part) -> wanted.add(label, which.test(label) ? part : 0));
		Lots taken = wanted.take(amount, newestFirst);
		if (taken.total > 0) {
			Lots rest = new Lots();
			long[] skip = { newestFirst ? 0 : taken.total };
			long[] keep = { wanted.total };
			forEach((label, part) -> {
				if (!which.test(label)) {
					rest.add(label, part);
					return;
				}
				long skipped = Math.min(skip[0], part);
				long kept = Math.min(keep[0], part - skipped);
				skip[0] -= skipped;
				keep[0] -= kept;
				rest.add(label, kept);
			});
			clear();
			addAll(rest);
		}
		return taken;
	}

	void clear() {
		this.head = 0;
		this.tail = 0;
		this.total = 0;
	}

	/** Hands over every lot, oldest first; the lots must not change meanwhile. */
	void forEach(Visitor visitor) {
		for (int i = this.head; i < this.tail; i++) {
			visitor.visit(this.labels[i], this.cents[i]);
		}
	}

	private void makeRoom() {
		int size = this.tail - this.head;
		if (size * 2 > this.labels.length) {
			int[] moreLabels = new int[this.labels.length * 2];
			long[] moreCents = new long[moreLabels.length];
			System.arraycopy(this.labels, this.head, moreLabels, 0, size);
			System.arraycopy(this.cents, this.head, moreCents, 0, size);
			this.labels = moreLabels;
			this.cents = moreCents;
		}
		else {
			this.labels = Arrays.copyOfRange(this.labels, this.head, this.head + this.labels.length);
			this.cents = Arrays.copyOfRange(this.cents, this.head, this.head + this.cents.length);
		}
		this.head = 0;
		this.tail = size;
	}

	/** Receives a label and its cents. */
	interface Visitor {

		void visit(int label, long cents);

	}

}
