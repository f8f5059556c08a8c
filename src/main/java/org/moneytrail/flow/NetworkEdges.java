package org.moneytrail.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Edges of the committee network, on the heap and ordered by the payer's day, then by
 * row: 13 bytes an edge and direction. Row ids, which only citations need, lie in the
 * given space.
 */
final class NetworkEdges extends Edges {

	private final int[] from;

	private final int[] to;

	private final int[] cents;

	private final char[] day;

	/** Days from leaving to arriving. */
	private final char[] lag;

	private final char[] shape;

	private final MemorySegment row;

	private final int[] fromStart;

	private final int[] fromOrder;

	private final int[] toStart;

	private final int[] toOrder;

	/** Where the edges of each day end, by the day. */
	private final int[] dayEnds;

	private NetworkEdges(EdgeRows rows, int[] order, Shapes shapes, Space space, int payers, int payees) {
		super(shapes, new Odd());
		int size = order.length;
		this.from = new int[size];
		this.to = new int[size];
		this.cents = new int[size];
		this.day = new char[size];
		this.lag = new char[size];
		this.shape = new char[size];
		this.row = space.allocate(8L * size);
		for (int i = 0; i < size; i++) {
			put(i, rows, order[i]);
		}
		this.odd.close();
		this.fromStart = starts(this.from, payers);
		this.fromOrder = buckets(this.from, this.fromStart, null);
		this.toStart = starts(this.to, payees);
		this.toOrder = buckets(this.to, this.toStart, byArrival());
		this.dayEnds = IntStream.rangeClosed(1, size)
			.filter((end) -> end == size || day(end) != day(end - 1))
			.toArray();
	}

	/** Orders the rows and takes them in. */
	static NetworkEdges of(EdgeRows rows, RowIds ids, Shapes shapes, Space space, int payers, int payees) {
		int[] order = new int[rows.size()];
		Arrays.setAll(order, (i) -> i);
		new DayOrder(rows::day, rows::row, ids).sort(order);
		return new NetworkEdges(rows, order, shapes, space, payers, payees);
	}

	private void put(int edge, EdgeRows rows, int row) {
		this.from[edge] = rows.from(row);
		this.to[edge] = rows.to(row);
		this.row.setAtIndex(ValueLayout.JAVA_LONG, edge, rows.row(row));
		int narrow = narrow(rows.day(row));
		long days = (long) rows.arrives(row) - rows.day(row);
		if (Odd.fits(rows.cents(row), narrow, rows.shape(row)) && days < Odd.NARROW_DAY
				&& rows.earliest(row) == rows.day(row)) {
			this.cents[edge] = (int) rows.cents(row);
			this.day[edge] = (char) narrow;
			this.lag[edge] = (char) days;
			this.shape[edge] = (char) rows.shape(row);
			return;
		}
		this.cents[edge] = Odd.NARROW_CENTS;
		this.day[edge] = Odd.NARROW_DAY;
		this.lag[edge] = Odd.NARROW_DAY;
		this.shape[edge] = Odd.NARROW_DAY;
		this.odd.add(edge, rows, row);
	}

	/** The first edge of this day or later, or the number of edges. */
	int firstOf(int day) {
		int low = 0;
		int high = size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (day(middle) < day) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * The first edge after this one whose money leaves on another day, or the number of
	 * edges.
	 */
	int endOfDay(int edge) {
		int place = Arrays.binarySearch(this.dayEnds, edge + 1);
		return this.dayEnds[(place >= 0) ? place : -place - 1];
	}

	@Override
	int from(int edge) {
		return this.from[edge];
	}

	@Override
	int to(int edge) {
		return this.to[edge];
	}

	@Override
	long cents(int edge) {
		int narrow = this.cents[edge];
		return (narrow != Odd.NARROW_CENTS) ? narrow : this.odd.cents(edge);
	}

	@Override
	int day(int edge) {
		char narrow = this.day[edge];
		return (narrow != Odd.NARROW_DAY) ? wide(narrow) : this.odd.day(edge);
	}

	@Override
	int arrives(int edge) {
		char narrow = this.lag[edge];
		return (narrow != Odd.NARROW_DAY) ? wide(this.day[edge]) + narrow : this.odd.arrives(edge);
	}

	@Override
	long row(int edge) {
		return this.row.getAtIndex(ValueLayout.JAVA_LONG, edge);
	}

	@Override
	int size() {
		return this.from.length;
	}

	@Override
	int outgoingStart(int payer) {
		return this.fromStart[payer];
	}

	@Override
	int outgoingEnd(int payer) {
		return this.fromStart[payer + 1];
	}

	@Override
	int outgoing(int place) {
		return this.fromOrder[place];
	}

	@Override
	int incomingStart(int payee) {
		return this.toStart[payee];
	}

	@Override
	int incomingEnd(int payee) {
		return this.toStart[payee + 1];
	}

	@Override
	int incoming(int place) {
		return this.toOrder[place];
	}

	@Override
	long bytes() {
		return size() * (3L * Integer.BYTES + 3L * Character.BYTES + 2L * Integer.BYTES)
				+ 4L * (this.fromStart.length + this.toStart.length) + this.odd.bytes();
	}

	@Override
	long mappedBytes() {
		return 8L * size();
	}

	@Override
	int shape(int edge) {
		char narrow = this.shape[edge];
		return (narrow != Odd.NARROW_DAY) ? narrow : this.odd.shape(edge);
	}

	private static int[] starts(int[] keys, int count) {
		int[] starts = new int[count + 1];
		for (int key : keys) {
			starts[key + 1]++;
		}
		for (int i = 0; i < count; i++) {
			starts[i + 1] += starts[i];
		}
		return starts;
	}

	/** Edges by key, those of one key in the given order, or as they stand. */
	private static int[] buckets(int[] keys, int[] starts, int @Nullable [] order) {
		int[] next = starts.clone();
		int[] buckets = new int[keys.length];
		for (int i = 0; i < keys.length; i++) {
			int edge = (order != null) ? order[i] : i;
			buckets[next[keys[edge]]++] = edge;
		}
		return buckets;
	}

	private int[] byArrival() {
		long[] keys = new long[size()];
		for (int i = 0; i < keys.length; i++) {
			keys[i] = ((long) arrives(i) << 32) | i;
		}
		Arrays.sort(keys);
		int[] order = new int[keys.length];
		for (int i = 0; i < keys.length; i++) {
			order[i] = (int) keys[i];
		}
		return order;
	}

}
