package org.moneytrail.ingest.efile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The layouts of all records we read, of all versions. */
final class Layouts {

	static final String RESOURCE = "ingest/efile/layouts.txt";

	private final List<RecordLayout> layouts;

	private Layouts(List<RecordLayout> layouts) {
		this.layouts = List.copyOf(layouts);
	}

	static Layouts load() {
		try (InputStream in = Layouts.class.getResourceAsStream("/" + RESOURCE)) {
			if (in == null) {
				throw new IllegalStateException("no file /" + RESOURCE + " on the class path");
			}
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return new Layouts(text.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.map(RecordLayout::of)
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + RESOURCE, ex);
		}
	}

	/**
	 * The layout of a record type in a version; null if there is none.
	 * @param record such as {@code SA11AI} or {@code F3XN}
	 * @param version such as {@code 8.2} or {@code P3.3}
	 */
	@Nullable RecordLayout find(String record, String version) {
		String family = RecordLayout.family(record);
		return this.layouts.stream().filter((layout) -> layout.fits(family, version)).findFirst().orElse(null);
	}

	/** Every word any layout reads, sorted: the columns of the table of records. */
	Set<String> words() {
		Set<String> words = new TreeSet<>();
		this.layouts.forEach((layout) -> words.addAll(layout.words()));
		return words;
	}

}
