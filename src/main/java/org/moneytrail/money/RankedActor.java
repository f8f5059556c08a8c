package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

/**
 * An actor with a sum.
 *
 * @param actorId who
 * @param amount the sum, in-kind rows left out
 * @param rows how many rows it sums
 * @param exact false if only the first {@link MoneyTotals#MOST_ROWS} rows were read
 * @param firstDate the earliest day among the rows
 * @param lastDate the latest day among the rows
 * @param record who, in full; null if that was not read
 */
public record RankedActor(ActorId actorId, Money amount, long rows, boolean exact, @Nullable LocalDate firstDate,
		@Nullable LocalDate lastDate, @Nullable Actor record) {

	/** Without the actor's record. */
	public RankedActor(ActorId actorId, Money amount, long rows, boolean exact, @Nullable LocalDate firstDate,
			@Nullable LocalDate lastDate) {
		this(actorId, amount, rows, exact, firstDate, lastDate, null);
	}

	RankedActor with(@Nullable Actor record) {
		return new RankedActor(this.actorId, this.amount, this.rows, this.exact, this.firstDate, this.lastDate, record);
	}

	static RankedActor of(Row row) {
		return new RankedActor(MoneyRow.actor(row.text("label"), row.text("id")), new Money(row.number("cents")),
				row.number("rows"), row.number("entries") < MoneyTotals.MOST_ROWS, row.findDate("firstDate"),
				row.findDate("lastDate"));
	}

}
