package org.moneytrail.flow;

import java.util.Arrays;

/**
 * Money edges of one kind in columns, ordered by the payer's day, then by row. Days are
 * epoch days, money is cents; undated edges are not among them.
 */
final class Edges {

	private final int[] from;

	private final int[] to;

	private final long[] cents;

	private final int[] day;

	private final int[] arrives;

	private final int[] earliest;

	private final int[] race;

	private final byte[] type;

	private final byte[] kind;

	private final long[] row;

	private final int[] fromStart;

	private final int[] fromOrder;

	private final int[] toStart;

	private final int[] toOrder;

	/** Takes the columns as they are: already in order. */
	Edges(int[] from, int[] to, long[] cents, int[] day, int[] arrives, int[] earliest, int[] race, byte[] type,
			byte[] kind, long[] row, int payers, int payees) {
		this.from = from;
		this.to = to;
		this.cents = cents;
		this.day = day;
		this.arrives = arrives;
		this.earliest = earliest;
		this.race = race;
		this.type = type;
		this.kind = kind;
		this.row = row;
		this.fromStart = starts(from, payers);
		this.fromOrder = buckets(from, this.fromStart, identity(from.length));
		this.toStart = starts(to, payees);
		this.toOrder = buckets(to, this.toStart, byArrival(arrives));
	}

	int from(int edge) {
		return this.from[edge];
	}

	int to(int edge) {
		return this.to[edge];
	}

	long cents(int edge) {
		return this.cents[edge];
	}

	/** The day the money leaves. */
	int day(int edge) {
		return this.day[edge];
	}

	/** The day the money arrives: the later of sent and received. */
	int arrives(int edge) {
		return this.arrives[edge];
	}

	/** The first possible day where the day is uncertain, else the day. */
	int earliest(int edge) {
		return this.earliest[edge];
	}

	/** The race the row names, or -1. */
	int race(int edge) {
		return this.race[edge];
	}

	/** See {@link RowIds}. */
	long row(int edge) {
		return this.row[edge];
	}

	boolean is(int edge, EdgeType type) {
		return this.type[edge] == type.ordinal();
	}

	FlowKind kind(int edge) {
		return FlowKind.of(this.kind[edge]);
	}

	int size() {
		return this.from.length;
	}

	/** The place of a payer's first edge in {@link #outgoing}. */
	int outgoingStart(int payer) {
		return this.fromStart[payer];
	}

	int outgoingEnd(int payer) {
		return this.fromStart[payer + 1];
	}

	/** An edge by its place among the payer's, by the day the money leaves. */
	int outgoing(int place) {
		return this.fromOrder[place];
	}

	int incomingStart(int payee) {
		return this.toStart[payee];
	}

	int incomingEnd(int payee) {
		return this.toStart[payee + 1];
	}

	/** An edge by its place among the payee's, by the day the money arrives. */
	int incoming(int place) {
		return this.toOrder[place];
	}

	/** Heap taken by the columns, in bytes. */
	long bytes() {
		return size() * (4L * 6 + 8 * 2 + 2 + 4 * 2) + 4L * (this.fromStart.length + this.toStart.length);
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

	private static int[] buckets(int[] keys, int[] starts, int[] order) {
		int[] next = starts.clone();
		int[] buckets = new int[order.length];
		for (int edge : order) {
			buckets[next[keys[edge]]++] = edge;
		}
		return buckets;
	}

	private static int[] identity(int size) {
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			order[i] = i;
		}
		return order;
	}

	private static int[] byArrival(int[] arrives) {
		long[] keys = new long[arrives.length];
		for (int i = 0; i < keys.length; i++) {
			keys[i] = ((long) arrives[i] << 32) | i;
		}
		Arrays.sort(keys);
		int[] order = new int[keys.length];
		for (int i = 0; i < keys.length; i++) {
			order[i] = (int) keys[i];
		}
		return order;
	}

}
