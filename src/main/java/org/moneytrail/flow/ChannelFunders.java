package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * A target's funders in one channel. With {@code attributed}, {@code remainders} sum to
 * {@code arrived}, to the cent.
 *
 * @param arrived all that reached the target
 * @param attributed the funders' money together; null where a balance on the way is
 * unknown, and then there are no remainders
 * @param ranking the funders
 * @param known whether amounts can be said where a balance on the way is unknown
 * @param targets where a funder's gifts are looked up
 * @param inOrder whether the method looks at days
 * @param order what tells this ranking from others
 */
public record ChannelFunders(MoneyChannel channel, Money arrived, @Nullable Money attributed,
		List<Remainder> remainders, List<String> notes, FunderRanking ranking, boolean known, List<Target> targets,
		boolean inOrder, String order, long graphVersion) {

	/** The same with other remainders and notes. */
	ChannelFunders with(List<Remainder> parts, List<String> sentences) {
		return new ChannelFunders(this.channel, this.arrived, this.attributed, parts, sentences, this.ranking,
				this.known, this.targets, this.inOrder, this.order, this.graphVersion);
	}

	/** The funder at a rank from 0. One pass over the donor's gifts. */
	Funder funder(int rank) {
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

}
