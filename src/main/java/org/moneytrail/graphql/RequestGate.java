package org.moneytrail.graphql;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import graphql.AssertException;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import io.micrometer.context.ContextRegistry;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every request its limits and its deadline, and every error its code, those
 * included that no field throws: parse and validation errors, limits, the end of the
 * time.
 */
@Component
@Order(0)
class RequestGate implements WebGraphQlInterceptor {

	private static final Logger log = LoggerFactory.getLogger(RequestGate.class);

	static final String DEADLINE = "org.moneytrail.deadline";

	/**
	 * Introspection nests deeper than questions do; questions have a limit of their own.
	 */
	private static final int MAX_VALIDATION_DEPTH = 60;

	/**
	 * How graphql-java classifies introspection that asks for a thing many times over.
	 */
	private static final String BAD_FAITH = "BadFaithIntrospection";

	private final Duration timeout;

	private final Map<Object, Object> limits;

	private final PreparedDocuments documents;

	RequestGate(RequestLimits limits, PreparedDocuments documents) {
		this.documents = documents;
		this.timeout = limits.timeout();
		ParserOptions parser = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.maxTokens())
				.maxCharacters(limits.maxCharacters())
				.maxWhitespaceTokens(limits.maxCharacters())
				.maxRuleDepth(200));
		QueryComplexityLimits complexity = QueryComplexityLimits.newLimits()
			.maxDepth(MAX_VALIDATION_DEPTH)
			.maxFieldsCount(limits.maxCost())
			.build();
		this.limits = Map.of(ParserOptions.class, parser, QueryComplexityLimits.KEY, complexity);
		ContextRegistry.getInstance()
			.registerThreadLocalAccessor(DEADLINE, Deadline::current, Deadline::set, () -> Deadline.set(null));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(this.limits).build());
		@Nullable ClientLine line = (ClientLine) request.getAttributes().get(ClientLine.ATTRIBUTE);
		Mono<WebGraphQlResponse> timed = chain.next(request).timeout(this.timeout);
		// A subscription lives as long as its client: each of its reads has a limit, it
		// has none.
		Mono<WebGraphQlResponse> answer = this.documents.isSubscription(request) ? timed : bounded(timed);
		Mono<WebGraphQlResponse> response = ((line != null) ? Mono.firstWithSignal(answer, hungUp(line)) : answer)
			.onErrorResume((thrown) -> Mono.just(failed(request, thrown)))
			.map(RequestGate::withCodes)
			.doOnNext((answered) -> leaveIfStream(request, answered))
			.map((answered) -> Transports.fit(request, answered));
		return (line != null) ? response.doOnTerminate(line::stop).doOnCancel(line::stop) : response;
	}

	private static void leaveIfStream(WebGraphQlRequest request, WebGraphQlResponse answered) {
		if (answered.getData() instanceof Publisher
				&& request.getAttributes().get(Callers.LEAVE_ATTRIBUTE) instanceof Runnable leave) {
			leave.run();
		}
	}

	/** However it ends, nothing of it goes on: not in the database either. */
	private Mono<WebGraphQlResponse> bounded(Mono<WebGraphQlResponse> answer) {
		Deadline deadline = Deadline.in(this.timeout);
		return answer.contextWrite((context) -> context.put(DEADLINE, deadline))
			.doOnTerminate(deadline::end)
			.doOnCancel(deadline::end);
	}

	/** Nobody hears of it; what was under way is cancelled. */
	private static Mono<WebGraphQlResponse> hungUp(ClientLine line) {
		return Mono.fromFuture(line.gone(), true)
			.then(Mono.error(() -> new Outage(ErrorCode.TIMEOUT, "the client has hung up", null)));
	}

	private static WebGraphQlResponse failed(WebGraphQlRequest request, Throwable thrown) {
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError();
		Failure failure = (thrown instanceof TimeoutException)
				? new Outage(ErrorCode.TIMEOUT, "the request's time is up; ask for less, or again later", thrown)
				: (isOfParser(thrown)
						? new Refusal(ErrorCode.INVALID_QUERY,
								"the query's text cannot be read: it holds an escape that is no character", Map.of())
						: Errors.findFailure(thrown));
		if (failure == null) {
			log.error("request {}: {}", request.getId(), thrown.toString(), thrown);
		}
		GraphQLError shown = (failure != null) ? Errors.of(failure, error) : Errors.internal(request.getId(), error);
		ExecutionInput input = ((ExecutionGraphQlRequest) request).toExecutionInput();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input,
				ExecutionResult.newExecutionResult().addError(shown).build()));
	}

	/**
	 * A query whose text the parser gives up on with an exception that is no syntax
	 * error: for an escape such as {@code \\u{FFFFFFFFFFFFFF}}, it looks for a message it
	 * does not have.
	 */
	private static boolean isOfParser(Throwable thrown) {
		return thrown instanceof AssertException && Arrays.stream(thrown.getStackTrace())
			.anyMatch((frame) -> frame.getClassName().startsWith("graphql.parser."));
	}

	private static WebGraphQlResponse withCodes(WebGraphQlResponse response) {
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		if (errors.stream().allMatch(RequestGate::hasCode)) {
			return response;
		}
		String id = response.getExecutionInput().getExecutionIdNonNull().toString();
		List<GraphQLError> coded = errors.stream()
			.map((error) -> hasCode(error) ? error : withCode(error, id))
			.toList();
		return response.transform((builder) -> builder.errors(coded));
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	/** A request error of graphql-java's own. */
	private static GraphQLError withCode(GraphQLError error, String executionId) {
		if (error.getErrorType() instanceof ErrorType type) {
			ErrorCode code = switch (type) {
				case InvalidSyntax, ValidationError, OperationNotSupported ->
					isLimit(error) ? (isDepth(error) ? ErrorCode.QUERY_TOO_DEEP : ErrorCode.QUERY_TOO_COSTLY)
							: ErrorCode.INVALID_QUERY;
				case ExecutionAborted -> ErrorCode.QUERY_TOO_COSTLY;
				case NullValueInNonNullableField, DataFetchingException -> ErrorCode.INTERNAL;
			};
			if (code != ErrorCode.INTERNAL) {
				return GraphqlErrorBuilder.newError()
					.message("%s", error.getMessage())
					.locations(error.getLocations())
					.errorType(error.getErrorType())
					.extensions(Errors.extensions(code, Map.of()))
					.build();
			}
		}
		if (BAD_FAITH.equals(String.valueOf(error.getErrorType()))) {
			return GraphqlErrorBuilder.newError()
				.message("%s", error.getMessage())
				.errorType(Errors.classify(ErrorCode.QUERY_TOO_COSTLY))
				.extensions(Errors.extensions(ErrorCode.QUERY_TOO_COSTLY, Map.of()))
				.build();
		}
		log.error("execution {}: {} at {}", executionId, error.getMessage(), error.getPath());
		return Errors.internal(executionId, (error.getPath() != null)
				? GraphqlErrorBuilder.newError().path(error.getPath()) : GraphqlErrorBuilder.newError());
	}

	/** graphql-java says in words alone that a parser or complexity limit was hit. */
	private static boolean isLimit(GraphQLError error) {
		String message = String.valueOf(error.getMessage());
		return message.contains("Denial Of Service") || message.contains("parsing has been cancelled")
				|| message.contains("exceeded") || message.contains("exceeds");
	}

	private static boolean isDepth(GraphQLError error) {
		return String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).contains("depth");
	}

}
