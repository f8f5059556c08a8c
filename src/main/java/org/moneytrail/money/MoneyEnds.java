package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whose edges a list holds, and from which end they are read.
 *
 * @param side the end to read from; null to read over all actors
 * @param ids who stands there; empty for a list that is empty
 * @param others who must stand at the other end; null for anyone
 */
public record MoneyEnds(@Nullable MoneySide side, List<String> ids, @Nullable List<String> others) {

	/**
	 * Edges from some to some. Read from the giver's end if there is one: a donor has
	 * fewer edges than a hub.
	 * @param from the givers; null for anyone
	 * @param to the receivers; null for anyone
	 */
	public static MoneyEnds of(@Nullable List<String> from, @Nullable List<String> to) {
		if (from != null) {
			return new MoneyEnds(MoneySide.FROM, (to != null && to.isEmpty()) ? List.of() : from, to);
		}
		return (to != null) ? new MoneyEnds(MoneySide.TO, to, null) : new MoneyEnds(null, List.of(), null);
	}

}
