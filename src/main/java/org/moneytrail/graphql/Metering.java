package org.moneytrail.graphql;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Says with every answer what it cost, and what is left. The cost itself is taken off
 * where it is known, before the first field is fetched; what never gets there costs what
 * it took.
 */
@Component
@Order(10)
class Metering implements WebSocketGraphQlInterceptor {

	private static final String AUTHORIZATION = "authorization";

	private final @Nullable Callers callers;

	Metering(ObjectProvider<Callers> callers) {
		this.callers = callers.getIfAvailable();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request.getAttributes().get(Callers.ATTRIBUTE) instanceof Caller caller)) {
			return chain.next(request).map(Metering::told);
		}
		Asking asking = new Asking(caller);
		request
			.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Cost.CALLER, asking)).build());
		return chain.next(request)
			.doOnNext((answer) -> asking.end())
			.map(Metering::told)
			.doFinally((how) -> asking.end());
	}

	/** A browser cannot set headers on a WebSocket: its key comes with the handshake. */
	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
		Callers known = this.callers;
		if (known == null) {
			return Mono.empty();
		}
		Object given = payload.entrySet()
			.stream()
			.filter((entry) -> AUTHORIZATION.equalsIgnoreCase(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
		String authorization = (given != null) ? given.toString()
				: session.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		InetAddress address = (session.getRemoteAddress() != null) ? session.getRemoteAddress().getAddress() : null;
		try {
			session.getAttributes()
				.put(Callers.ATTRIBUTE, known.find(authorization, address,
						session.getHeaders().containsHeader("X-Forwarded-For"), Callers.Scope.LISTEN));
			return Mono.empty();
		}
		catch (Refusal refusal) {
			return Mono.error(refusal);
		}
	}

	private static WebGraphQlResponse told(WebGraphQlResponse response) {
		GraphQLContext context = response.getExecutionInput().getGraphQLContext();
		Long cost = context.get(Cost.ESTIMATED);
		Caller caller = context.get(Cost.CALLER);
		Caller.Quota quota = (caller != null) ? caller.quota() : null;
		if (quota != null) {
			HttpHeaders headers = response.getResponseHeaders();
			headers.set("RateLimit-Limit", String.valueOf(quota.limit()));
			headers.set("RateLimit-Remaining", String.valueOf(quota.remaining()));
			headers.set("RateLimit-Reset", String.valueOf(seconds(quota.reset())));
			Caller.Quota refused = context.get(Cost.REFUSED);
			if (refused != null) {
				headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds(refused.retry()))));
			}
		}
		if (cost == null) {
			return response;
		}
		Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("estimated", cost);
		response.getResponseHeaders().set("X-Query-Cost-Estimated", String.valueOf(cost));
		Cost.Spent spent = context.get(Cost.ACTUAL);
		if (spent != null && !(response.getData() instanceof Publisher)) {
			told.put("actual", spent.sum());
			response.getResponseHeaders().set("X-Query-Cost", String.valueOf(spent.sum()));
		}
		if (quota != null) {
			told.put("remaining", quota.remaining());
		}
		extensions.put("cost", told);
		return response.transform((builder) -> builder.extensions(extensions));
	}

	/** Rounded up: after so many it is true. */
	private static long seconds(Duration time) {
		return time.plusMillis(999).toSeconds();
	}

}
