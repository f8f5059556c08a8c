package org.moneytrail.committee;

import org.moneytrail.graphql.OrderDirection;

/** How to order committees. */
record CommitteeOrder(CommitteeOrderField field, OrderDirection direction) {

	static final CommitteeOrder NAME = new CommitteeOrder(CommitteeOrderField.NAME, OrderDirection.ASC);

}
