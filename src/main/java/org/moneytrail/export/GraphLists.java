package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.NamedQuery;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Whole lists as files, in one statement each, from the index into the file: no page, no
 * row held longer than it takes to write it.
 */
@Component
class GraphLists {

	/** What every list of money can be asked with; the others take nothing. */
	static final Map<String, String> PARAMETERS = parameters();

	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2})?");

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,60}");

	private final NamedQuery moneyTo = NamedQuery.of("export/money-to");

	private final NamedQuery moneyFrom = NamedQuery.of("export/money-from");

	private final Map<String, GraphTable> tables = new LinkedHashMap<>();

	private final WholeGraphReader reader;

	private final JsonMapper json;

	GraphLists(WholeGraphReader reader, JsonMapper json) {
		this.reader = reader;
		this.json = json;
		NamedQuery money = NamedQuery.of("export/money-all");
		for (MoneyTable table : MoneyTable.values()) {
			this.tables.put(table.word(), GraphTable.of(table, money));
		}
		BulkTables.OTHERS.forEach((table) -> this.tables.put(table.name(), table));
	}

	/** All there are, in order. */
	List<GraphTable> all() {
		return List.copyOf(this.tables.values());
	}

	@Nullable GraphTable find(String name) {
		return this.tables.get(name);
	}

	/** What a list can be asked with, and what that means. */
	static Map<String, String> parameters(GraphTable table) {
		return (MoneyTable.find(table.name()) != null) ? PARAMETERS : Map.of();
	}

	/**
	 * Prepares a list.
	 * @param parameters as texts; {@link #PARAMETERS} has them
	 * @throws Refusal {@code INVALID_ARGUMENT} if one is unknown or wrong
	 */
	Prepared prepare(GraphTable table, Map<String, List<String>> parameters) {
		Map<String, String> known = parameters(table);
		Map<String, String> asked = new LinkedHashMap<>();
		parameters.forEach((name, values) -> {
			if (!known.containsKey(name)) {
				throw Refusal.argument(name, known.isEmpty() ? "none" : String.join(", ", known.keySet()),
						"there is no parameter \"" + shown(name) + "\" of " + table.name());
			}
			String given = values.stream().filter((value) -> !value.isEmpty()).collect(Collectors.joining(","));
			if (!given.isEmpty()) {
				asked.put(name, given);
			}
		});
		MoneyTable money = MoneyTable.find(table.name());
		if (money == null) {
			return new Prepared(table, Map.of(), asked);
		}
		Map<String, @Nullable Object> values = new HashMap<>(conditions(asked));
		String to = id("to", asked.get("to"));
		String from = id("from", asked.get("from"));
		GraphTable statement = (to != null) ? table.from(this.moneyTo, money.type())
				: (from != null) ? table.from(this.moneyFrom, money.type()) : table;
		values.put("id", (to != null) ? to : from);
		values.put("other", (to != null) ? from : null);
		return new Prepared(statement, values, asked);
	}

	private static Map<String, @Nullable Object> conditions(Map<String, String> asked) {
		DateRange days = new DateRange(day("since", asked.get("since")), day("until", asked.get("until")));
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("from", days.lowest());
		values.put("to", days.highest());
		values.put("min", cents("minAmount", asked.get("minAmount")));
		values.put("max", cents("maxAmount", asked.get("maxAmount")));
		String kinds = asked.get("kind");
		values.put("kinds", (kinds != null) ? words("kind", kinds) : null);
		String source = asked.get("source");
		values.put("source", (source != null) ? words("source", source).getFirst() : null);
		return values;
	}

	private static Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("to", "Only what this one received: the id of an actor, or of a race.");
		parameters.put("from", "Only what this one gave, lent or spent: the id of an actor.");
		parameters.put("since", "Only of this day or later, 2020-01-31.");
		parameters.put("until", "Only of this day or earlier; rows without a day are left out then.");
		parameters.put("minAmount", "Only rows of at least this many dollars.");
		parameters.put("maxAmount", "Only rows of at most this many dollars.");
		parameters.put("kind", "Only of these kinds, as in the schema's MoneyKind; several with commas.");
		parameters.put("source", "Only of this source, such as fec.");
		return parameters;
	}

	private static @Nullable String id(String name, @Nullable String text) {
		if (text == null) {
			return null;
		}
		GlobalId id = GlobalId.parse(name, text);
		if (!(id instanceof ActorId) && !(id instanceof RaceId)) {
			throw Refusal.argument(name, "donor:…, committee:…, candidate:… or race:…",
					name + " must be the id of an actor or a race, but names a " + id.word());
		}
		return id.value();
	}

	private static @Nullable LocalDate day(String name, @Nullable String text) {
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			throw Refusal.argument(name, "2020-01-31", name + " must be a day such as 2020-01-31, was " + shown(text));
		}
	}

	private static @Nullable Long cents(String name, @Nullable String text) {
		if (text == null) {
			return null;
		}
		if (!AMOUNT.matcher(text).matches()) {
			throw Refusal.argument(name, "dollars such as 1000 or 1000.50",
					name + " must be dollars with at most two decimals, was " + shown(text));
		}
		return Money.ofDollars(new BigDecimal(text)).cents();
	}

	private static List<String> words(String name, String text) {
		List<String> words = new ArrayList<>();
		for (String word : text.split(",", -1)) {
			if (!WORD.matcher(word.strip()).matches()) {
				throw Refusal.argument(name, "a word", name + " must be a word, was " + shown(word));
			}
			words.add(word.strip());
		}
		return words;
	}

	private static String shown(@Nullable String text) {
		String all = String.valueOf(text);
		return '"' + ((all.length() > 60) ? all.substring(0, 60) + "…" : all) + '"';
	}

	/** Where a file goes; asked for once, when its first row is there. */
	interface Target {

		OutputStream open(String graphVersion) throws IOException;

	}

	/** A list that can be written. */
	final class Prepared {

		private final GraphTable table;

		private final Map<String, @Nullable Object> values;

		private final Map<String, String> asked;

		private Prepared(GraphTable table, Map<String, @Nullable Object> values, Map<String, String> asked) {
			this.table = table;
			this.values = values;
			this.asked = asked;
		}

		/**
		 * Writes CSV in UTF-8: lines that say what it is, the columns' names, the rows.
		 * @param plain the columns' names and the rows alone, without a byte order mark
		 */
		void csv(Target target, boolean plain) throws IOException {
			write(target,
					(out, version) -> RowFile.csv(out, plain ? List.of() : head(version), this.table.columns(), true));
		}

		/** Writes an object a line. */
		void jsonLines(Target target) throws IOException {
			write(target, (out, version) -> RowFile.jsonLines(out, GraphLists.this.json, this.table.columns()));
		}

		private List<String> head(String version) {
			String with = this.asked.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + " " + entry.getValue())
				.collect(Collectors.joining(", "));
			return FileHead.of(this.table.name(), List.of(this.table.title()),
					"list/" + this.table.name() + (with.isEmpty() ? "" : " with " + with), version);
		}

		private void write(Target target, Opening opening) throws IOException {
			Output output = new Output(target, opening, String.valueOf(GraphLists.this.reader.state().version()));
			try {
				GraphLists.this.reader.read(this.table.statement(), this.values, (cells) -> {
					try {
						output.file().row(cells);
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				});
				output.file().end();
			}
			catch (UncheckedIOException | JacksonException ex) {
				throw new IOException("the reader is gone", ex);
			}
		}

	}

	private interface Opening {

		RowFile open(OutputStream out, String graphVersion) throws IOException;

	}

	/** Opens a file with its first row, so that what fails before can still be told. */
	private static final class Output {

		private final Target target;

		private final Opening opening;

		private final String graphVersion;

		private @Nullable RowFile file;

		Output(Target target, Opening opening, String graphVersion) {
			this.target = target;
			this.opening = opening;
			this.graphVersion = graphVersion;
		}

		RowFile file() throws IOException {
			RowFile open = this.file;
			if (open == null) {
				open = this.opening.open(this.target.open(this.graphVersion), this.graphVersion);
				this.file = open;
			}
			return open;
		}

	}

}
