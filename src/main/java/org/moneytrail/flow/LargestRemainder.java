package org.moneytrail.flow;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds parts to whole cents so that they sum to a whole: each down, then a cent more to
 * those that lost most, the earlier part first among equals.
 */
final class LargestRemainder {

	/** Fractions of a cent closer than this are equal. */
	private static final double TIE = 1e-6;

	private LargestRemainder() {
	}

	/**
	 * @param parts not negative, summing to {@code whole} but for the error of fractions;
	 * in the order in which ties are broken
	 * @return whole cents that sum to {@code whole}
	 */
	static long[] round(double[] parts, long whole) {
		long[] rounded = new long[parts.length];
		long[] lost = new long[parts.length];
		long left = whole;
		for (int i = 0; i < parts.length; i++) {
			double part = Math.max(0, parts[i]);
			rounded[i] = (long) Math.floor(part + TIE);
			lost[i] = Math.round((part - rounded[i]) / TIE);
			left -= rounded[i];
		}
		if (left == 0) {
			return rounded;
		}
		long step = Long.signum(left);
		Comparator<Integer> mostLost = Comparator.comparingLong((Integer i) -> -step * lost[i]);
		int[] order = IntStream.range(0, parts.length).boxed().sorted(mostLost).mapToInt(Integer::intValue).toArray();
		while (left != 0 && order.length > 0) {
			long before = left;
			for (int i = 0; i < order.length && left != 0; i++) {
				if (step > 0 || rounded[order[i]] > 0) {
					rounded[order[i]] += step;
					left -= step;
				}
			}
			if (left == before) {
				throw new IllegalArgumentException("parts of nothing cannot sum to " + whole);
			}
		}
		return rounded;
	}

}
