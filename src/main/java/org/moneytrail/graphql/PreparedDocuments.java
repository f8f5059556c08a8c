package org.moneytrail.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Finds the document a request means, and keeps valid ones parsed: most requests repeat
 * the text of an earlier one. Bounded by characters, so that no flood of texts fills the
 * memory.
 */
@Component
class PreparedDocuments implements PreparsedDocumentProvider {

	/** A parsed document takes some hundred bytes a character. */
	private static final int PARSED_CHARACTERS = 500_000;

	private static final Duration IDLE = Duration.ofHours(1);

	private final QueryTexts texts;

	private final Cache<String, PreparsedDocumentEntry> parsed = Caffeine.newBuilder()
		.maximumWeight(PARSED_CHARACTERS)
		.weigher((String text, PreparsedDocumentEntry entry) -> text.length())
		.expireAfterAccess(IDLE)
		.build();

	PreparedDocuments(QuerySettings settings) {
		Path folder = settings.allowList();
		this.texts = new QueryTexts(settings.persisted(), (folder != null) ? readAll(folder) : null,
				settings.keptCharacters());
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parser) {
		return CompletableFuture.completedFuture(find(input, parser));
	}

	/** The text a request means; null where its execution will say that it means none. */
	@Nullable String findText(String document, Map<String, Object> extensions) {
		if (!PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(document)) {
			return document;
		}
		try {
			return this.texts.resolve(null, extensions);
		}
		catch (Refusal refusal) {
			return null;
		}
	}

	/** Whether a request means to listen. */
	boolean isSubscription(WebGraphQlRequest request) {
		String text = findText(request.getDocument(), request.getExtensions());
		return text != null && Documents.operations(text, request.getOperationName(), "subscription")
			.contains(OperationDefinition.Operation.SUBSCRIPTION);
	}

	private PreparsedDocumentEntry find(ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parser) {
		String sent = PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(input.getQuery()) ? null : input.getQuery();
		Map<String, Object> extensions = input.getExtensions();
		String text;
		try {
			text = this.texts.resolve(sent, extensions);
		}
		catch (Refusal refusal) {
			return new PreparsedDocumentEntry(List.of(Errors.of(refusal, GraphqlErrorBuilder.newError())));
		}
		@Nullable PreparsedDocumentEntry known = this.parsed.getIfPresent(text);
		if (known == null) {
			known = parser.apply(input.transform((builder) -> builder.query(text)));
			if (known.hasErrors()) {
				return known;
			}
			this.parsed.put(text, known);
		}
		this.texts.keep(text, extensions);
		return known;
	}

	private static Map<String, String> readAll(Path folder) {
		Map<String, String> texts = new HashMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".graphql")).toList()) {
				String text = Files.readString(file);
				texts.put(QueryTexts.sha256(text), text);
				texts.put(QueryTexts.sha256(text.strip()), text.strip());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the allowed queries in " + folder, ex);
		}
		return texts;
	}

}
