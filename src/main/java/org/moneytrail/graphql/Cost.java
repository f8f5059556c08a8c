package org.moneytrail.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;

/** What is known of a request's cost, by these keys in its context. */
final class Cost {

	/** {@link Caller}. */
	static final String CALLER = "org.moneytrail.cost.caller";

	/** {@code Long}: see {@link QueryCost}. */
	static final String ESTIMATED = "org.moneytrail.cost.estimated";

	/** {@link Spent}, once the first field is about to be fetched. */
	static final String ACTUAL = "org.moneytrail.cost.actual";

	/** {@link Caller.Quota}, where it was too much. */
	static final String REFUSED = "org.moneytrail.cost.refused";

	private Cost() {
	}

	/**
	 * What the fields that were answered cost, counted as they are fetched, from any
	 * thread.
	 */
	static final class Spent {

		private final LongAdder sum = new LongAdder();

		private final boolean plain;

		private final Map<GraphQLFieldDefinition, Integer> dear;

		/**
		 * Nothing yet.
		 * @param plain whether every field of the query costs 1
		 * @param dear what others cost; by the very definition
		 */
		Spent(boolean plain, Map<GraphQLFieldDefinition, Integer> dear) {
			this.plain = plain;
			this.dear = dear;
		}

		/** As the estimate has it, nothing inside an introspection. */
		void add(InstrumentationFieldParameters field) {
			if (this.plain) {
				this.sum.increment();
				return;
			}
			ExecutionStepInfo step = field.getExecutionStepInfo();
			ExecutionStepInfo parent = step.hasParent() ? step.getParent() : null;
			if (parent != null
					&& GraphQLTypeUtil.unwrapAll(parent.getUnwrappedNonNullType()).getName().startsWith("__")) {
				return;
			}
			this.sum.add(this.dear.getOrDefault(step.getFieldDefinition(), 1));
		}

		/** Fields of types that are not an introspection's. */
		void add(List<GraphQLFieldDefinition> fields) {
			this.sum.add(this.plain ? fields.size()
					: fields.stream().mapToLong((field) -> this.dear.getOrDefault(field, 1)).sum());
		}

		long sum() {
			return this.sum.sum();
		}

	}

}
