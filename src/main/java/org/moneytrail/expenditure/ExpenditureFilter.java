package org.moneytrail.expenditure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.committee.CommitteeType;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.money.EndConditions;
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
 * @param cycle dated in this cycle
 * @param race naming this race
 * @param state about a candidate in this state
 * @param party about a candidate of this party
 * @param office about a candidate for this office
 * @param committeeTypes spent by a committee of one of these types
 */
record ExpenditureFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable Stance stance,
		@Nullable List<MoneyKind> kinds, @Nullable String from, @Nullable String to, @Nullable String source,
		@Nullable Integer cycle, @Nullable String race, @Nullable String state, @Nullable String party,
		@Nullable String office, @Nullable List<CommitteeType> committeeTypes) {

	static final ExpenditureFilter NONE = new ExpenditureFilter(null, null, null, null, null, null, null, null, null,
			null, null, null, null);

	MoneyConditions conditions() {
		return MoneyConditions.of(this.dates, this.amount, this.kinds, this.source)
			.inCycle(this.cycle)
			.with(new EndConditions(
					EndConditions.race(this.race), null, this.state, (this.committeeTypes != null)
							? this.committeeTypes.stream().map(CommitteeType::code).toList() : null,
					null, this.party, this.office));
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
