package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.OrderDirection;

/**
 * Where a page is read: from a place on, up to a bound. Days are counted from 1970,
 * amounts are cents.
 *
 * @param field what the list is ordered by
 * @param upwards whether it is read upwards
 * @param place the place to go on from: entries there follow {@code rowId}
 * @param rowId the row id at that place
 * @param bound the last day or amount wanted
 */
record ReadingRange(MoneyOrderField field, boolean upwards, long place, String rowId, long bound) {

	private static final long MOST_CENTS = 100_000_000_000_000_000L;

	private static final String BEFORE_ALL = "";

	private static final String AFTER_ALL = "\uFFFF";

	/**
	 * The range of a page.
	 * @throws org.moneytrail.core.Refusal {@code INVALID_ARGUMENT} if the cursor belongs
	 * to another list or order
	 */
	static ReadingRange of(MoneyShape shape) {
		MoneyOrderField field = shape.order().field();
		boolean upwards = shape.order().direction().reading(shape.page()) == OrderDirection.ASC;
		long low = low(shape.where(), field);
		long high = high(shape.where(), field);
		Cursor cursor = shape.page().cursorIn(shape.ordering());
		return upwards ? upwards(field, low, high, cursor) : downwards(field, low, high, cursor);
	}

	/** Whether there may be entries at the place itself. */
	boolean resumes() {
		return !this.rowId.equals(BEFORE_ALL) && !this.rowId.equals(AFTER_ALL);
	}

	/** The place as the Cypher files want it. */
	Object placeParameter() {
		return parameter(this.place);
	}

	/** The bound as the Cypher files want it. */
	Object boundParameter() {
		return parameter(this.bound);
	}

	private Object parameter(long value) {
		return (this.field == MoneyOrderField.DATE) ? LocalDate.ofEpochDay(value) : Long.valueOf(value);
	}

	private static ReadingRange downwards(MoneyOrderField field, long low, long high, @Nullable Cursor cursor) {
		if (cursor == null || cursor.number(0) > high) {
			return new ReadingRange(field, false, high + 1, BEFORE_ALL, low);
		}
		boolean inside = cursor.number(0) >= low;
		return new ReadingRange(field, false, inside ? cursor.number(0) : low, inside ? cursor.text(1) : BEFORE_ALL,
				low);
	}

	private static ReadingRange upwards(MoneyOrderField field, long low, long high, @Nullable Cursor cursor) {
		if (cursor == null || cursor.number(0) < low) {
			return new ReadingRange(field, true, low - 1, AFTER_ALL, high);
		}
		boolean inside = cursor.number(0) <= high;
		return new ReadingRange(field, true, inside ? cursor.number(0) : high, inside ? cursor.text(1) : AFTER_ALL,
				high);
	}

	private static long low(MoneyConditions where, MoneyOrderField field) {
		return (field == MoneyOrderField.DATE) ? where.dates().lowest().toEpochDay()
				: Math.clamp(where.amount().lowestCents(), -MOST_CENTS, MOST_CENTS);
	}

	private static long high(MoneyConditions where, MoneyOrderField field) {
		return (field == MoneyOrderField.DATE) ? where.dates().highest().toEpochDay()
				: Math.clamp(where.amount().highestCents(), -MOST_CENTS, MOST_CENTS);
	}

}
