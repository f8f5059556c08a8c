package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.Money;

/**
 * One route from source to target.
 *
 * @param attributed null where a balance on the way is unknown
 * @param atMost the least of the hops' sums
 * @param earliest the first possible day of its transactions
 * @param latest the last day
 * @param smallestLagDays the fewest days money lay on the way; null on a single hop
 * @param cautions what a reader should look at, as sentences; looked for when asked
 * @param hops in order
 * @param key the actors on the way
 * @param strict what stands on this way without tolerance; null if that is the same
 */
public record FlowPath(@Nullable Money attributed, Money atMost, @Nullable LocalDate earliest,
		@Nullable LocalDate latest, @Nullable Integer smallestLagDays, Supplier<List<String>> cautions, List<Hop> hops,
		String key, @Nullable WithoutTolerance strict) {

	/** What a reader should look at, as sentences. */
	public List<String> warnings() {
		return this.cautions.get();
	}

	/**
	 * What it would be if no money could leave before it arrives; null where amounts
	 * cannot be said or time ran out.
	 */
	public @Nullable Money withoutTolerance() {
		return (this.attributed != null && this.strict != null) ? this.strict.of(this.key) : this.attributed;
	}

	/**
	 * All transactions between two actors that took part.
	 *
	 * @param amount their sum, whoever's money it was
	 * @param attributed the source's part; null where a balance is unknown
	 * @param rows at most {@link FlowLimits#MAX_ROWS}, by day
	 * @param citations where the rows stand, and who the actors are, as far as they were
	 * asked for
	 */
	public record Hop(ActorId fromId, ActorId toId, FlowKind kind, Money amount, @Nullable Money attributed,
			@Nullable LocalDate firstDate, @Nullable LocalDate lastDate, int transactionCount, List<Row> rows,
			Citations citations) {

		/** Who paid; null if that was not asked for. */
		public @Nullable Actor from() {
			return this.citations.actor(this.fromId);
		}

		/** Who was paid; null if that was not asked for. */
		public @Nullable Actor to() {
			return this.citations.actor(this.toId);
		}

		/** Its rows with where they stand. */
		public List<FlowTransaction> transactions() {
			List<FlowTransaction> transactions = new ArrayList<>();
			for (Row row : this.rows) {
				transactions.add(FlowTransaction.of(row, this.citations.find(row.rowId())));
			}
			return transactions;
		}

		/** The same with where its rows stand. */
		Hop with(Citations found) {
			return new Hop(this.fromId, this.toId, this.kind, this.amount, this.attributed, this.firstDate,
					this.lastDate, this.transactionCount, this.rows, found);
		}

	}

	/** One transaction, as the projection holds it. */
	public record Row(String rowId, EdgeType type, Money amount, @Nullable Money attributed, @Nullable LocalDate date,
			@Nullable LocalDate dateEarliest, FlowKind kind) {

	}

}
