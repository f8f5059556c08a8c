package org.moneytrail.contribution;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.committee.CommitteeType;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.money.EndConditions;
import org.moneytrail.money.Groups;
import org.moneytrail.money.MoneyConditions;
import org.moneytrail.money.MoneyKind;

/**
 * Which contributions; a null condition is left out.
 *
 * @param dates on these days
 * @param amount of such amounts
 * @param kinds of one of these kinds
 * @param from given by this actor
 * @param to received by this committee, or by a committee of this candidate's group
 * @param conduit earmarked through this conduit
 * @param employer as reported, case aside
 * @param occupation as reported, case aside
 * @param source loaded from this source
 * @param cycle dated in this cycle
 * @param race naming this race
 * @param state the giver in this state
 * @param recipientState the receiving committee in this state
 * @param committeeTypes received by a committee of one of these types
 * @param party received by a committee of this party
 */
record ContributionFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable List<MoneyKind> kinds,
		@Nullable String from, @Nullable String to, @Nullable String conduit, @Nullable String employer,
		@Nullable String occupation, @Nullable String source, @Nullable Integer cycle, @Nullable String race,
		@Nullable String state, @Nullable String recipientState, @Nullable List<CommitteeType> committeeTypes,
		@Nullable String party) {

	static final ContributionFilter NONE = new ContributionFilter(null, null, null, null, null, null, null, null, null,
			null, null, null, null, null, null);

	MoneyConditions conditions() {
		String conduitId = (this.conduit != null)
				? GlobalId.parse("conduit", this.conduit, CommitteeId.class, "committee").value() : null;
		return MoneyConditions.of(this.dates, this.amount, this.kinds, this.source)
			.withGiver(conduitId, this.employer, this.occupation)
			.inCycle(this.cycle)
			.with(new EndConditions(EndConditions.race(this.race), this.state, this.recipientState, null,
					(this.committeeTypes != null) ? this.committeeTypes.stream().map(CommitteeType::code).toList()
							: null,
					this.party, null));
	}

	/** The giver asked for; null for anyone. */
	@Nullable List<String> givers() {
		return (this.from != null)
				? List.of(GlobalId.parse("from", this.from, ActorId.class, "donor, committee or candidate").value())
				: null;
	}

	/** The receivers asked for; null for anyone. */
	@Nullable List<String> receivers(Groups groups) {
		return (this.to != null) ? groups.committees("to", this.to) : null;
	}

}
