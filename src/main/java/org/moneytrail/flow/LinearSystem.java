package org.moneytrail.flow;

/** Small dense linear systems with several right-hand sides. */
final class LinearSystem {

	private LinearSystem() {
	}

	/**
	 * Solves {@code a x = b} in place, by elimination with row exchange.
	 * @param a square and regular; overwritten
	 * @param b a row per unknown, a column per right-hand side; holds x afterwards
	 */
	static void solve(double[][] a, double[][] b) {
		int n = a.length;
		for (int column = 0; column < n; column++) {
			int pivot = column;
			for (int row = column + 1; row < n; row++) {
				if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
					pivot = row;
				}
			}
			swap(a, pivot, column);
			swap(b, pivot, column);
			for (int row = 0; row < n; row++) {
				double factor = (row != column) ? a[row][column] / a[column][column] : 0;
				if (factor != 0) {
					subtract(a[row], a[column], factor);
					subtract(b[row], b[column], factor);
				}
			}
		}
		for (int row = 0; row < n; row++) {
			for (int i = 0; i < b[row].length; i++) {
				b[row][i] /= a[row][row];
			}
		}
	}

	private static void swap(double[][] rows, int one, int other) {
		double[] row = rows[one];
		rows[one] = rows[other];
		rows[other] = row;
	}

	private static void subtract(double[] target, double[] row, double factor) {
		for (int i = 0; i < target.length; i++) {
			target[i] -= factor * row[i];
		}
	}

}
