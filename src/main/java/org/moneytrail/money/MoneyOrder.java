package org.moneytrail.money;

import org.moneytrail.graphql.OrderDirection;

/**
 * How to order money edges; equal ones stand in the order of their row ids.
 *
 * @param field by what
 * @param direction which way
 */
public record MoneyOrder(MoneyOrderField field, OrderDirection direction) {

	public static final MoneyOrder NEWEST_FIRST = new MoneyOrder(MoneyOrderField.DATE, OrderDirection.DESC);

}
