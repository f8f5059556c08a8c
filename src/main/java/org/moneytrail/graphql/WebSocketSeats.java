package org.moneytrail.graphql;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Gives questions over WebSocket a place each, and their pace, as requests over HTTP have
 * one. A subscription has none: it lives as long as its client.
 */
@Component
@Order(1)
class WebSocketSeats implements WebGraphQlInterceptor {

	private final @Nullable Seats seats;

	private final PreparedDocuments documents;

	WebSocketSeats(ObjectProvider<Seats> seats, PreparedDocuments documents) {
		this.seats = seats.getIfAvailable();
		this.documents = documents;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Seats places = this.seats;
		if (places == null || !(request instanceof WebSocketGraphQlRequest) || this.documents.isSubscription(request)) {
			return chain.next(request);
		}
		return Mono.usingWhen(Mono.fromCallable(() -> taken(places, request)).subscribeOn(Schedulers.boundedElastic()),
				(taken) -> chain.next(request), (taken) -> Mono.fromRunnable(taken::leave));
	}

	private static Seats taken(Seats places, WebGraphQlRequest request) throws InterruptedException {
		if (request.getAttributes().get(Callers.ATTRIBUTE) instanceof Caller caller && !caller.pace()) {
			throw new Refusal(ErrorCode.RATE_LIMITED, "too many requests at once; again in a second, or with a key",
					Map.of("retryAfterSeconds", 1));
		}
		if (!places.take()) {
			throw new Outage(ErrorCode.OVERLOADED, "too many ask at once; again in a moment", null);
		}
		return places;
	}

}
