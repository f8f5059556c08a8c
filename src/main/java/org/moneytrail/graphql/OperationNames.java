package org.moneytrail.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Measures requests by the name of their operation, where it is one of ours: clients may
 * send any name, and each would be a series of its own for ever.
 */
@Component
class OperationNames extends DefaultExecutionRequestObservationConvention {

	static final String OTHER = "other";

	static final String NONE = "none";

	private static final Set<String> PASSING = Set.of(ErrorCode.TIMEOUT.name(), ErrorCode.UNAVAILABLE.name(),
			ErrorCode.OVERLOADED.name(), ErrorCode.STALE_VERSION.name());

	private static final KeyValue OUTAGE = KeyValue.of("graphql.outcome", "OUTAGE");

	private static final Pattern NAME = Pattern.compile("\\b(?:query|subscription)\\s+([A-Za-z_]\\w*)\\s*[({]");

	private final Set<String> known = new TreeSet<>();

	OperationNames() {
		try {
			PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
			for (String place : new String[] { "queries/*.graphql", "exports/*.graphql", "static/explorer/*.js" }) {
				for (Resource file : files.getResources("classpath*:" + place)) {
					Matcher name = NAME.matcher(file.getContentAsString(StandardCharsets.UTF_8));
					while (name.find()) {
						this.known.add(name.group(1));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the queries there are", ex);
		}
	}

	/**
	 * What is not ready, too slow or too busy for now is told apart from what is broken.
	 */
	@Override
	protected KeyValue outcome(ExecutionRequestObservationContext context) {
		@Nullable ExecutionResult result = context.getExecutionResult();
		boolean passing = result != null && !result.getErrors().isEmpty()
				&& result.getErrors()
					.stream()
					.allMatch((error) -> error.getExtensions() != null
							&& PASSING.contains(String.valueOf(error.getExtensions().get("code"))));
		return passing ? OUTAGE : super.outcome(context);
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
		return super.getLowCardinalityKeyValues(context).and(KeyValue.of("operation", name(context)));
	}

	private String name(ExecutionRequestObservationContext context) {
		@Nullable ExecutionContext execution = context.getExecutionContext();
		@Nullable String name = (execution != null && execution.getOperationDefinition() != null)
				? execution.getOperationDefinition().getName() : context.getExecutionInput().getOperationName();
		if (name == null || name.isEmpty()) {
			return NONE;
		}
		return this.known.contains(name) ? name : OTHER;
	}

}
