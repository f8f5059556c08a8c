package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

/** What kind of money a step is, in the words of the schema. */
enum FlowKind {

	MONETARY, IN_KIND, SELF_FUNDING, LOAN_FORGIVEN, TRANSFER, REFUND, NEGATIVE, LOAN, LOAN_REPAYMENT,
	INDEPENDENT_EXPENDITURE, COMMUNICATION_COST, COORDINATED, ELECTIONEERING, OTHER;

	private static final FlowKind[] VALUES = values();

	static FlowKind of(int code) {
		return VALUES[code];
	}

	/** Reads an edge's kind; {@code OTHER} if it is none of these. */
	static FlowKind read(@Nullable String kind) {
		for (FlowKind value : VALUES) {
			if (value.name().equals(kind)) {
				return value;
			}
		}
		return OTHER;
	}

	/** Whether it moves a balance. */
	boolean isCash() {
		return this != IN_KIND && this != LOAN_FORGIVEN;
	}

}
