package org.moneytrail.summary;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * Which groups; a null condition always holds.
 *
 * @param minAmount of at least this amount
 * @param maxAmount of at most this amount
 * @param minRows of at least so many rows
 * @param maxRows of at most so many rows
 */
record SummaryHaving(@Nullable Money minAmount, @Nullable Money maxAmount, @Nullable Integer minRows,
		@Nullable Integer maxRows) {

	static final SummaryHaving ANY = new SummaryHaving(null, null, null, null);

	boolean holds(long cents, long rows) {
		return (this.minAmount == null || cents >= this.minAmount.cents())
				&& (this.maxAmount == null || cents <= this.maxAmount.cents())
				&& (this.minRows == null || rows >= this.minRows) && (this.maxRows == null || rows <= this.maxRows);
	}

}
