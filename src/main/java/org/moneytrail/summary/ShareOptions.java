package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.PageRequest;

/**
 * What shares are asked for.
 *
 * @param dates only rows of these days
 * @param asOf only what was public on this day; null for all
 * @param homeState two letters; null for the candidate's or the committee's own
 * @param smallUpTo what a person may have given in all to be a small donor
 * @param top how many donors are the top
 * @param lastDays how many days before an election are the last minute
 * @param elections the days of elections; null for those the candidate stood in
 */
record ShareOptions(@Nullable DateRange dates, @Nullable LocalDate asOf, @Nullable String homeState, Money smallUpTo,
		int top, int lastDays, @Nullable List<LocalDate> elections) {

	private static final int MOST_DAYS = 365;

	ShareOptions {
		PageRequest.size("top", top);
		if (lastDays < 0 || lastDays > MOST_DAYS) {
			throw Refusal.argument("lastDays", "0.." + MOST_DAYS,
					"lastDays must be 0 to " + MOST_DAYS + ", was " + lastDays);
		}
		if (smallUpTo.cents() < 0) {
			throw Refusal.argument("smallUpTo", "an amount of 0 or more",
					"smallUpTo must be 0.00 or more, was " + smallUpTo);
		}
		if (elections != null && elections.size() > SummaryFilter.MOST_VALUES) {
			throw Refusal.argument("elections", "at most " + SummaryFilter.MOST_VALUES, "elections lists "
					+ elections.size() + " days, at most " + SummaryFilter.MOST_VALUES + " are allowed");
		}
	}

}
