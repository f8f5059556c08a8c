package org.moneytrail.flow;

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
		double[] lost = new double[parts.length];
		long left = whole;
		for (int i = 0; i < parts.length; i++) {
			double part = Math.max(0, parts[i]);
			rounded[i] = (long) Math.floor(part + TIE);
			lost[i] = part - rounded[i];
			left -= rounded[i];
		}
		while (left != 0 && parts.length > 0) {
			int next = (left > 0) ? mostLost(lost) : leastLost(lost, rounded);
			long step = (left > 0) ? 1 : -1;
			rounded[next] += step;
			lost[next] -= step;
			left -= step;
		}
		return rounded;
	}

	private static int mostLost(double[] lost) {
		int most = 0;
		for (int i = 1; i < lost.length; i++) {
			most = (lost[i] > lost[most] + TIE) ? i : most;
		}
		return most;
	}

	private static int leastLost(double[] lost, long[] rounded) {
		int least = -1;
		for (int i = 0; i < lost.length; i++) {
			if (rounded[i] > 0 && (least < 0 || lost[i] <= lost[least] + TIE)) {
				least = i;
			}
		}
		return Math.max(least, 0);
	}

}
