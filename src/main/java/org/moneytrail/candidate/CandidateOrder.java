package org.moneytrail.candidate;

import org.moneytrail.graphql.OrderDirection;

/** How to order candidates. */
record CandidateOrder(CandidateOrderField field, OrderDirection direction) {

	static final CandidateOrder NAME = new CandidateOrder(CandidateOrderField.NAME, OrderDirection.ASC);

}
