package org.moneytrail.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * First names with their short forms, from {@code search/nicknames.txt}: a line each, the
 * long form first. Every name of a line stands for every other one of it.
 */
final class Nicknames {

	private static final String FILE = "/search/nicknames.txt";

	/** Read once; the file is ours. */
	static final Nicknames TABLE = read();

	private final Map<String, Set<String>> others;

	private Nicknames(Map<String, Set<String>> others) {
		this.others = others;
	}

	/** What else a name may be written as, itself not among them; empty for most. */
	Set<String> of(String name) {
		return this.others.getOrDefault(name, Set.of());
	}

	private static Nicknames read() {
		try (InputStream in = Nicknames.class.getResourceAsStream(FILE)) {
			if (in == null) {
				throw new IllegalStateException("no file " + FILE + " on the class path");
			}
			Map<String, Set<String>> others = new HashMap<>();
			new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.map((line) -> List.of(line.split("\\s+")))
				.forEach((names) -> names.forEach((name) -> add(others, name, names)));
			return new Nicknames(others);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + FILE, ex);
		}
	}

	private static void add(Map<String, Set<String>> others, String name, List<String> names) {
		Set<String> known = others.computeIfAbsent(name, (key) -> new TreeSet<>());
		known.addAll(names);
		known.remove(name);
	}

}
