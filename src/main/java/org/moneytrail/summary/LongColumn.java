package org.moneytrail.summary;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

import org.moneytrail.flow.Space;

/** A growing column of longs off the heap. */
final class LongColumn {

	private static final int SHIFT = 16;

	private static final int MASK = (1 << SHIFT) - 1;

	private final Space space;

	private MemorySegment[] chunks = new MemorySegment[0];

	private int size;

	LongColumn(Space space) {
		this.space = space;
	}

	void add(long value) {
		if ((this.size & MASK) == 0) {
			this.chunks = Arrays.copyOf(this.chunks, this.chunks.length + 1);
			this.chunks[this.chunks.length - 1] = this.space.allocate(8L << SHIFT);
		}
		this.chunks[this.size >> SHIFT].setAtIndex(ValueLayout.JAVA_LONG, this.size & MASK, value);
		this.size++;
	}

	long get(int place) {
		return this.chunks[place >> SHIFT].getAtIndex(ValueLayout.JAVA_LONG, place & MASK);
	}

}
