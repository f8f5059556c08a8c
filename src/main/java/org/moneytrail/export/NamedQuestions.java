package org.moneytrail.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The questions that have a name, from the files under {@code queries}. */
@Component
class NamedQuestions {

	private static final String ENDING = ".graphql";

	private final Map<String, NamedQuestion> byName = new LinkedHashMap<>();

	NamedQuestions() {
		try {
			Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:queries/*" + ENDING))
				.map(NamedQuestions::read)
				.sorted(Comparator.comparingInt(NamedQuestion::order))
				.forEach((question) -> this.byName.putIfAbsent(question.name(), question));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the named queries", ex);
		}
	}

	/** In their order. */
	List<NamedQuestion> all() {
		return List.copyOf(this.byName.values());
	}

	@Nullable NamedQuestion find(String name) {
		return this.byName.get(name);
	}

	private static NamedQuestion read(Resource file) {
		try {
			String name = Objects.requireNonNull(file.getFilename()).replace(ENDING, "");
			return NamedQuestion.parse(name, file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

}
