package org.moneytrail.flow;

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
