package org.moneytrail.flow;

/**
 * Money edges of one kind in columns. Days are epoch days, money is cents; undated edges
 * are not among them. An edge is its place, 0 to {@link #size()}.
 *
 * <p>
 * Edges of a payer come by the day the money leaves, then by row; edges of a payee by the
 * day it arrives. All look-ups take the same time, whatever the size.
 */
abstract class Edges {

	/** Narrow days count from 1 January 1900 and end in 2079. */
	private static final int NARROW_FIRST = -25567;

	private final Shapes shapes;

	/** Edges that do not fit the narrow columns. */
	final Odd odd;

	Edges(Shapes shapes, Odd odd) {
		this.shapes = shapes;
		this.odd = odd;
	}

	abstract int from(int edge);

	abstract int to(int edge);

	abstract long cents(int edge);

	/** The day the money leaves. */
	abstract int day(int edge);

	/** The day the money arrives: the later of sent and received. */
	abstract int arrives(int edge);

	/** See {@link RowIds}. */
	abstract long row(int edge);

	abstract int size();

	/** The place of a payer's first edge in {@link #outgoing}. */
	abstract int outgoingStart(int payer);

	abstract int outgoingEnd(int payer);

	/** An edge by its place among the payer's, by the day the money leaves. */
	abstract int outgoing(int place);

	abstract int incomingStart(int payee);

	abstract int incomingEnd(int payee);

	/** An edge by its place among the payee's, by the day the money arrives. */
	abstract int incoming(int place);

	/** Heap taken by the columns, in bytes. */
	abstract long bytes();

	/** Memory taken off the heap, in bytes. */
	abstract long mappedBytes();

	abstract int shape(int edge);

	/** The first possible day where the day is uncertain, else the day. */
	final int earliest(int edge) {
		return this.odd.has(edge) ? this.odd.earliest(edge) : day(edge);
	}

	/** The place of a payer's first edge of this day or later. */
	final int firstOutgoing(int payer, int day) {
		int low = outgoingStart(payer);
		int high = outgoingEnd(payer);
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (day(outgoing(middle)) < day) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The race the row names, or -1. */
	final int race(int edge) {
		return this.shapes.race(shape(edge));
	}

	final EdgeType type(int edge) {
		return this.shapes.type(shape(edge));
	}

	final boolean is(int edge, EdgeType type) {
		return this.shapes.is(shape(edge), type);
	}

	/** By shape, whether it is of a type. */
	final boolean[] shapesOf(EdgeType type) {
		return this.shapes.of(type);
	}

	final FlowKind kind(int edge) {
		return this.shapes.kind(shape(edge));
	}

	/** A day in two bytes; {@link Odd#NARROW_DAY} and more, or negative, do not fit. */
	static int narrow(int day) {
		return day - NARROW_FIRST;
	}

	static int wide(char narrow) {
		return narrow + NARROW_FIRST;
	}

}
