package org.moneytrail.flow;

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
 * @param rows the funders
 * @param order what tells this ranking from others
 */
public record ChannelFunders(MoneyChannel channel, Money arrived, @Nullable Money attributed,
		List<Remainder> remainders, List<String> notes, FunderRows rows, String order, long graphVersion) {

	/** The same with other remainders and notes. */
	ChannelFunders with(List<Remainder> parts, List<String> sentences) {
		return new ChannelFunders(this.channel, this.arrived, this.attributed, parts, sentences, this.rows, this.order,
				this.graphVersion);
	}

	/** The same with its funders elsewhere. */
	ChannelFunders with(FunderRows others) {
		return new ChannelFunders(this.channel, this.arrived, this.attributed, this.remainders, this.notes, others,
				this.order, this.graphVersion);
	}

	/** The funder at a rank from 0. */
	Funder funder(int rank) {
		return this.rows.at(rank);
	}

}
