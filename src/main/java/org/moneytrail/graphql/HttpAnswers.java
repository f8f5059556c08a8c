package org.moneytrail.graphql;

import java.util.Set;

import org.moneytrail.core.ErrorCode;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers over HTTP, with a status of its own for what a client should wait out. */
final class HttpAnswers extends GraphQlHttpHandler {

	private static final Set<String> WAIT = Set.of(ErrorCode.RATE_LIMITED.name());

	HttpAnswers(WebGraphQlHandler handler) {
		super(handler);
	}

	/**
	 * A virtual thread waits for the answer itself: to give the request back to the
	 * container and take it up again costs more than a short question does.
	 */
	@Override
	protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
		ServerResponse response = super.prepareResponse(request, answer);
		return (response instanceof AsyncServerResponse later && Thread.currentThread().isVirtual()) ? later.block()
				: response;
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		boolean limited = response.getErrors()
			.stream()
			.anyMatch((error) -> WAIT.contains(String.valueOf(error.getExtensions().get("code"))));
		return limited ? HttpStatus.TOO_MANY_REQUESTS : super.selectResponseStatus(response, type);
	}

}
