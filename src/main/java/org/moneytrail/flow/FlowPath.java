package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.Money;

/**
 * One route from source to target.
 *
 * @param attributed null where a balance on the way is unknown
 * @param atMost the least of the hops' sums
 * @param hops in order
 */
public record FlowPath(@Nullable Money attributed, Money atMost, List<Hop> hops) {

	/**
	 * All transactions between two actors that took part.
	 *
	 * @param amount their sum, whoever's money it was
	 * @param attributed the source's part; null where a balance is unknown
	 * @param rows at most {@link FlowLimits#MAX_ROWS}, by day
	 * @param citations where the rows stand, as far as they were asked for
	 */
	public record Hop(ActorId fromId, ActorId toId, FlowKind kind, Money amount, @Nullable Money attributed,
			@Nullable LocalDate firstDate, @Nullable LocalDate lastDate, int transactionCount, List<Row> rows,
			Citations citations) {

	}

	/** One transaction, as the projection holds it. */
	public record Row(String rowId, Money amount, @Nullable Money attributed, @Nullable LocalDate date,
			@Nullable LocalDate dateEarliest, FlowKind kind) {

	}

}
