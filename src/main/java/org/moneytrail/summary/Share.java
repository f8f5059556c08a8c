package org.moneytrail.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * A part of a sum.
 *
 * @param part which part
 * @param amount its sum
 * @param rows how many rows
 * @param donors how many donors; null where parts are not told by donor
 * @param percent of the whole, rounded to two decimals; null of nothing
 */
record Share(SharePart part, Money amount, long rows, @Nullable Long donors, @Nullable Double percent) {

	static Share of(SharePart part, long cents, long rows, long donors, long wholeCents) {
		Double percent = (wholeCents == 0) ? null
				: BigDecimal.valueOf(cents)
					.movePointRight(2)
					.divide(BigDecimal.valueOf(wholeCents), 2, RoundingMode.HALF_EVEN)
					.doubleValue();
		return new Share(part, new Money(cents), rows, donors, percent);
	}

}
