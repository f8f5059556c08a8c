package org.moneytrail.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Loads deliveries into the evidence and the graph, one at a time. */
@Component
public final class Loader {

	private final Map<String, Source> sources = new TreeMap<>();

	Loader(ObjectProvider<Source> sources) {
		sources.forEach((source) -> this.sources.put(source.name(), source));
	}

	/** The words {@link #load} takes, in alphabetical order. */
	public List<String> sources() {
		return List.copyOf(this.sources.keySet());
	}

	/**
	 * Loads what a folder holds. Loading the same files again changes nothing; loading
	 * after an interrupted load ends in the graph an undisturbed load makes.
	 * @param folder null for a source that brings its own files
	 * @throws Refusal {@code INVALID_ARGUMENT} if source or folder is wrong, or another
	 * load is running
	 */
	public LoadReport load(String source, @Nullable Path folder, Progress progress) {
		Source known = this.sources.get(source);
		if (known == null) {
			throw Refusal.argument("source", String.join(", ", sources()),
					"there is no source \"" + source + "\"; known are: " + String.join(", ", sources()));
		}
		throw new IllegalStateException("not built yet");
	}

}
