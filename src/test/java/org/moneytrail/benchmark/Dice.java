package org.moneytrail.benchmark;

/** Random numbers by seed (SplitMix64), the same on every machine. */
final class Dice {

	private static final long STEP = 0x9E3779B97F4A7C15L;

	private long state;

	/**
	 * @param seed of the whole data set
	 * @param stream what the numbers are for; streams do not disturb each other
	 */
	Dice(long seed, long stream) {
		this.state = hash(seed, stream, 0);
	}

	static long hash(long seed, long one, long other) {
		return mix(mix(mix(seed + STEP) ^ one) * 31 + other);
	}

	/** A number from 0 to just below {@code bound} that always belongs to these two. */
	static int pick(long seed, long one, long other, int bound) {
		return (int) (((hash(seed, one, other) >>> 33) * bound) >>> 31);
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	int below(int bound) {
		return (int) (((next() >>> 33) * bound) >>> 31);
	}

	/** From 0 to just below 1. */
	double unit() {
		return (next() >>> 11) * 0x1.0p-53;
	}

	boolean chance(double probability) {
		return unit() < probability;
	}

	private long next() {
		this.state += STEP;
		return mix(this.state);
	}

}
