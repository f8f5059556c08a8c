package org.moneytrail.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.moneytrail.core.GraphFollower;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is loaded, from which files, as of when, as text. */
@Component
class Status {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

	private final GraphReader reader;

	private final NamedQuery imports = NamedQuery.of("cli/list-imports");

	private final NamedQuery sizes = NamedQuery.of("cli/count-graph");

	private final ObjectProvider<GraphFollower> followers;

	Status(GraphReader reader, ObjectProvider<GraphFollower> followers) {
		this.reader = reader;
		this.followers = followers;
	}

	/**
	 * Two statements, both cheap.
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	String text() {
		StringBuilder text = new StringBuilder();
		List<Row> loads = this.reader.list(this.imports, Map.of(), (row) -> row);
		if (loads.isEmpty()) {
			text.append("Nothing is loaded yet. Try: moneytrail load story\n");
		}
		for (Row load : loads) {
			describe(load, text);
		}
		text.append("The graph");
		for (Row size : this.reader.list(this.sizes, Map.of(), (row) -> row)) {
			text.append(String.format(Locale.ROOT, "%n  %-18s %,15d", size.text("what"), size.number("count")));
		}
		text.append('\n');
		this.followers.orderedStream().forEach((follower) -> text.append('\n').append(follower.state()).append('\n'));
		return text.toString();
	}

	private static void describe(Row load, StringBuilder text) {
		text.append(load.text("source")).append(": ").append(load.text("label"));
		text.append(load.flag("complete") ? "" : "  (NOT COMPLETE: load it again)").append('\n');
		var finished = load.findMoment("finishedAt");
		text.append("  loaded        ")
			.append((finished != null) ? MINUTE.format(finished) : "not finished")
			.append('\n');
		for (String what : List.of("rowsRead", "rowsCounted", "rowsNotCounted", "rowsRejected")) {
			Long rows = load.findNumber(what);
			String name = what.substring(4).replaceAll("(?=[A-Z])", " ").strip().toLowerCase(Locale.ROOT);
			text.append(String.format(Locale.ROOT, "  %-13s %,d rows%n", name, (rows != null) ? rows : 0));
		}
		text.append("  id            ").append(load.text("id")).append('\n');
		for (Row file : load.rows("files")) {
			Long bytes = file.findNumber("bytes");
			Long rows = file.findNumber("rowsRead");
			text.append(String.format(Locale.ROOT, "  %-28s %,13d bytes %,12d rows  %s%n", file.text("name"),
					(bytes != null) ? bytes : 0, (rows != null) ? rows : 0,
					(file.findDate("modifiedOn") != null) ? "of " + file.findDate("modifiedOn") : ""));
		}
		text.append('\n');
	}

}
