package org.moneytrail.flow;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Money;

/**
 * The flow in one channel. With {@code attributed}, {@code remainders} sum to
 * {@code arrived} and {@code giving} to {@code given}, to the cent.
 *
 * @param attributed null where a balance on the way is unknown; then both lists are empty
 * @param paths the routes
 * @param citations where rows stand, as far as they were asked for
 * @param bounds null where not asked for, or not found in time
 */
public record ChannelFlow(MoneyChannel channel, Money arrived, Money given, @Nullable Money attributed,
		@Nullable Money touched, Money inKind, Money undated, List<Remainder> remainders, List<Remainder> giving,
		Paths paths, FlowGraph graph, List<String> notes, String ranking, Citations citations,
		@Nullable Bounds bounds) {

	public @Nullable Money lowerBound() {
		return (this.bounds != null) ? new Money(this.bounds.lower()) : null;
	}

	public @Nullable Money upperBound() {
		return (this.bounds != null) ? new Money(this.bounds.upper()) : null;
	}

	/** The same with bounds, and what must be known of them. */
	ChannelFlow with(Bounds bounds, List<String> more) {
		List<String> all = Stream.concat(this.notes.stream(), more.stream()).toList();
		return new ChannelFlow(this.channel, this.arrived, this.given, this.attributed, this.touched, this.inKind,
				this.undated, this.remainders, this.giving, this.paths, this.graph, all, this.ranking, this.citations,
				bounds);
	}

	/** The same with other remainders and notes. */
	ChannelFlow with(List<Remainder> parts, List<String> sentences) {
		return new ChannelFlow(this.channel, this.arrived, this.given, this.attributed, this.touched, this.inKind,
				this.undated, parts, this.giving, this.paths, this.graph, sentences, this.ranking, this.citations,
				this.bounds);
	}

	ChannelFlow with(Citations citations) {
		return new ChannelFlow(this.channel, this.arrived, this.given, this.attributed, this.touched, this.inKind,
				this.undated, this.remainders, this.giving, this.paths, this.graph.with(citations), this.notes,
				this.ranking, citations, this.bounds);
	}

}
