package org.moneytrail.summary;

import org.moneytrail.graphql.OrderDirection;

/** How to order groups. */
record SummaryOrder(SummaryOrderField field, OrderDirection direction) {

	static final SummaryOrder LARGEST_FIRST = new SummaryOrder(SummaryOrderField.AMOUNT, OrderDirection.DESC);

}
