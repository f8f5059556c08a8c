package org.moneytrail.graphql;

import java.util.List;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.moneytrail.core.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;

/** What ends a subscription, as the same typed errors that fields have. */
@Component
class SubscriptionFailures implements SubscriptionExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(SubscriptionFailures.class);

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable thrown) {
		Failure failure = Errors.findFailure(thrown);
		if (failure != null) {
			return Mono.just(List.of(Errors.of(failure, GraphqlErrorBuilder.newError())));
		}
		String id = UUID.randomUUID().toString();
		log.error("subscription {}: {}", id, thrown.toString(), thrown);
		return Mono.just(List.of(Errors.internal(id, GraphqlErrorBuilder.newError())));
	}

}
