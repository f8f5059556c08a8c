package org.moneytrail.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;

import org.springframework.graphql.execution.ErrorType;

/** Failures as GraphQL errors. */
final class Errors {

	private static final int MAX_CAUSES = 10;

	private Errors() {
	}

	/** The failure behind an exception, however wrapped; null if there is none. */
	static @Nullable Failure findFailure(@Nullable Throwable thrown) {
		Throwable cause = thrown;
		for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
			if (cause instanceof Failure failure) {
				return failure;
			}
			cause = cause.getCause();
		}
		return null;
	}

	static GraphQLError of(Failure failure, GraphqlErrorBuilder<?> error) {
		return error.errorType(classify(failure.code()))
			.message("%s", failure.getMessage())
			.extensions(extensions(failure.code(), failure.details()))
			.build();
	}

	static GraphQLError internal(String executionId, GraphqlErrorBuilder<?> error) {
		return error.errorType(classify(ErrorCode.INTERNAL))
			.message("%s", "something went wrong here; it is logged under execution id " + executionId)
			.extensions(extensions(ErrorCode.INTERNAL, Map.of("executionId", executionId)))
			.build();
	}

	static Map<String, Object> extensions(ErrorCode code, Map<String, Object> details) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code.name());
		extensions.putAll(new TreeMap<>(details));
		return extensions;
	}

	static ErrorClassification classify(ErrorCode code) {
		return switch (code) {
			case INVALID_ARGUMENT, INVALID_QUERY, INVALID_REQUEST, PERSISTED_QUERY_NOT_FOUND,
					PERSISTED_QUERY_NOT_SUPPORTED, PERSISTED_QUERY_NOT_IN_LIST, QUERY_NOT_IN_SAFELIST, QUERY_TOO_DEEP,
					QUERY_TOO_COSTLY, STALE_CURSOR, RATE_LIMITED ->
				ErrorType.BAD_REQUEST;
			case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
			case FORBIDDEN -> ErrorType.FORBIDDEN;
			case STALE_VERSION, OVERLOADED, TIMEOUT, UNAVAILABLE, INTERNAL -> ErrorType.INTERNAL_ERROR;
		};
	}

}
