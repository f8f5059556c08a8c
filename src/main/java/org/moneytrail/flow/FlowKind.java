package org.moneytrail.flow;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What kind of money a step is, in the words of the schema. */
enum FlowKind {

	MONETARY, IN_KIND, SELF_FUNDING, LOAN_FORGIVEN, TRANSFER, REFUND, NEGATIVE, LOAN, LOAN_REPAYMENT,
	INDEPENDENT_EXPENDITURE, COMMUNICATION_COST, COORDINATED, ELECTIONEERING, OTHER;

	private static final Map<String, FlowKind> WORDS = Arrays.stream(values())
		.collect(Collectors.toMap(FlowKind::name, Function.identity()));

	/** Reads an edge's kind; {@code OTHER} if it is none of these. */
	static FlowKind read(@Nullable String kind) {
		return (kind != null) ? WORDS.getOrDefault(kind, OTHER) : OTHER;
	}

	/** Whether it moves a balance. */
	boolean isCash() {
		return this != IN_KIND && this != LOAN_FORGIVEN;
	}

}
