package org.moneytrail.flow;

import java.util.Arrays;

/**
 * The largest remainder for millions of parts: as {@link LargestRemainder}, without
 * sorting them all.
 */
final class ManyParts {

	/** Fractions of a cent closer than this are equal. */
	private static final double TIE = 1e-6;

	private static final int LEAST = -2;

	private static final int MOST = 1_000_002;

	private ManyParts() {
	}

	/**
	 * @param parts not negative, summing to {@code whole} but for the error of fractions
	 * @param order puts the first {@code ordered} parts in the order in which ties are
	 * broken; the others follow as they stand
	 * @return whole cents that sum to {@code whole}
	 */
	static long[] round(double[] parts, long whole, PlaceOrder order, int ordered) {
		long[] rounded = new long[parts.length];
		int[] lost = new int[parts.length];
		long left = whole;
		for (int i = 0; i < parts.length; i++) {
			double part = Math.max(0, parts[i]);
			rounded[i] = (long) Math.floor(part + TIE);
			lost[i] = Math.clamp(Math.round((part - rounded[i]) / TIE), LEAST, MOST);
			left -= rounded[i];
		}
		while (left != 0 && parts.length > 0) {
			long before = left;
			left -= spread(rounded, lost, left, order, ordered);
			if (left == before) {
				throw new IllegalArgumentException("parts of nothing cannot sum to " + whole);
			}
		}
		return rounded;
	}

	/** One cent each at most; what was given out. */
	private static long spread(long[] rounded, int[] lost, long left, PlaceOrder order, int ordered) {
		int step = Long.signum(left);
		int[] counts = new int[MOST - LEAST + 1];
		int able = 0;
		for (int i = 0; i < rounded.length; i++) {
			if (step > 0 || rounded[i] > 0) {
				counts[rank(lost[i], step)]++;
				able++;
			}
		}
		long wanted = Math.min(Math.abs(left), able);
		long given = 0;
		int limit = 0;
		while (limit < counts.length && given + counts[limit] <= wanted) {
			given += counts[limit++];
		}
		int[] ties = new int[(limit < counts.length) ? counts[limit] : 0];
		int tied = 0;
		for (int i = 0; i < rounded.length; i++) {
			if (step < 0 && rounded[i] <= 0) {
				continue;
			}
			int rank = rank(lost[i], step);
			if (rank < limit) {
				rounded[i] += step;
			}
			else if (rank == limit) {
				ties[tied++] = i;
			}
		}
		long rest = wanted - given;
		if (rest > 0) {
			sort(ties, order, ordered);
		}
		for (int i = 0; i < rest; i++) {
			rounded[ties[i]] += step;
		}
		return step * wanted;
	}

	private static void sort(int[] ties, PlaceOrder order, int ordered) {
		Integer[] places = Arrays.stream(ties).boxed().toArray(Integer[]::new);
		Arrays.sort(places, (one, other) -> {
			boolean both = one < ordered && other < ordered;
			return both ? order.compare(one, other) : Integer.compare(one, other);
		});
		Arrays.setAll(ties, (i) -> places[i]);
	}

	private static int rank(int lost, int step) {
		return (step > 0) ? MOST - lost : lost - LEAST;
	}

	/** Compares two parts by their places. */
	interface PlaceOrder {

		int compare(int one, int other);

	}

}
