package org.moneytrail.summary;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

import org.moneytrail.flow.Space;

/** A growing column of ints off the heap. */
final class IntColumn {

	private static final int SHIFT = 16;

	private static final int MASK = (1 << SHIFT) - 1;

	private final Space space;

	private MemorySegment[] chunks = new MemorySegment[0];

	private int size;

	IntColumn(Space space) {
		this.space = space;
	}

	void add(int value) {
		if ((this.size & MASK) == 0) {
			this.chunks = Arrays.copyOf(this.chunks, this.chunks.length + 1);
			this.chunks[this.chunks.length - 1] = this.space.allocate(4L << SHIFT);
		}
		this.size++;
		set(this.size - 1, value);
	}

	int get(int place) {
		return this.chunks[place >> SHIFT].getAtIndex(ValueLayout.JAVA_INT, place & MASK);
	}

	void set(int place, int value) {
		this.chunks[place >> SHIFT].setAtIndex(ValueLayout.JAVA_INT, place & MASK, value);
	}

	int size() {
		return this.size;
	}

}
