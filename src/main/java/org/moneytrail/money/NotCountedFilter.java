package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.MoneyRange;

/**
 * Which rows that are in no total; a null condition is left out.
 *
 * @param dates on these days
 * @param amount of such amounts, as filed
 * @param kinds of one of these kinds
 * @param rules left out by one of these rules
 * @param side which end the actor stands at
 * @param source loaded from this source
 */
record NotCountedFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable List<MoneyKind> kinds,
		@Nullable List<String> rules, @Nullable MoneySide side, @Nullable String source) {

	static final NotCountedFilter NONE = new NotCountedFilter(null, null, null, null, null, null);

	MoneyConditions conditions() {
		return MoneyConditions.of(this.dates, this.amount, this.kinds, this.source).withRules(this.rules);
	}

}
