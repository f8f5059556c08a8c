package org.moneytrail.graphql;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/**
 * Turns what a field throws into a typed error: a {@link Failure} as it says, anything
 * else as {@code INTERNAL} with the execution id only, and into the log.
 */
@Component
class FailureResolver implements DataFetcherExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(FailureResolver.class);

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
		return Mono.just(List.of(resolve(thrown, environment)));
	}

	private static GraphQLError resolve(Throwable thrown, DataFetchingEnvironment environment) {
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(environment);
		Failure failure = Errors.findFailure(thrown);
		if (failure == null) {
			failure = findBindFailure(thrown);
		}
		if (thrown instanceof AbortExecutionException) {
			// The request was given up, by its deadline or its client; nobody waits for
			// this.
			failure = new Outage(ErrorCode.TIMEOUT, "the request was given up; ask for less, or again later", thrown);
		}
		if (failure != null) {
			return Errors.of(failure, error);
		}
		String id = environment.getExecutionId().toString();
		log.error("execution {}, field {}: {}", id, environment.getExecutionStepInfo().getPath(), thrown.toString(),
				thrown);
		return Errors.internal(id, error);
	}

	/** An input that does not fit the record it is read into. */
	private static @Nullable Failure findBindFailure(Throwable thrown) {
		if (!(thrown instanceof BindException bind)) {
			return null;
		}
		FieldError field = bind.getFieldError();
		String argument = (field != null) ? field.getField() : bind.getObjectName();
		if (argument.startsWith("$")) {
			return new Refusal(ErrorCode.INVALID_ARGUMENT, "an argument does not fit its type", Map.of());
		}
		return Refusal.argument(argument, "as the schema describes it", argument + " does not fit its type");
	}

}
