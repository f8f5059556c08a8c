package org.moneytrail.money;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;

/**
 * A total.
 *
 * @param shape what it shares with totals of other actors
 * @param ids the actors (or race) whose edges it sums
 * @param without edges from these are left out; null for none
 * @param toward only what belongs to a race; null for all
 */
public record TotalKey(TotalShape shape, List<String> ids, @Nullable List<String> without,
		@Nullable RaceWindow toward) {

	/**
	 * The total of one actor.
	 * @param counts what is in it, as a sentence
	 * @param asOf only what was public on this day; null for all
	 */
	public static TotalKey of(String counts, MoneyClass type, MoneySide side, String id, @Nullable DateRange dates,
			@Nullable LocalDate asOf) {
		return new TotalKey(new TotalShape(counts, type, side, (dates != null) ? dates : DateRange.ALL, asOf),
				List.of(id), null, null);
	}

	/**
	 * The total toward several actors within a race.
	 * @param without edges from these are left out
	 */
	public static TotalKey of(String counts, MoneyClass type, List<String> ids, @Nullable List<String> without,
			RaceWindow toward, @Nullable DateRange dates, @Nullable LocalDate asOf) {
		return new TotalKey(new TotalShape(counts, type, MoneySide.TO, (dates != null) ? dates : DateRange.ALL, asOf),
				ids, without, toward);
	}

}
