package org.moneytrail.graphql;

import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.observation.ExecutionRequestObservationConvention;
import org.springframework.stereotype.Component;

/**
 * Refuses a query that is too deep or too costly before its first field is fetched, and
 * counts what the others cost. The only instrumentation there is: a second one would make
 * the library join the two at each step of each field.
 */
@Component
class CostGate extends RequestObservation {

	/** In the context of a query of ours, which no limit of cost holds for. */
	static final Object OURS = CostGate.class;

	private final RequestLimits limits;

	CostGate(RequestLimits limits, ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<ExecutionRequestObservationConvention> convention) {
		super(registry, convention);
		this.limits = limits;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		if (state != null) {
			super.beginExecuteOperation(parameters, state);
		}
		ExecutionContext context = parameters.getExecutionContext();
		if (context.getGraphQLContext().hasKey(OURS)) {
			return null;
		}
		try {
			QueryCost.Estimate cost = QueryCost.check(this.limits, context.getGraphQLSchema(), context.getDocument(),
					context.getOperationDefinition(), context.getCoercedVariables().toMap());
			spend(context.getGraphQLContext(), cost.cost());
			context.getGraphQLContext()
				.put(Cost.ACTUAL, new Cost.Spent(cost.plain(),
						cost.plain() ? Map.of() : QueryCost.dear(context.getGraphQLSchema())));
		}
		catch (Refusal refusal) {
			throw new AbortExecutionException(List.of(Errors.of(refusal, GraphqlErrorBuilder.newError())));
		}
		return null;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldExecution(InstrumentationFieldParameters parameters,
			@Nullable InstrumentationState state) {
		Cost.Spent spent = parameters.getExecutionContext().getGraphQLContext().get(Cost.ACTUAL);
		if (spent != null) {
			spent.add(parameters);
		}
		return null;
	}

	private static void spend(GraphQLContext context, long cost) {
		context.put(Cost.ESTIMATED, cost);
		Caller caller = context.get(Cost.CALLER);
		Caller.Quota quota = (caller != null) ? caller.spend(cost) : null;
		if (quota != null && !quota.granted()) {
			context.put(Cost.REFUSED, quota);
			long seconds = Math.max(1, quota.retry().plusMillis(999).toSeconds());
			throw new Refusal(ErrorCode.RATE_LIMITED,
					"this costs " + cost + ", and " + quota.remaining() + " of " + quota.limit()
							+ " a minute is left; again in " + seconds + " s, or ask for less",
					Map.of("cost", cost, "remaining", quota.remaining(), "limit", quota.limit(), "retryAfterSeconds",
							seconds));
		}
	}

}
