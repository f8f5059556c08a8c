package org.moneytrail.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.Progress;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.stereotype.Component;

/** The filers' own totals beside ours, as text or as CSV. */
@Component
class Reconciling {

	private static final int DOLLAR = 100;

	private static final int SHOWN = 20;

	private static final int MOST = 10_000_000;

	private static final List<String> HEADER = List.of("subject", "name", "cycle", "line", "reported", "itemised",
			"unitemised", "difference", "cause", "explained", "explanation", "covers_from", "covers_to", "file", "row",
			"source");

	private final GraphReader reader;

	private final NamedQuery list = NamedQuery.of("cli/list-reconciliations");

	private final NamedQuery summary = NamedQuery.of("cli/summarise-reconciliations");

	Reconciling(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Tells the lines, largest difference first.
	 * @param csv every differing line as CSV with a header, else the largest in words
	 * @param all the lines that agree as well
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	void tell(boolean csv, boolean all, Progress progress) {
		if (csv) {
			progress.line(String.join(",", HEADER));
			this.reader.list(this.list, Map.of("least", all ? 0 : DOLLAR, "limit", MOST), Reconciling::csv)
				.forEach(progress::line);
			return;
		}
		List<Row> summaries = this.reader.list(this.summary, Map.of(), (row) -> row);
		if (summaries.isEmpty()) {
			progress.line("Nothing to reconcile: no filers' summaries (webk, weball) are loaded.");
			return;
		}
		for (Row row : summaries) {
			progress.line(String.format(Locale.ROOT,
					"%s %d: %,d of %,d committees and candidates agree with their own totals to the dollar",
					row.text("source"), row.number("cycle"), row.number("agreeing"), row.number("subjects")));
		}
		int shown = all ? MOST : SHOWN;
		List<String> lines = this.reader.list(this.list, Map.of("least", DOLLAR, "limit", shown), Reconciling::words);
		progress.line(lines.isEmpty() ? "No line differs." : "The largest differences:");
		lines.forEach(progress::line);
		if (lines.size() == shown) {
			progress.line("more: moneytrail reconcile --all, or --csv for a file");
		}
	}

	private static String words(Row row) {
		Row node = row.row("node");
		return String.format(Locale.ROOT, "  %,18.2f  %-14s %-24s %s: %s", dollars(node, "differenceCents"),
				node.text("subjectId"), node.text("line"), name(row), node.findText("explanation"));
	}

	private static String csv(Row row) {
		Row node = row.row("node");
		String locator = node.findText("locator");
		int colon = (locator != null) ? locator.lastIndexOf(':') : -1;
		return Stream
			.<@Nullable Object>of(node.text("subjectId"), name(row), node.findNumber("cycle"), node.text("line"),
					dollars(node, "reportedCents"), dollars(node, "itemisedCents"), dollars(node, "unitemisedCents"),
					dollars(node, "differenceCents"), node.findText("cause"), dollars(node, "explainedCents"),
					node.findText("explanation"), node.findDate("coversFrom"), node.findDate("coversTo"),
					(locator != null && colon > 0) ? locator.substring(0, colon) : locator,
					(locator != null && colon > 0) ? locator.substring(colon + 1) : null, node.findText("source"))
			.map(Reconciling::field)
			.collect(Collectors.joining(","));
	}

	private static String name(Row row) {
		String name = row.findText("name");
		return (name != null) ? name : "";
	}

	private static @Nullable BigDecimal dollars(Row node, String column) {
		Long cents = node.findNumber(column);
		return (cents != null) ? BigDecimal.valueOf(cents, 2) : null;
	}

	/**
	 * Quoted where it must be; a text a spreadsheet would take for a formula starts with
	 * an apostrophe.
	 */
	private static String field(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		String text = value.toString();
		if (value instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) {
			text = "'" + text;
		}
		boolean quote = text.chars().anyMatch((c) -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
