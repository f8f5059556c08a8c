package org.moneytrail.benchmark;

import java.util.Arrays;

/** How long each asking took, in milliseconds. */
final class Timings {

	private double[] millis = new double[256];

	private int count;

	private int failed;

	void add(double millis) {
		if (this.count == this.millis.length) {
			this.millis = Arrays.copyOf(this.millis, 2 * this.count);
		}
		this.millis[this.count++] = millis;
	}

	/** Asked, and not answered in the time allowed; that time is added as well. */
	void addFailed(double millis) {
		add(millis);
		this.failed++;
	}

	int count() {
		return this.count;
	}

	int failed() {
		return this.failed;
	}

	/** The smallest time that at least this part of the askings kept to; 0 of nothing. */
	double quantile(double part) {
		if (this.count == 0) {
			return 0;
		}
		double[] sorted = Arrays.copyOf(this.millis, this.count);
		Arrays.sort(sorted);
		return sorted[Math.max(0, (int) Math.ceil(part * this.count) - 1)];
	}

	double sum() {
		return Arrays.stream(this.millis, 0, this.count).sum();
	}

}
