package org.moneytrail.graphql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the API from inside the program, with the same deadline and errors as from
 * outside: for answers in other shapes than GraphQL's. Queries of ours are bounded by how
 * they are written, and have no limit of cost.
 */
@Component
public class Questions {

	private final ExecutionGraphQlService service;

	private final Duration timeout;

	Questions(ExecutionGraphQlService service, RequestLimits limits) {
		this.service = service;
		this.timeout = limits.timeout();
	}

	/**
	 * Asks a document of our own.
	 * @return what stands under {@code data}
	 * @throws Failure as the answer's first error says
	 */
	public Map<String, Object> ask(QueryDocument document, Map<String, Object> variables) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(variables);
		DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(document.text(), null, values, null,
				UUID.randomUUID().toString(), Locale.ROOT);
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(CostGate.OURS, Boolean.TRUE)).build());
		Deadline deadline = Deadline.in(this.timeout);
		ClientLine line = ClientLine.current();
		if (line != null) {
			line.end(deadline);
		}
		ExecutionGraphQlResponse response = this.service.execute(request)
			.contextWrite((context) -> context.put(RequestGate.DEADLINE, deadline))
			.doFinally((signal) -> deadline.end())
			.block(this.timeout.plusSeconds(1));
		if (response == null) {
			throw new IllegalStateException("no answer");
		}
		if (!response.getErrors().isEmpty()) {
			throw failure(response.getErrors().getFirst());
		}
		Map<String, Object> data = response.getData();
		if (data == null) {
			throw new IllegalStateException("an answer without data");
		}
		return data;
	}

	private static Failure failure(ResponseError error) {
		String message = String.valueOf(error.getMessage());
		Map<String, Object> details = error.getExtensions();
		ErrorCode code = code(details.get("code"));
		return switch (code) {
			case STALE_VERSION, OVERLOADED, TIMEOUT, UNAVAILABLE, INTERNAL -> new Outage(code, message, null);
			default -> new Refusal(code, message, Map.copyOf(details));
		};
	}

	/** What graphql-java finds wrong with a variable has no code of ours. */
	private static ErrorCode code(@Nullable Object name) {
		for (ErrorCode code : ErrorCode.values()) {
			if (code.name().equals(name)) {
				return code;
			}
		}
		return ErrorCode.INVALID_ARGUMENT;
	}

}
