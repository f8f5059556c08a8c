package org.moneytrail.graphql;

import java.util.Set;

import org.moneytrail.core.ErrorCode;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers over HTTP, with a status of its own for what a client should wait out. */
final class HttpAnswers extends GraphQlHttpHandler {

	private static final Set<String> WAIT = Set.of(ErrorCode.RATE_LIMITED.name());

	HttpAnswers(WebGraphQlHandler handler) {
		super(handler);
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		boolean limited = response.getErrors()
			.stream()
			.anyMatch((error) -> WAIT.contains(String.valueOf(error.getExtensions().get("code"))));
		return limited ? HttpStatus.TOO_MANY_REQUESTS : super.selectResponseStatus(response, type);
	}

}
