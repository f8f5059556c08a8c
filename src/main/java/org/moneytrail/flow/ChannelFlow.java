package org.moneytrail.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Money;

/**
 * The flow in one channel. With {@code attributed}, {@code remainders} sum to
 * {@code arrived} and {@code giving} to {@code given}, to the cent.
 *
 * @param attributed null where a balance on the way is unknown; then both lists are empty
 * @param paths the routes
 * @param citations where rows stand, as far as they were asked for
 */
public record ChannelFlow(MoneyChannel channel, Money arrived, Money given, @Nullable Money attributed,
		@Nullable Money touched, Money inKind, Money undated, List<Remainder> remainders, List<Remainder> giving,
		Paths paths, FlowGraph graph, List<String> notes, String ranking, Citations citations) {

	/** Not computed yet: null. */
	public @Nullable Money lowerBound() {
		return null;
	}

	/** Not computed yet: null. */
	public @Nullable Money upperBound() {
		return null;
	}

	ChannelFlow with(Citations citations) {
		return new ChannelFlow(this.channel, this.arrived, this.given, this.attributed, this.touched, this.inKind,
				this.undated, this.remainders, this.giving, this.paths, this.graph, this.notes, this.ranking,
				citations);
	}

}
