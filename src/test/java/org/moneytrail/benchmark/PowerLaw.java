package org.moneytrail.benchmark;

import java.util.Arrays;

/** Draws ranks from 0: few large, many small. */
final class PowerLaw {

	private final double[] upTo;

	/**
	 * @param exponent how steep: 0 is even, 1 is Zipf's law
	 */
	PowerLaw(int size, double exponent) {
		this.upTo = new double[size];
		double sum = 0;
		for (int i = 0; i < size; i++) {
			sum += StrictMath.pow(i + 2, -exponent);
			this.upTo[i] = sum;
		}
	}

	int draw(Dice dice) {
		return at(dice.unit());
	}

	/**
	 * @param unit from 0 to just below 1
	 */
	int at(double unit) {
		int found = Arrays.binarySearch(this.upTo, unit * this.upTo[this.upTo.length - 1]);
		return Math.min((found >= 0) ? found : -found - 1, this.upTo.length - 1);
	}

}
