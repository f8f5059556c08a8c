package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.MoneyRange;

/**
 * Which money edges; a null condition is left out.
 *
 * @param dates on these days
 * @param amount of such amounts
 * @param kinds of one of these kinds
 * @param source loaded from this source
 */
public record MoneyFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable List<MoneyKind> kinds,
		@Nullable String source) {

	/** The conditions of a filter that may be absent. */
	public static MoneyConditions conditions(@Nullable MoneyFilter filter) {
		return (filter != null) ? MoneyConditions.of(filter.dates, filter.amount, filter.kinds, filter.source)
				: MoneyConditions.NONE;
	}

}
