package org.moneytrail.money;

import java.util.Collection;

import org.moneytrail.core.Actor;
import org.moneytrail.graphql.Connection;

/**
 * A page of a list of money edges.
 *
 * @param connection as clients see it
 * @param actors who stands at the ends of its edges, as far as they were read with them
 */
public record MoneyPage(Connection<MoneyEdge> connection, Collection<Actor> actors) {

}
