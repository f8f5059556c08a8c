package org.moneytrail.flow;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Days as integers: days since 1970-01-01. */
final class Days {

	/** A row without a day, stored as {@code 0001-01-01}. */
	static final int UNDATED = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());

	/** Before any day there is. */
	static final int FIRST = Integer.MIN_VALUE / 4;

	/** After any day there is. */
	static final int LAST = Integer.MAX_VALUE / 4;

	private Days() {
	}

	/** Null counts as undated. */
	static int of(@Nullable LocalDate date) {
		return (date != null) ? Math.toIntExact(date.toEpochDay()) : UNDATED;
	}

	/** A day that is known to be one. */
	static LocalDate known(int day) {
		return LocalDate.ofEpochDay(day);
	}

	/** Null if undated. */
	static @Nullable LocalDate date(int day) {
		return (day == UNDATED) ? null : LocalDate.ofEpochDay(day);
	}

}
