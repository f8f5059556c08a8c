package org.moneytrail.flow;

/** What a money edge is, as far as tracing tells edges apart. */
enum EdgeType {

	CONTRIBUTION, TRANSFER, REFUND, LOAN, REPAYMENT, SUPPORT, OPPOSE, ABOUT

}
