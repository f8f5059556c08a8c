package org.moneytrail.money;

import java.util.Collection;
import java.util.Map;

/**
 * Ranks who gave committees most without reading their rows from the graph. Offered by a
 * room that holds them in another form.
 */
public interface GiverRanking {

	/**
	 * The givers of contributions in cash: the largest sum first, then by id; the same
	 * answer as the graph's own rows give. Undated rows are in it only if both ends of
	 * the days are open.
	 * @param keys rankings of givers by {@code CONTRIBUTED_TO}
	 * @return the rankings that can be told at the graph's present version; others are
	 * left out
	 */
	Map<RankKey, RankedActors> rank(Collection<RankKey> keys);

}
