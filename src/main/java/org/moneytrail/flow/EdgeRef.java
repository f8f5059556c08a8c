package org.moneytrail.flow;

import java.util.stream.LongStream;

/** One edge of a projection as a long: which table, which place. */
final class EdgeRef {

	private static final int GIFT = 0;

	private static final int MOVE = 1;

	private static final int SPENDING = 2;

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

	private static long row(Projection projection, long ref) {
		return table(projection, ref).row(place(ref));
	}

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
