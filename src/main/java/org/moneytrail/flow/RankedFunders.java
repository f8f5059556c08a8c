package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.moneytrail.core.Money;

/**
 * All funders of one channel, each made when it is asked for.
 *
 * @param ranking the funders
 * @param known whether amounts can be said where a balance on the way is unknown
 * @param targets where a funder's gifts are looked up
 * @param inOrder whether the method looks at days
 */
record RankedFunders(MoneyChannel channel, FunderRanking ranking, boolean known, List<Target> targets,
		boolean inOrder) implements FunderRows {

	@Override
	public int size() {
		return this.ranking.size();
	}

	/** One pass over the donor's gifts. */
	@Override
	public Funder at(int rank) {
		int giver = this.ranking.giver(rank);
		int place = this.channel.ordinal();
		long direct = 0;
		long given = 0;
		int gifts = 0;
		int first = Days.LAST;
		int last = Days.FIRST;
		List<GiverSums> sums = new ArrayList<>();
		for (Target target : this.targets) {
			sums.add(GiverSums.of(target.weights(), giver, this.inOrder));
		}
		for (GiverSums each : sums) {
			direct += each.direct()[place];
			given += each.given()[place];
			gifts += each.gifts()[place];
			first = Math.min(first, each.firstGift()[place]);
			last = Math.max(last, each.lastGift()[place]);
		}
		boolean isKnown = this.known || !this.ranking.isUnknown(rank);
		long cents = this.ranking.cents(rank);
		return new Funder(Givers.id(this.targets.getFirst().projection(), giver), isKnown ? new Money(cents) : null,
				new Money(direct), isKnown ? new Money(Math.max(0, cents - direct)) : null, new Money(given), gifts,
				(first < Days.LAST) ? Days.date(first) : null, (last > Days.FIRST) ? Days.date(last) : null);
	}

	@Override
	public long bytes() {
		return this.ranking.bytes();
	}

}
