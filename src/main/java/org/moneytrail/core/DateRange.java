package org.moneytrail.core;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days from and to, both included.
 *
 * @param from the first day, null if open
 * @param to the last day, null if open
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

	/** All days, undated rows included. */
	public static final DateRange ALL = new DateRange(null, null);

	/** The first day that is no mark for an undated row. */
	public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);

	/** Later than any day we accept. */
	public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** The day that marks an undated row in the graph. */
	public static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

	public DateRange {
		if (from != null && to != null && from.isAfter(to)) {
			throw Refusal.argument("from", "a day not after " + to,
					"the range of days is empty: from " + from + " is after to " + to);
		}
	}

	/**
	 * The first day to look for in the graph: undated rows are in the range only if both
	 * ends are open.
	 */
	public LocalDate lowest() {
		if (this.from != null) {
			return this.from;
		}
		return (this.to != null) ? FIRST_DAY : UNDATED;
	}

	/** The last day to look for in the graph. */
	public LocalDate highest() {
		return (this.to != null) ? this.to : LAST_DAY;
	}

}
