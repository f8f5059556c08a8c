package org.moneytrail.flow;

import java.util.Arrays;

/** A growing column of ints. */
final class IntList {

	private int[] values = new int[16];

	private int size;

	void add(int value) {
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.size * 2);
		}
		this.values[this.size++] = value;
	}

	int get(int index) {
		return this.values[index];
	}

	void set(int index, int value) {
		this.values[index] = value;
	}

	int size() {
		return this.size;
	}

	void removeLast() {
		this.size--;
	}

	void clear() {
		this.size = 0;
	}

	int[] toArray() {
		return Arrays.copyOf(this.values, this.size);
	}

}
