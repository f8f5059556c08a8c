package org.moneytrail.flow;

import java.util.stream.LongStream;

/**
 * One edge of a projection as a long: which table, which place. Rows without a day stand
 * in a list of their own.
 */
final class EdgeRef {

	private static final int GIFT = 0;

	private static final int MOVE = 1;

	private static final int SPENDING = 2;

	private static final int UNDATED = 3;

	private EdgeRef() {
	}

	static long gift(int place) {
		return place;
	}

	static long move(int place) {
		return ((long) MOVE << 32) | place;
	}

	static long spending(int place) {
		return ((long) SPENDING << 32) | place;
	}

	/** By its place among the rows without a day. */
	static long undated(int place) {
		return ((long) UNDATED << 32) | place;
	}

	static int from(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).payer() : table(projection, ref).from(place(ref));
	}

	static int to(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).payee() : table(projection, ref).to(place(ref));
	}

	static long cents(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).cents() : table(projection, ref).cents(place(ref));
	}

	/** The day the money leaves, {@link Days#UNDATED} if the row has none. */
	static int day(Projection projection, long ref) {
		return isUndated(ref) ? Days.UNDATED : table(projection, ref).day(place(ref));
	}

	/** The day the money arrives, {@link Days#UNDATED} if the row has none. */
	static int arrives(Projection projection, long ref) {
		return isUndated(ref) ? Days.UNDATED : table(projection, ref).arrives(place(ref));
	}

	/** The first possible day where the day is uncertain, else the day. */
	static int earliest(Projection projection, long ref) {
		return isUndated(ref) ? Days.UNDATED : table(projection, ref).earliest(place(ref));
	}

	static FlowKind kind(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).kind() : table(projection, ref).kind(place(ref));
	}

	/** The race the row names, or -1. */
	static int race(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).race() : table(projection, ref).race(place(ref));
	}

	static boolean is(Projection projection, long ref, EdgeType type) {
		return isUndated(ref) ? projection.undated().get(place(ref)).type() == type
				: table(projection, ref).is(place(ref), type);
	}

	static EdgeType type(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).type() : table(projection, ref).type(place(ref));
	}

	/** See {@link RowIds}. */
	static long row(Projection projection, long ref) {
		return isUndated(ref) ? projection.undated().get(place(ref)).row() : table(projection, ref).row(place(ref));
	}

	private static boolean isUndated(long ref) {
		return (int) (ref >> 32) == UNDATED;
	}

	static boolean isGift(long ref) {
		return (int) (ref >> 32) == GIFT;
	}

	static boolean isSpending(long ref) {
		return (int) (ref >> 32) == SPENDING;
	}

	/** Puts edges in the order of their row ids. */
	static long[] byRow(Projection projection, long[] refs) {
		RowIds rows = projection.rows();
		for (int i = 1; i < refs.length; i++) {
			if (rows.compare(row(projection, refs[i - 1]), row(projection, refs[i])) > 0) {
				return LongStream.of(refs)
					.boxed()
					.sorted((left, right) -> rows.compare(row(projection, left), row(projection, right)))
					.mapToLong(Long::longValue)
					.toArray();
			}
		}
		return refs;
	}

	/** The table of an edge that has a day. */
	static Edges table(Projection projection, long ref) {
		return switch ((int) (ref >> 32)) {
			case GIFT -> projection.rim().gifts();
			case MOVE -> projection.moves();
			default -> projection.spending();
		};
	}

	static int place(long ref) {
		return (int) ref;
	}

}
