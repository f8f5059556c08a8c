package org.moneytrail.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/** The account of a load, in the graph and for the person who loads. */
@Component
class ImportRecord {

	/** Rejected rows a preview names. */
	private static final int MOST_NAMED = 20;

	private final GraphReader reader;

	private final GraphWriter writer;

	private final NamedQuery find = NamedQuery.of("ingest/find-import");

	private final NamedQuery begin = NamedQuery.of("ingest/begin-import");

	private final NamedQuery forget = NamedQuery.of("ingest/forget-imports");

	private final NamedQuery complete = NamedQuery.of("ingest/complete-import");

	ImportRecord(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	State find(String importId) {
		State state = this.reader.find(this.find, Map.of("id", importId),
				(row) -> new State(row.flag("complete"), row.number("version")));
		return (state != null) ? state : new State(false, 0);
	}

	void begin(Load load) {
		this.writer.write(this.begin,
				Map.of("id", load.dataSet().importId(), "source", load.dataSet().scope(), "label",
						load.delivery().label(), "dataSet", load.dataSet().name(), "rulesVersion", load.rules(),
						"startedAt", load.startedAt()));
	}

	/** The last transaction of a load, or the last step of its only one. */
	void complete(Connection connection, Load load, boolean changed) throws SQLException {
		account(connection, load.dataSet(), changed ? 1L : 0L);
	}

	/** Writes the account of a data set again that another load made decide anew. */
	void accountAgain(Connection connection, DataSet dataSet) throws SQLException {
		if (find(dataSet.importId()).complete()) {
			account(connection, dataSet, 0L);
		}
	}

	private void account(Connection connection, DataSet dataSet, long raise) throws SQLException {
		String importId = dataSet.importId();
		String schema = dataSet.schema();
		List<Map<String, Object>> files = new ArrayList<>();
		for (Map<String, Object> file : rows(connection,
				"SELECT name, kind, bytes, sha256, modified_on, rows_read FROM " + schema
						+ ".graph_file ORDER BY kind, name")) {
			file.put("id", importId + "|" + file.get("name"));
			file.put("importId", importId);
			files.add(file);
		}
		List<Map<String, Object>> lines = new ArrayList<>();
		for (Map<String, Object> line : rows(connection,
				"SELECT file, outcome, rule, reason, rows, cents FROM " + schema + ".graph_account ORDER BY ALL")) {
			line.put("id", importId + "|" + line.get("file") + "|" + (lines.size() + 1));
			line.put("importId", importId);
			lines.add(line);
		}
		Map<String, Object> totals = new HashMap<>();
		totals.put("rowsRead", sum(files, "rowsRead", ""));
		totals.put("rowsCounted", sum(lines, "rows", "COUNTED"));
		totals.put("rowsNotCounted", sum(lines, "rows", "NOT_COUNTED"));
		totals.put("rowsRejected", sum(lines, "rows", "REJECTED"));
		this.writer.write(List.of(new GraphWriter.Step(this.forget, Map.of("id", importId, "dataSet", dataSet.name())),
				new GraphWriter.Step(this.complete, Map.of("id", importId, "files", files, "lines", lines, "totals",
						totals, "finishedAt", now(), "raise", raise))));
	}

	/** Writes the rejected rows beside the evidence, with file, line, reason and text. */
	void rejected(Connection connection, String importId, String schema, Path folder) throws SQLException {
		Path file = rejectedFile(importId, folder);
		try (Statement statement = connection.createStatement()) {
			try (ResultSet any = statement.executeQuery("SELECT 1 FROM " + schema + ".rejected LIMIT 1")) {
				if (!any.next()) {
					return;
				}
			}
			statement
				.execute("COPY (SELECT file, line, reason, text FROM " + schema + ".rejected ORDER BY file, line) TO '"
						+ file.toString().replace("'", "''") + "' (HEADER, DELIMITER ',')");
		}
	}

	/**
	 * What a load would do: nothing of it is in the graph, and rejected rows are named.
	 */
	LoadReport preview(Connection connection, Source source, Delivery delivery, String importId, String schema,
			boolean changed, long version) throws SQLException {
		List<String> notes = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT file, line, reason, count(*) OVER () FROM " + schema
						+ ".rejected ORDER BY file, line LIMIT " + MOST_NAMED)) {
			while (row.next()) {
				notes.add("would be rejected: " + row.getString(1) + ", line " + row.getLong(2) + ": "
						+ row.getString(3));
				if (notes.size() == MOST_NAMED && row.getLong(4) > MOST_NAMED) {
					notes.add((row.getLong(4) - MOST_NAMED) + " more rows would be rejected");
				}
			}
		}
		LoadReport report = report(connection, source, delivery, importId, schema, changed, version, Path.of("."));
		notes.addAll(0, report.notes());
		return new LoadReport(importId, report.source(), report.label(), changed, version, report.files(),
				report.account(), notes, null);
	}

	LoadReport report(Connection connection, Source source, Delivery delivery, String importId, String schema,
			boolean changed, long version, Path folder) throws SQLException {
		List<LoadReport.ReadFile> files = new ArrayList<>();
		List<AccountLine> account = new ArrayList<>();
		List<String> notes = new ArrayList<>(delivery.notes());
		try (Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery(
					"SELECT name, kind, bytes, sha256, rows_read FROM " + schema + ".graph_file ORDER BY kind, name")) {
				while (row.next()) {
					files.add(new LoadReport.ReadFile(row.getString(1), row.getString(2), row.getLong(3),
							row.getString(4), row.getLong(5)));
				}
			}
			try (ResultSet row = statement.executeQuery("SELECT file, outcome, rule, reason, rows, cents FROM " + schema
					+ ".graph_account ORDER BY file, outcome, rule, rows DESC, reason")) {
				while (row.next()) {
					account.add(new AccountLine(row.getString(1), Outcome.valueOf(row.getString(2)), row.getString(3),
							row.getString(4), row.getLong(5), row.getLong(6)));
				}
			}
			try (ResultSet row = statement.executeQuery("SELECT text FROM " + schema + ".note")) {
				while (row.next()) {
					notes.add(row.getString(1));
				}
			}
		}
		Path rejected = rejectedFile(importId, folder);
		boolean any = account.stream().anyMatch((line) -> line.outcome() == Outcome.REJECTED) && Files.exists(rejected);
		return new LoadReport(importId, source.name(), delivery.label(), changed, version, files, account, notes,
				any ? rejected : null);
	}

	private static Path rejectedFile(String importId, Path folder) {
		return folder.resolve("rejected-" + importId + ".csv");
	}

	private static List<Map<String, Object>> rows(Connection connection, String sql) throws SQLException {
		List<Map<String, Object>> rows = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
			while (row.next()) {
				Map<String, Object> values = new HashMap<>();
				GraphRows.properties(row).forEach((name, value) -> {
					if (value != null) {
						values.put(name, value);
					}
				});
				rows.add(values);
			}
		}
		return rows;
	}

	private static long sum(List<Map<String, Object>> rows, String column, String outcome) {
		return rows.stream()
			.filter((row) -> outcome.isEmpty() || outcome.equals(row.get("outcome")))
			.mapToLong((row) -> (row.get(column) instanceof Number number) ? number.longValue() : 0)
			.sum();
	}

	static ZonedDateTime now() {
		return ZonedDateTime.now(ZoneOffset.UTC);
	}

	/**
	 * A load that is staged and decided, on its way into the graph.
	 *
	 * @param dataSet where its rows are
	 * @param before what the graph knew of it
	 */
	record Load(Delivery delivery, DataSet dataSet, String rules, State before, ZonedDateTime startedAt) {

	}

	/**
	 * An import as the graph has it.
	 *
	 * @param version the graph's version now
	 */
	record State(boolean complete, long version) {

	}

}
