package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A source as its mapping file describes it.
 *
 * @param word the word on the command line
 * @param scope the {@code source} property of everything it writes
 * @param title for people
 * @param dataSet what its files are a version of
 * @param layouts the kinds of files it reads
 * @param sql the SQL files, in the order in which they are run
 */
record Mapping(String word, String scope, String title, String dataSet, List<Layout> layouts, List<String> sql) {

	private static final String OPTIONAL = "(optional)";

	private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9_-]{0,30}");

	private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,30}");

	Mapping {
		layouts = List.copyOf(layouts);
		sql = List.copyOf(sql);
	}

	/**
	 * Reads a mapping file.
	 * @param word the name of its folder
	 * @param text properties: {@code title}, {@code source}, {@code sql}, {@code kinds},
	 * and for each kind {@code <kind>.columns} and, as needed, {@code .separator},
	 * {@code .quoted}, {@code .quotes}, {@code .per}, {@code .hidden}, and for files
	 * without a header {@code .without-header}, {@code .marks}, {@code .named}
	 * @param place what stands before a SQL file's name
	 * @throws IllegalArgumentException if it says too little or contradicts itself
	 */
	static Mapping read(String word, String text, String place) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		require(WORD.matcher(word).matches(), word, "its name must be a lower-case word");
		List<Layout> layouts = new ArrayList<>();
		for (String kind : list(properties.getProperty("kinds", ""), ",")) {
			layouts.add(layout(word, kind, properties));
		}
		List<String> sql = list(properties.getProperty("sql", ""), ",").stream().map((name) -> place + name).toList();
		require(SCOPE.matcher(properties.getProperty("source", word)).matches(), word,
				"source must be a lower-case word");
		require(!layouts.isEmpty(), word, "kinds names no file");
		require(!sql.isEmpty(), word, "sql names no file");
		return new Mapping(word, properties.getProperty("source", word), properties.getProperty("title", word),
				properties.getProperty("data-set", word), layouts, sql);
	}

	private static Layout layout(String word, String kind, Properties properties) {
		require(WORD.matcher(kind).matches(), word, "the kind " + kind + " must be a lower-case word");
		Map<String, String> columns = new LinkedHashMap<>();
		Set<String> optional = new HashSet<>();
		for (String column : list(properties.getProperty(kind + ".columns", ""), "\\|")) {
			String[] parts = column.split(":", 2);
			require(parts.length == 2 && WORD.matcher(parts[0].strip()).matches(), word,
					"the columns of " + kind + " must read column: Header | column: Header, was " + column);
			boolean may = parts[1].strip().endsWith(OPTIONAL);
			String header = parts[1].strip().replace(OPTIONAL, "").strip();
			columns.put(parts[0].strip(), header);
			if (may) {
				optional.add(header);
			}
		}
		require(!columns.isEmpty(), word, kind + ".columns is missing");
		String separator = properties.getProperty(kind + ".separator", "comma");
		return new Layout(kind, switch (separator) {
			case "comma" -> ',';
			case "tab" -> '\t';
			case "semicolon" -> ';';
			case "pipe" -> '|';
			default -> throw new IllegalArgumentException(
					word + ": " + kind + ".separator must be comma, tab, semicolon or pipe, was " + separator);
		}, Boolean.parseBoolean(properties.getProperty(kind + ".quoted", "true")),
				"stray".equals(properties.getProperty(kind + ".quotes")), properties.getProperty(kind + ".per"),
				columns, optional, Set.copyOf(list(properties.getProperty(kind + ".hidden", ""), "\\|")),
				headerless(word, kind, properties));
	}

	private static @Nullable Headerless headerless(String word, String kind, Properties properties) {
		List<List<String>> headers = new ArrayList<>();
		for (String layout : list(properties.getProperty(kind + ".without-header", ""), ";")) {
			headers.add(list(layout, "\\|"));
		}
		if (headers.isEmpty()) {
			return null;
		}
		Map<String, Pattern> marks = new LinkedHashMap<>();
		for (String mark : list(properties.getProperty(kind + ".marks", ""), "\\s\\|\\s")) {
			String[] parts = mark.split(":", 2);
			require(parts.length == 2, word, "the marks of " + kind + " must read Header: pattern, was " + mark);
			marks.put(parts[0].strip(), Pattern.compile(parts[1].strip()));
		}
		require(!marks.isEmpty(), word, kind + ".marks must say how a file without a header is known");
		return new Headerless(headers, marks, properties.getProperty(kind + ".named"));
	}

	private static List<String> list(String text, String separator) {
		return Stream.of(text.split(separator)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private static void require(boolean holds, String word, String message) {
		if (!holds) {
			throw new IllegalArgumentException("the mapping of " + word + ": " + message);
		}
	}

}
