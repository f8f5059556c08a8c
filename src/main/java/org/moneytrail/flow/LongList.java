package org.moneytrail.flow;

import java.util.Arrays;

/** A growing column of longs. */
final class LongList {

	private long[] values = new long[16];

	private int size;

	void add(long value) {
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.size * 2);
		}
		this.values[this.size++] = value;
	}

	long get(int index) {
		return this.values[index];
	}

	void set(int index, long value) {
		this.values[index] = value;
	}

	int size() {
		return this.size;
	}

	void clear() {
		this.size = 0;
	}

	long[] toArray() {
		return Arrays.copyOf(this.values, this.size);
	}

}
