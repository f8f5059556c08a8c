package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;

/**
 * A ranking of who stands at the other end of an actor's money edges.
 *
 * @param by how it is ranked
 * @param type the type of the edges
 * @param id the actor
 * @param dates the days
 * @param asOf only what was public on this day; null for all
 * @param first how many are asked for
 */
public record RankKey(Ranking by, MoneyType type, String id, DateRange dates, @Nullable LocalDate asOf, int first) {

	public static RankKey of(Ranking by, MoneyType type, String id, @Nullable DateRange dates, @Nullable LocalDate asOf,
			int first) {
		return new RankKey(by, type, id, (dates != null) ? dates : DateRange.ALL, asOf, first);
	}

	/** What a ranking adds up by. */
	public enum Ranking {

		/** Those who gave to, or spent about, the actor. */
		GIVERS,

		/** Those the actor gave to. */
		RECEIVERS,

		/** The candidates whose authorised committees the actor gave to. */
		CANDIDATES

	}

}
