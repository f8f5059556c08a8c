package org.moneytrail.money;

import java.util.List;

/**
 * A ranking.
 *
 * @param actors largest sum first, then by id
 */
public record RankedActors(List<RankedActor> actors) {

}
