package org.moneytrail.donor;

import org.moneytrail.graphql.OrderDirection;

/** How to order donors. */
record DonorOrder(DonorOrderField field, OrderDirection direction) {

	static final DonorOrder NAME = new DonorOrder(DonorOrderField.NAME, OrderDirection.ASC);

}
