package org.moneytrail.graphql;

import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;

/** What an answer must be on the transport it goes out on. */
final class Transports {

	private Transports() {
	}

	/**
	 * On a stream of events: always a stream, what is no subscription as its one event.
	 * Over WebSocket: errors from before the execution as such, not as data. Over plain
	 * HTTP: no subscription.
	 */
	static WebGraphQlResponse fit(WebGraphQlRequest request, WebGraphQlResponse response) {
		boolean stream = response.getData() instanceof Publisher;
		ExecutionResult result = response.getExecutionResult();
		if (request instanceof WebSocketGraphQlRequest) {
			return (stream || result.isDataPresent() || result.getErrors().isEmpty()) ? response
					: response
						.transform(
								(builder) -> builder
									.data(Flux.error(new SubscriptionPublisherException(result.getErrors(),
											new IllegalArgumentException("the request is not valid"))))
									.errors(List.of()));
		}
		if (request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
			return stream ? response
					: response.transform((builder) -> builder.data(Flux.just(result)).errors(List.of()));
		}
		if (stream) {
			Refusal refusal = new Refusal(ErrorCode.INVALID_REQUEST,
					"a subscription needs a WebSocket (graphql-transport-ws) or Accept: text/event-stream", Map.of());
			return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(),
					ExecutionResult.newExecutionResult()
						.addError(Errors.of(refusal, GraphqlErrorBuilder.newError()))
						.build()));
		}
		return response;
	}

}
