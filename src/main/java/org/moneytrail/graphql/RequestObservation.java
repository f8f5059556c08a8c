package org.moneytrail.graphql;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.observation.ExecutionRequestObservationConvention;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * Observes whole requests, and nothing inside them: to prepare an observation of each
 * field and each data loader takes longer than most of them do.
 */
abstract class RequestObservation extends GraphQlObservationInstrumentation {

	RequestObservation(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<ExecutionRequestObservationConvention> convention) {
		super(registry.getIfAvailable(() -> ObservationRegistry.NOOP), convention.getIfAvailable(), null, null);
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		return input;
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		return fetcher;
	}

}
