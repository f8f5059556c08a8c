package org.moneytrail.expenditure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.money.MoneyConditions;
import org.moneytrail.money.MoneyKind;
import org.moneytrail.money.MoneyType;
import org.moneytrail.money.Stance;

/**
 * Which independent expenditures; a null condition is left out.
 *
 * @param dates on these days
 * @param amount of such amounts
 * @param stance in support or in opposition
 * @param kinds of one of these kinds
 * @param from spent by this committee
 * @param to about this candidate
 * @param source loaded from this source
 */
record ExpenditureFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable Stance stance,
		@Nullable List<MoneyKind> kinds, @Nullable String from, @Nullable String to, @Nullable String source) {

	static final ExpenditureFilter NONE = new ExpenditureFilter(null, null, null, null, null, null, null);

	MoneyConditions conditions() {
		return MoneyConditions.of(this.dates, this.amount, this.kinds, this.source);
	}

	List<MoneyType> types() {
		return (this.stance != null) ? List.of(this.stance.type())
				: List.of(MoneyType.SPENT_SUPPORTING, MoneyType.SPENT_OPPOSING);
	}

	/** The spender asked for; null for anyone. */
	@Nullable List<String> spenders() {
		return (this.from != null) ? List.of(GlobalId.parse("from", this.from, CommitteeId.class, "committee").value())
				: null;
	}

	/** The candidate asked for; null for any. */
	@Nullable List<String> targets() {
		return (this.to != null) ? List.of(GlobalId.parse("to", this.to, CandidateId.class, "candidate").value())
				: null;
	}

}
