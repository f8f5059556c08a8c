package org.moneytrail.flow;

import java.util.Arrays;

/**
 * Edges with something that does not fit their narrow columns: an amount above 21 million
 * dollars, a day far away, an uncertain one. Few; found by place.
 */
final class Odd {

	static final int NARROW_CENTS = Integer.MIN_VALUE;

	static final int NARROW_DAY = 0xffff;

	private final IntList places = new IntList();

	private final LongList cents = new LongList();

	private final IntList day = new IntList();

	private final IntList arrives = new IntList();

	private final IntList earliest = new IntList();

	private final IntList shape = new IntList();

	private int[] sorted = new int[0];

	/** Adds an edge; places ascend. */
	void add(int place, EdgeRows rows, int row) {
		this.places.add(place);
		this.cents.add(rows.cents(row));
		this.day.add(rows.day(row));
		this.arrives.add(rows.arrives(row));
		this.earliest.add(rows.earliest(row));
		this.shape.add(rows.shape(row));
	}

	/** No more to come. */
	Odd close() {
		this.sorted = this.places.toArray();
		return this;
	}

	/** Whether this edge's columns can be told apart from those of an odd one. */
	static boolean fits(long cents, int narrowDay, int shape) {
		return cents > NARROW_CENTS && cents <= Integer.MAX_VALUE && narrowDay >= 0 && narrowDay < NARROW_DAY
				&& shape < NARROW_DAY;
	}

	boolean isEmpty() {
		return this.sorted.length == 0;
	}

	/** Whether the edge is one of them. */
	boolean has(int place) {
		return this.sorted.length > 0 && Arrays.binarySearch(this.sorted, place) >= 0;
	}

	long cents(int place) {
		return this.cents.get(find(place));
	}

	int day(int place) {
		return this.day.get(find(place));
	}

	int arrives(int place) {
		return this.arrives.get(find(place));
	}

	int earliest(int place) {
		return this.earliest.get(find(place));
	}

	int shape(int place) {
		return this.shape.get(find(place));
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return 32L * this.sorted.length;
	}

	private int find(int place) {
		return Arrays.binarySearch(this.sorted, place);
	}

}
