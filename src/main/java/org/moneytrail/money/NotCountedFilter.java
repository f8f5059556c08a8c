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
 * @param cycle dated in this cycle
 * @param race naming this race
 * @param fromState the payer in this state
 * @param toState whoever received it in this state
 * @param employer as reported, case aside
 * @param occupation as reported, case aside
 */
record NotCountedFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable List<MoneyKind> kinds,
		@Nullable List<String> rules, @Nullable MoneySide side, @Nullable String source, @Nullable Integer cycle,
		@Nullable String race, @Nullable String fromState, @Nullable String toState, @Nullable String employer,
		@Nullable String occupation) {

	static final NotCountedFilter NONE = new NotCountedFilter(null, null, null, null, null, null, null, null, null,
			null, null, null);

	MoneyConditions conditions() {
		return MoneyConditions.of(this.dates, this.amount, this.kinds, this.source)
			.withRules(this.rules)
			.withGiver(null, this.employer, this.occupation)
			.inCycle(this.cycle)
			.with(new EndConditions(EndConditions.race(this.race), this.fromState, this.toState, null, null, null,
					null));
	}

}
