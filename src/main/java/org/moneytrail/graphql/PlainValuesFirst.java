package org.moneytrail.graphql;

import java.util.Objects;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Answers what hangs on a value at once where it is {@link PlainValues plain}, and leaves
 * everything else to the library: what it keeps for each field, so that one may be
 * fetched later, fail or be null, takes longer than to read a property.
 */
final class PlainValuesFirst extends AsyncExecutionStrategy {

	PlainValuesFirst(DataFetcherExceptionHandler exceptions) {
		super(exceptions);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
		boolean mayBePlain = parameters.getSource() != null && parameters.getLocalContext() == null
				&& parameters.getDeferredCallContext() == null
				&& GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType;
		if (mayBePlain) {
			Object value = values(context).complete(context, parameters);
			if (value != PlainValues.NOT_PLAIN) {
				return new FieldValueInfo(
						GraphQLTypeUtil.isList(type) ? CompleteValueType.LIST : CompleteValueType.OBJECT, value);
			}
		}
		return super.completeValue(context, parameters);
	}

	/** Those of the request. */
	private PlainValues values(ExecutionContext context) {
		PlainValues values = context.getGraphQLContext()
			.computeIfAbsent(PlainValues.class, (key) -> new PlainValues(this.fieldCollector));
		return Objects.requireNonNull(values);
	}

}
