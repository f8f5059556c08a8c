package org.moneytrail.race;

import org.moneytrail.graphql.OrderDirection;

/** How to order races. */
record RaceOrder(RaceOrderField field, OrderDirection direction) {

	static final RaceOrder LATEST_FIRST = new RaceOrder(RaceOrderField.DATE, OrderDirection.DESC);

}
