package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The funders of one channel, largest amount first and by donor id among equals, with
 * whole cents that sum to what arrived with the remainders beside them. Ordered only as
 * far as someone has looked.
 */
final class FunderRanking {

	/** Less than this, in cents, is an error of fractions and no money. */
	static final double NOTHING = 1e-6;

	private final Names givers;

	/** Givers, a heap from {@link #ranked} on: largest first. */
	private final int[] order;

	private final double[] mass;

	private final long[] cents;

	private final int[] giver;

	private final BitSet unknown;

	/** How many places from the start are in order. */
	private int ranked;

	private long attributed;

	/**
	 * @param masses by giver
	 * @param unknown givers whose share cannot be said: ranked last
	 * @param undisclosed givers that are no funders
	 * @param remainders what is no funder's, in the order in which ties are broken
	 * @param arrived what all sum to, in cents
	 * @param rounded filled with the remainders' whole cents
	 */
	FunderRanking(Names givers, double[] masses, BitSet unknown, BitSet undisclosed, double[] remainders, long arrived,
			long[] rounded) {
		this.givers = givers;
		IntList found = new IntList();
		for (int giver = 0; giver < masses.length; giver++) {
			if (masses[giver] > NOTHING && !undisclosed.get(giver)) {
				found.add(giver);
			}
		}
		this.giver = found.toArray();
		int size = this.giver.length;
		double[] parts = new double[size + remainders.length];
		this.mass = new double[size];
		this.unknown = new BitSet(size);
		for (int i = 0; i < size; i++) {
			parts[i] = masses[this.giver[i]];
			this.mass[i] = parts[i];
			this.unknown.set(i, unknown.get(this.giver[i]));
		}
		System.arraycopy(remainders, 0, parts, size, remainders.length);
		long[] all = ManyParts.round(parts, arrived, this::compareIds, size);
		this.cents = Arrays.copyOf(all, size);
		System.arraycopy(all, size, rounded, 0, remainders.length);
		for (long each : this.cents) {
			this.attributed += each;
		}
		this.order = new int[size];
		Arrays.setAll(this.order, (i) -> i);
		for (int i = size / 2 - 1; i >= 0; i--) {
			sink(i);
		}
	}

	int size() {
		return this.giver.length;
	}

	/** Cents of all funders. */
	long attributed() {
		return this.attributed;
	}

	/** Whether some funder's share cannot be said. */
	boolean hasUnknown() {
		return !this.unknown.isEmpty();
	}

	int giver(int rank) {
		return this.giver[at(rank)];
	}

	boolean isUnknown(int rank) {
		return this.unknown.get(at(rank));
	}

	/** Whole cents. */
	long cents(int rank) {
		return this.cents[at(rank)];
	}

	/** Before rounding. */
	double mass(int rank) {
		return this.mass[at(rank)];
	}

	long bytes() {
		return 24L * this.giver.length + 200;
	}

	private synchronized int at(int rank) {
		while (this.ranked <= rank) {
			rankNext();
		}
		return this.order[rank];
	}

	// The heap lies reversed at the end of the array, so that what leaves it is in place:
	// its root is the last entry.

	private void rankNext() {
		int last = this.order.length - 1;
		int root = this.order[last];
		int moved = this.order[this.ranked];
		this.order[last] = moved;
		this.order[this.ranked++] = root;
		if (this.ranked < this.order.length) {
			sink(0);
		}
	}

	private void sink(int node) {
		int size = this.order.length - this.ranked;
		int at = node;
		while (2 * at + 1 < size) {
			int child = 2 * at + 1;
			if (child + 1 < size && isBefore(get(child + 1), get(child))) {
				child++;
			}
			if (!isBefore(get(child), get(at))) {
				return;
			}
			int swap = get(child);
			this.order[this.order.length - 1 - child] = get(at);
			this.order[this.order.length - 1 - at] = swap;
			at = child;
		}
	}

	private int get(int node) {
		return this.order[this.order.length - 1 - node];
	}

	private boolean isBefore(int one, int other) {
		if (this.unknown.get(one) != this.unknown.get(other)) {
			return this.unknown.get(other);
		}
		long left = Math.round(this.mass[one] / NOTHING);
		long right = Math.round(this.mass[other] / NOTHING);
		return (left != right) ? left > right : compareIds(one, other) < 0;
	}

	private int compareIds(int one, int other) {
		return this.givers.id(this.giver[one]).compareTo(this.givers.id(this.giver[other]));
	}

}
