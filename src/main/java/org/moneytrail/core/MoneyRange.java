package org.moneytrail.core;

import org.jspecify.annotations.Nullable;

/**
 * Amounts from and to, both included.
 *
 * @param min the smallest amount, null if open
 * @param max the largest amount, null if open
 */
public record MoneyRange(@Nullable Money min, @Nullable Money max) {

	public MoneyRange {
		if (min != null && max != null && min.compareTo(max) > 0) {
			throw Refusal.argument("min", "an amount not above " + max,
					"the range of amounts is empty: min " + min + " is above max " + max);
		}
	}

	/** The smallest amount to look for, in cents. */
	public long lowestCents() {
		return (this.min != null) ? this.min.cents() : Long.MIN_VALUE;
	}

	/** The largest amount to look for, in cents. */
	public long highestCents() {
		return (this.max != null) ? this.max.cents() : Long.MAX_VALUE;
	}

}
