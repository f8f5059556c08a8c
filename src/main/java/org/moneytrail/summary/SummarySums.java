package org.moneytrail.summary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * What some rows of one class of money add up to. In-kind rows and rows in no total stand
 * beside the amount, never in it.
 *
 * @param amount counted rows of money
 * @param rows how many these are
 * @param inKind things of value and forgiven loans
 * @param inKindRows how many rows these are
 * @param notCounted rows in no total, as filed
 * @param notCountedRows how many these are
 * @param firstDate the earliest day among the rows of {@code amount}
 * @param lastDate the latest day among them
 */
record SummarySums(Money amount, long rows, Money inKind, long inKindRows, Money notCounted, long notCountedRows,
		@Nullable LocalDate firstDate, @Nullable LocalDate lastDate) {

	static final SummarySums NONE = new SummarySums(Money.ZERO, 0, Money.ZERO, 0, Money.ZERO, 0, null, null);

	SummarySums plus(SummarySums other) {
		return new SummarySums(this.amount.plus(other.amount), this.rows + other.rows, this.inKind.plus(other.inKind),
				this.inKindRows + other.inKindRows, this.notCounted.plus(other.notCounted),
				this.notCountedRows + other.notCountedRows, earlier(this.firstDate, other.firstDate),
				later(this.lastDate, other.lastDate));
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

	private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isAfter(one))) ? other : one;
	}

}
