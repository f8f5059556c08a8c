package org.moneytrail.summary;

import org.moneytrail.core.Money;

/**
 * Bands of single amounts, the first five those of the FEC's own summaries by size.
 *
 * @param fromCents the least
 * @param toCents the most
 */
record SizeBand(long fromCents, long toCents) {

	private static final long[] ENDS = { 0, 20_000, 49_999, 99_999, 199_999, 999_999, 9_999_999, 99_999_999 };

	/** The band of an amount, counted from 0. */
	static int of(long cents) {
		int band = 0;
		while (band < ENDS.length && cents > ENDS[band]) {
			band++;
		}
		return band;
	}

	static int count() {
		return ENDS.length + 1;
	}

	static SizeBand at(int band) {
		return new SizeBand((band == 0) ? Long.MIN_VALUE : ENDS[band - 1] + 1,
				(band == ENDS.length) ? Long.MAX_VALUE : ENDS[band]);
	}

	/** Such as {@code 200.01-499.99}; the ends {@code 0.00-} and {@code 1000000.00+}. */
	String value() {
		if (this.fromCents == Long.MIN_VALUE) {
			return "0.00-";
		}
		return (this.toCents == Long.MAX_VALUE) ? new Money(this.fromCents) + "+"
				: new Money(this.fromCents) + "-" + new Money(this.toCents);
	}

}
