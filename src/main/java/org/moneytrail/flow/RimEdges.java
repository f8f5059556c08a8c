package org.moneytrail.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Edges between givers and committees, of which there may be very many: columns off the
 * heap, 20 bytes an edge and 4 for the way from giver to edges. An edge's place tells its
 * committee: the edges of one committee stand together, in the order of the day the money
 * reaches (for refunds: leaves) it, then by row. So the gifts of a committee are the
 * places {@code incomingStart} to {@code incomingEnd} themselves, to be scanned in a row.
 */
final class RimEdges extends Edges {

	/** Whether givers pay; else committees do. */
	private final boolean isToCommittee;

	/** By committee, its first edge. */
	private final int[] committeeStart;

	private final MemorySegment giver;

	private final MemorySegment cents;

	private final MemorySegment day;

	private final MemorySegment shape;

	private final MemorySegment row;

	/** By giver, the first place in {@link #giverOrder}. */
	private final MemorySegment giverStart;

	private final MemorySegment giverOrder;

	private final int givers;

	private RimEdges(EdgeRows rows, int[] order, int[] committeeStart, boolean isToCommittee, RowIds ids, Shapes shapes,
			Space space, int givers) {
		super(shapes, new Odd());
		this.isToCommittee = isToCommittee;
		this.committeeStart = committeeStart;
		this.givers = givers;
		long size = order.length;
		this.giver = space.allocate(4 * size);
		this.cents = space.allocate(4 * size);
		this.day = space.allocate(2 * size);
		this.shape = space.allocate(2 * size);
		this.row = space.allocate(8 * size);
		for (int i = 0; i < order.length; i++) {
			put(i, rows, order[i]);
		}
		this.odd.close();
		this.giverStart = space.allocate(4 * (givers + 1L));
		this.giverOrder = space.allocate(4 * size);
		indexGivers(ids);
	}

	/**
	 * Orders the rows and takes them in.
	 * @param isToCommittee whether givers pay; else committees do
	 */
	static RimEdges of(EdgeRows rows, boolean isToCommittee, RowIds ids, Shapes shapes, Space space, int givers,
			int committees) {
		int[] starts = new int[committees + 1];
		for (int i = 0; i < rows.size(); i++) {
			starts[(isToCommittee ? rows.to(i) : rows.from(i)) + 1]++;
		}
		for (int i = 0; i < committees; i++) {
			starts[i + 1] += starts[i];
		}
		int[] order = new int[rows.size()];
		int[] next = starts.clone();
		for (int i = 0; i < rows.size(); i++) {
			order[next[isToCommittee ? rows.to(i) : rows.from(i)]++] = i;
		}
		DayOrder days = new DayOrder(isToCommittee ? rows::arrives : rows::day, rows::row, ids);
		for (int i = 0; i < committees; i++) {
			int[] own = Arrays.copyOfRange(order, starts[i], starts[i + 1]);
			days.sort(own);
			System.arraycopy(own, 0, order, starts[i], own.length);
		}
		return new RimEdges(rows, order, starts, isToCommittee, ids, shapes, space, givers);
	}

	private void put(int edge, EdgeRows rows, int row) {
		this.giver.setAtIndex(ValueLayout.JAVA_INT, edge, this.isToCommittee ? rows.from(row) : rows.to(row));
		this.row.setAtIndex(ValueLayout.JAVA_LONG, edge, rows.row(row));
		int narrow = narrow(rows.day(row));
		boolean fits = Odd.fits(rows.cents(row), narrow, rows.shape(row)) && rows.arrives(row) == rows.day(row)
				&& rows.earliest(row) == rows.day(row);
		this.cents.setAtIndex(ValueLayout.JAVA_INT, edge, fits ? (int) rows.cents(row) : Odd.NARROW_CENTS);
		this.day.setAtIndex(ValueLayout.JAVA_CHAR, edge, (char) (fits ? narrow : Odd.NARROW_DAY));
		this.shape.setAtIndex(ValueLayout.JAVA_CHAR, edge, (char) (fits ? rows.shape(row) : Odd.NARROW_DAY));
		if (!fits) {
			this.odd.add(edge, rows, row);
		}
	}

	private void indexGivers(RowIds ids) {
		int[] next = new int[this.givers + 1];
		for (int i = 0; i < size(); i++) {
			next[giver(i) + 1]++;
		}
		for (int i = 0; i < this.givers; i++) {
			next[i + 1] += next[i];
		}
		MemorySegment.copy(next, 0, this.giverStart, ValueLayout.JAVA_INT, 0, next.length);
		for (int i = 0; i < size(); i++) {
			this.giverOrder.setAtIndex(ValueLayout.JAVA_INT, next[giver(i)]++, i);
		}
		DayOrder days = new DayOrder(this::day, this::row, ids);
		for (int i = 0; i < this.givers; i++) {
			int start = giverStart(i);
			int[] own = new int[giverStart(i + 1) - start];
			if (own.length > 1) {
				MemorySegment.copy(this.giverOrder, ValueLayout.JAVA_INT, 4L * start, own, 0, own.length);
				days.sort(own);
				MemorySegment.copy(own, 0, this.giverOrder, ValueLayout.JAVA_INT, 4L * start, own.length);
			}
		}
	}

	/** The giver of an edge, also where it is the payee. */
	int giver(int edge) {
		return this.giver.getAtIndex(ValueLayout.JAVA_INT, edge);
	}

	/** The committee of an edge; takes longer with the number of committees. */
	int committee(int edge) {
		int low = 0;
		int high = this.committeeStart.length - 1;
		while (high - low > 1) {
			int middle = (low + high) >>> 1;
			if (this.committeeStart[middle] <= edge) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	@Override
	int from(int edge) {
		return this.isToCommittee ? giver(edge) : committee(edge);
	}

	@Override
	int to(int edge) {
		return this.isToCommittee ? committee(edge) : giver(edge);
	}

	@Override
	long cents(int edge) {
		int narrow = this.cents.getAtIndex(ValueLayout.JAVA_INT, edge);
		return (narrow != Odd.NARROW_CENTS) ? narrow : this.odd.cents(edge);
	}

	@Override
	int day(int edge) {
		char narrow = this.day.getAtIndex(ValueLayout.JAVA_CHAR, edge);
		return (narrow != Odd.NARROW_DAY) ? wide(narrow) : this.odd.day(edge);
	}

	@Override
	int arrives(int edge) {
		char narrow = this.day.getAtIndex(ValueLayout.JAVA_CHAR, edge);
		return (narrow != Odd.NARROW_DAY) ? wide(narrow) : this.odd.arrives(edge);
	}

	@Override
	long row(int edge) {
		return this.row.getAtIndex(ValueLayout.JAVA_LONG, edge);
	}

	@Override
	int size() {
		return this.committeeStart[this.committeeStart.length - 1];
	}

	@Override
	int outgoingStart(int payer) {
		return this.isToCommittee ? giverStart(payer) : this.committeeStart[payer];
	}

	@Override
	int outgoingEnd(int payer) {
		return this.isToCommittee ? giverStart(payer + 1) : this.committeeStart[payer + 1];
	}

	@Override
	int outgoing(int place) {
		return this.isToCommittee ? byGiver(place) : place;
	}

	@Override
	int incomingStart(int payee) {
		return this.isToCommittee ? this.committeeStart[payee] : giverStart(payee);
	}

	@Override
	int incomingEnd(int payee) {
		return this.isToCommittee ? this.committeeStart[payee + 1] : giverStart(payee + 1);
	}

	@Override
	int incoming(int place) {
		return this.isToCommittee ? place : byGiver(place);
	}

	@Override
	long bytes() {
		return 4L * this.committeeStart.length + this.odd.bytes();
	}

	@Override
	long mappedBytes() {
		return 24L * size() + 4L * (this.givers + 1);
	}

	@Override
	int shape(int edge) {
		char narrow = this.shape.getAtIndex(ValueLayout.JAVA_CHAR, edge);
		return (narrow != Odd.NARROW_DAY) ? narrow : this.odd.shape(edge);
	}

	private int giverStart(int giver) {
		return this.giverStart.getAtIndex(ValueLayout.JAVA_INT, giver);
	}

	private int byGiver(int place) {
		return this.giverOrder.getAtIndex(ValueLayout.JAVA_INT, place);
	}

}
