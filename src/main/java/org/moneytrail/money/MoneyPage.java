package org.moneytrail.money;

import org.moneytrail.graphql.Connection;

/**
 * A page of a list of money edges.
 *
 * @param connection as clients see it
 */
public record MoneyPage(Connection<MoneyEdge> connection) {

}
