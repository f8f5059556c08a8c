package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;

/**
 * What the rows of a group have in common in one dimension.
 *
 * @param dimension what it was grouped by
 * @param bucket what a key without a value says
 * @param value the value; null where the bucket names none
 * @param id the actor or race, null elsewhere
 * @param days the days, null elsewhere
 */
record SummaryKey(SummaryDimension dimension, SummaryBucket bucket, @Nullable String value, @Nullable GlobalId id,
		@Nullable DateRange days) {

	static SummaryKey of(Keys keys, SummaryDimension by, int code) {
		SummaryBucket bucket = SummaryBucket.of(code);
		if (bucket != SummaryBucket.VALUE) {
			return new SummaryKey(by, bucket, null, null, null);
		}
		boolean time = switch (by) {
			case DAY, WEEK, MONTH, CYCLE -> true;
			default -> false;
		};
		return new SummaryKey(by, bucket, keys.value(by, code),
				by.actors() ? keys.columns().actors().globalId(code) : null, time ? Keys.days(by, code) : null);
	}

	/** The first day; null where it is no time. */
	public @Nullable LocalDate from() {
		return (this.days != null) ? this.days.from() : null;
	}

	/** The last day; null where it is no time. */
	public @Nullable LocalDate to() {
		return (this.days != null) ? this.days.to() : null;
	}

	/** What to show where there is no name to show. */
	String text() {
		return (this.value != null) ? this.value : this.bucket.name().toLowerCase(Locale.ROOT);
	}

}
