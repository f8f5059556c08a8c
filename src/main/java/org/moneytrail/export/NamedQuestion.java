package org.moneytrail.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.QueryDocument;

/**
 * A question with a name: a query in a file, its comments saying what it is.
 *
 * @param name the file's name, and the word in its address
 * @param title the first line
 * @param about the lines after it: what is counted and how
 * @param version raised when its parameters or columns change
 * @param order its place among the others
 * @param rows where the rows of its table stand in the answer
 * @param parameters what each variable means, by name
 * @param document the query
 */
record NamedQuestion(String name, String title, List<String> about, int version, int order, List<String> rows,
		Map<String, String> parameters, QueryDocument document) {

	/** Which page, which every listing has beside its own. */
	static final Set<String> PAGING = Set.of("first", "after");

	private static final Pattern TAG = Pattern.compile("@(\\w+)\\s*(.*)");

	/** Reads a file. */
	static NamedQuestion parse(String name, String text) {
		List<String> about = new ArrayList<>();
		Map<String, String> tags = new LinkedHashMap<>();
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String line : text.lines().takeWhile((one) -> one.startsWith("#")).toList()) {
			String comment = line.substring(1).strip();
			Matcher tag = TAG.matcher(comment);
			if (!tag.matches()) {
				about.add(comment);
			}
			else if ("param".equals(tag.group(1))) {
				String[] words = tag.group(2).split("\\s+", 2);
				parameters.put(words[0], words[1]);
			}
			else {
				tags.put(tag.group(1), tag.group(2));
			}
		}
		about.removeIf(String::isBlank);
		return new NamedQuestion(name, about.getFirst(), List.copyOf(about.subList(1, about.size())),
				Integer.parseInt(required(tags, "version", name)), Integer.parseInt(required(tags, "order", name)),
				List.of(required(tags, "rows", name).split("\\.")), Map.copyOf(parameters), QueryDocument.parse(text));
	}

	/** Whether its table can be longer than a page. */
	boolean paged() {
		return this.document.variables().stream().anyMatch((variable) -> variable.name().equals("after"));
	}

	/**
	 * Values for its variables, from text.
	 * @param texts by parameter; several where it takes several
	 * @throws Refusal {@code INVALID_ARGUMENT} if one is unknown, missing or of another
	 * type
	 */
	Map<String, Object> variables(Map<String, List<String>> texts) {
		Map<String, Object> values = new LinkedHashMap<>();
		List<String> known = this.document.variables().stream().map(QueryDocument.Variable::name).toList();
		texts.keySet().stream().filter((given) -> !known.contains(given)).findFirst().ifPresent((unknown) -> {
			throw Refusal.argument(unknown, String.join(", ", known),
					"there is no parameter " + shown(unknown) + "; known are: " + String.join(", ", known));
		});
		for (QueryDocument.Variable variable : this.document.variables()) {
			List<String> given = texts.getOrDefault(variable.name(), List.of())
				.stream()
				.filter((text) -> !text.isEmpty())
				.toList();
			if (given.isEmpty()) {
				if (variable.required()) {
					throw Refusal.argument(variable.name(), variable.type(), variable.name() + " is missing");
				}
				continue;
			}
			values.put(variable.name(), value(variable, given));
		}
		return values;
	}

	private static Object value(QueryDocument.Variable variable, List<String> given) {
		if (variable.list()) {
			return given.stream()
				.flatMap((text) -> Pattern.compile(",").splitAsStream(text))
				.map((text) -> value(variable, text.strip()))
				.toList();
		}
		if (given.size() > 1) {
			throw Refusal.argument(variable.name(), "one " + variable.type(),
					variable.name() + " stands in the address more than once");
		}
		return value(variable, given.getFirst());
	}

	private static Object value(QueryDocument.Variable variable, String text) {
		try {
			return switch (variable.type()) {
				case "Int" -> Integer.valueOf(text);
				case "Long" -> Long.valueOf(text);
				case "Boolean" -> flag(text);
				default -> text;
			};
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.argument(variable.name(), variable.type(),
					variable.name() + " must be " + variable.type() + ", was " + shown(text));
		}
	}

	private static Boolean flag(String text) {
		return switch (text) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> throw new IllegalArgumentException(text);
		};
	}

	private static String shown(String text) {
		return '"' + ((text.length() > 60) ? text.substring(0, 60) + "…" : text) + '"';
	}

	private static String required(Map<String, String> tags, String tag, String name) {
		@Nullable String value = tags.get(tag);
		if (value == null) {
			throw new IllegalStateException("the query " + name + " has no @" + tag);
		}
		return value;
	}

}
