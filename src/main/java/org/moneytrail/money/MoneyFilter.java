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
 * @param cycle dated in this cycle
 * @param race naming this race
 * @param fromState the payer in this state
 * @param toState whoever received it in this state
 */
public record MoneyFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable List<MoneyKind> kinds,
		@Nullable String source, @Nullable Integer cycle, @Nullable String race, @Nullable String fromState,
		@Nullable String toState) {

	/** The conditions of a filter that may be absent. */
	public static MoneyConditions conditions(@Nullable MoneyFilter filter) {
		if (filter == null) {
			return MoneyConditions.NONE;
		}
		return MoneyConditions.of(filter.dates, filter.amount, filter.kinds, filter.source)
			.inCycle(filter.cycle)
			.with(new EndConditions(EndConditions.race(filter.race), filter.fromState, filter.toState, null, null, null,
					null));
	}

}
