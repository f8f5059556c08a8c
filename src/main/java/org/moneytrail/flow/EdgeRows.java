package org.moneytrail.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Money edges as they are met, in any order, before they are put into columns. */
final class EdgeRows {

	private static final int FROM = 0;

	private static final int TO = 4;

	private static final int CENTS = 8;

	private static final int ROW = 16;

	private static final int DAY = 24;

	private static final int ARRIVES = 28;

	private static final int EARLIEST = 32;

	private static final int SHAPE = 36;

	private static final int BYTES = 40;

	private final Space space;

	private final int perChunk;

	private MemorySegment[] chunks = new MemorySegment[0];

	private int size;

	EdgeRows(Space space) {
		this.space = space;
		this.perChunk = space.chunk();
	}

	/**
	 * @param arrives never counts as before {@code day}
	 * @param earliest never counts as after {@code day}; {@link Days#UNDATED} if the day
	 * is certain
	 * @param shape see {@link Shapes}
	 */
	void add(int shape, int from, int to, long cents, int day, int arrives, int earliest, long row) {
		if (this.size == this.chunks.length * this.perChunk) {
			this.chunks = Arrays.copyOf(this.chunks, this.chunks.length + 1);
			this.chunks[this.chunks.length - 1] = this.space.allocate((long) this.perChunk * BYTES);
		}
		MemorySegment chunk = this.chunks[this.size / this.perChunk];
		long at = (long) (this.size % this.perChunk) * BYTES;
		chunk.set(ValueLayout.JAVA_INT, at + FROM, from);
		chunk.set(ValueLayout.JAVA_INT, at + TO, to);
		chunk.set(ValueLayout.JAVA_LONG, at + CENTS, cents);
		chunk.set(ValueLayout.JAVA_LONG, at + ROW, row);
		chunk.set(ValueLayout.JAVA_INT, at + DAY, day);
		chunk.set(ValueLayout.JAVA_INT, at + ARRIVES, Math.max(day, arrives));
		chunk.set(ValueLayout.JAVA_INT, at + EARLIEST, (earliest == Days.UNDATED) ? day : Math.min(day, earliest));
		chunk.set(ValueLayout.JAVA_INT, at + SHAPE, shape);
		this.size++;
	}

	int size() {
		return this.size;
	}

	int from(int row) {
		return number(row, FROM);
	}

	int to(int row) {
		return number(row, TO);
	}

	int day(int row) {
		return number(row, DAY);
	}

	int arrives(int row) {
		return number(row, ARRIVES);
	}

	int earliest(int row) {
		return number(row, EARLIEST);
	}

	int shape(int row) {
		return number(row, SHAPE);
	}

	long cents(int row) {
		return this.chunks[row / this.perChunk].get(ValueLayout.JAVA_LONG, at(row) + CENTS);
	}

	/** See {@link RowIds}. */
	long row(int row) {
		return this.chunks[row / this.perChunk].get(ValueLayout.JAVA_LONG, at(row) + ROW);
	}

	private int number(int row, int column) {
		return this.chunks[row / this.perChunk].get(ValueLayout.JAVA_INT, at(row) + column);
	}

	private long at(int row) {
		return (long) (row % this.perChunk) * BYTES;
	}

}
