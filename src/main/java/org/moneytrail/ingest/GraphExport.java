package org.moneytrail.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.moneytrail.neo4j.FreshGraph.BulkFiles;

/**
 * Writes what the evidence holds of the whole graph to files for the offline importer:
 * all sources, the statements of {@link GraphTables}. The rows stay in DuckDB, which
 * spills what does not fit into its memory.
 */
final class GraphExport {

	private static final String COPY = "COPY (%s) TO '%s' (FORMAT csv, HEADER false, DELIMITER '\t', QUOTE '\"', ESCAPE '\"', NULLSTR '')";

	/** Nodes no edge leads to; the importer need not find them by id. */
	private static final Set<String> NO_EDGES = Set.of("LedgerDay", "Reconciliation");

	/**
	 * The first properties of an edge, in the order in which those of most edges fill the
	 * store's records: a record takes four blocks, and what does not fit into the rest of
	 * one begins another. A quarter less than in the order of the table.
	 */
	private static final List<String> PACKED = List.of("from_id", "cents", "to_id", "date", "locator",
			"transaction_type", "row_id", "filing_id", "image_number", "kind", "employer", "occupation", "known_from",
			"source", "election", "race_id", "conduit_id");

	private final Connection evidence;

	private final Map<String, List<String>> schemas;

	private final Path folder;

	private final Progress progress;

	private final List<BulkFiles> files = new ArrayList<>();

	private final Map<String, Long> counts = new TreeMap<>();

	/**
	 * An export to come.
	 * @param schemas the schemas of each source, newest first
	 * @param folder an empty one
	 */
	GraphExport(Connection evidence, Map<String, List<String>> schemas, Path folder, Progress progress) {
		this.evidence = evidence;
		this.schemas = schemas;
		this.folder = folder;
		this.progress = progress;
	}

	/** The files written, with what is in them. */
	List<BulkFiles> files() {
		return this.files;
	}

	/** Rows written by label and relationship type. */
	Map<String, Long> counts() {
		return this.counts;
	}

	/**
	 * Writes all files.
	 * @param foreign by label, the ids a source names whose node shows another source's
	 * properties: label, then source
	 */
	void write(Map<String, Map<String, Set<String>>> foreign) throws SQLException {
		execute("CREATE OR REPLACE TEMP TABLE export_foreign (label VARCHAR, scope VARCHAR, id VARCHAR)");
		for (Map.Entry<String, Map<String, Set<String>>> label : foreign.entrySet()) {
			for (Map.Entry<String, Set<String>> scope : label.getValue().entrySet()) {
				forget(label.getKey(), scope.getKey(), scope.getValue());
			}
		}
		for (GraphTables.NodeKind kind : GraphTables.NODES) {
			this.progress.phase("exporting " + kind.name());
			nodes(kind);
		}
		this.progress.phase("exporting who runs where");
		structure();
		this.progress.phase("exporting money");
		money();
		execute("DROP TABLE export_foreign");
	}

	private void forget(String label, String scope, Set<String> ids) throws SQLException {
		try (PreparedStatement insert = this.evidence
			.prepareStatement("INSERT INTO export_foreign SELECT ?, ?, unnest(?::VARCHAR[])")) {
			insert.setString(1, label);
			insert.setString(2, scope);
			insert.setArray(3, this.evidence.createArrayOf("VARCHAR", ids.toArray()));
			insert.execute();
		}
	}

	private void nodes(GraphTables.NodeKind kind) throws SQLException {
		List<String> parts = new ArrayList<>();
		for (Map.Entry<String, List<String>> scope : this.schemas.entrySet()) {
			parts.add("SELECT * FROM (" + kind.sql(scope.getValue())
					+ ") n WHERE id NOT IN (SELECT id FROM export_foreign WHERE label = '" + kind.label()
					+ "' AND scope = '" + scope.getKey() + "')");
		}
		List<String> labels = kind.actor() ? List.of(kind.label(), "Actor") : List.of(kind.label());
		String id = NO_EDGES.contains(kind.label()) ? "id:string" : "id:ID(" + kind.label() + ")";
		copy(labels, kind.name(), String.join(" UNION ALL BY NAME ", parts), Map.of("id", id));
	}

	/** An edge whose end no source names is left out, as it finds none over Bolt. */
	private void structure() throws SQLException {
		List<String> authorizations = new ArrayList<>();
		List<String> candidacies = new ArrayList<>();
		List<String> filings = new ArrayList<>();
		for (List<String> scope : this.schemas.values()) {
			authorizations.add("SELECT 'AUTHORIZED_BY' AS type, * FROM (" + GraphTables.authorizations(scope)
					+ ") WHERE from_id IN (" + ids("Committee") + ") AND to_id IN (" + ids("Candidate") + ")");
			candidacies.add("SELECT 'RUNS_IN' AS type, * FROM (" + GraphTables.candidacies(scope)
					+ ") WHERE from_id IN (" + ids("Candidate") + ") AND to_id IN (" + ids("Race") + ")");
			filings.add("SELECT filer_id AS from_id, id AS to_id FROM (" + kind("Filing").sql(scope)
					+ ") WHERE filer_id IN (" + ids("Committee") + ")");
		}
		this.counts.put("AUTHORIZED_BY",
				copy(List.of(), "authorizations", union(authorizations), ends("Committee", "Candidate")));
		this.counts.put("RUNS_IN", copy(List.of(), "candidacies", union(candidacies), ends("Candidate", "Race")));
		this.counts.put("FILED", copy(List.of(), "filed",
				"SELECT DISTINCT 'FILED' AS type, * FROM (" + union(filings) + ")", ends("Committee", "Filing")));
	}

	/** A file for each pair of labels, as the importer wants to know them. */
	private void money() throws SQLException {
		List<String> parts = new ArrayList<>();
		List<String> pairs = new ArrayList<>();
		for (List<String> scope : this.schemas.values()) {
			parts.add(GraphTables.money(scope));
			scope
				.forEach((schema) -> pairs.add("SELECT DISTINCT from_label, to_label FROM " + schema + ".graph_money"));
		}
		String money = union(parts);
		for (List<String> pair : rows(String.join(" UNION ", pairs))) {
			String from = pair.get(0);
			String to = pair.get(1);
			copy(List.of(), "money-" + from + "-" + to,
					"SELECT edge_type AS type, from_id AS start, to_id AS \"end\", " + String.join(", ", PACKED)
							+ ", * EXCLUDE (edge_type, from_label, to_label, " + String.join(", ", PACKED) + ") FROM ("
							+ money + ") WHERE from_label = '" + from + "' AND to_label = '" + to + "'",
					Map.of("type", ":TYPE", "start", ":START_ID(" + from + ")", "end", ":END_ID(" + to + ")"));
		}
		for (List<String> type : rows("SELECT edge_type, count(*)::VARCHAR FROM (" + money + ") GROUP BY edge_type")) {
			this.counts.put(type.get(0), Long.valueOf(type.get(1)));
		}
	}

	/** Two columns of text. */
	private List<List<String>> rows(String sql) throws SQLException {
		List<List<String>> found = new ArrayList<>();
		try (Statement statement = this.evidence.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(List.of(rows.getString(1), rows.getString(2)));
			}
		}
		return found;
	}

	private static Map<String, String> ends(String from, String to) {
		return Map.of("type", ":TYPE", "from_id", ":START_ID(" + from + ")", "to_id", ":END_ID(" + to + ")");
	}

	private static String union(List<String> parts) {
		return String.join(" UNION ALL BY NAME ", parts);
	}

	private static GraphTables.NodeKind kind(String label) {
		return GraphTables.NODES.stream().filter((kind) -> kind.label().equals(label)).findFirst().orElseThrow();
	}

	private String ids(String label) {
		List<String> parts = new ArrayList<>();
		for (List<String> scope : this.schemas.values()) {
			scope.forEach((schema) -> parts.add("SELECT id FROM " + schema + "." + kind(label).table()));
		}
		return String.join(" UNION ALL ", parts);
	}

	/**
	 * Writes one file.
	 * @param special headers of columns that are no plain properties
	 * @return rows written
	 */
	private long copy(List<String> labels, String name, String sql, Map<String, String> special) throws SQLException {
		Path file = this.folder.resolve(name + ".csv");
		List<String> header = header(sql, special);
		try (Statement statement = this.evidence.createStatement()) {
			long rows = statement.executeLargeUpdate(COPY.formatted(sql, file.toString().replace("'", "''")));
			this.progress.advance(rows, rows, "rows");
			if (!labels.isEmpty()) {
				this.counts.put(labels.get(0), rows);
			}
			if (rows > 0) {
				this.files.add(new BulkFiles(labels, header, List.of(file)));
			}
			return rows;
		}
	}

	private List<String> header(String sql, Map<String, String> special) throws SQLException {
		List<String> header = new ArrayList<>();
		try (PreparedStatement statement = this.evidence.prepareStatement(sql)) {
			ResultSetMetaData columns = statement.getMetaData();
			for (int i = 1; i <= columns.getColumnCount(); i++) {
				String column = columns.getColumnLabel(i);
				String plain = GraphRows.camel(column) + ":" + type(columns.getColumnTypeName(i));
				header.add(special.getOrDefault(column, plain));
			}
		}
		return header;
	}

	/** As {@link GraphRows} reads it. */
	private static String type(String sqlType) {
		return switch (sqlType) {
			case "VARCHAR" -> "string";
			case "BIGINT", "INTEGER" -> "long";
			case "BOOLEAN" -> "boolean";
			case "DATE" -> "date";
			default -> throw new IllegalStateException("no property type for " + sqlType);
		};
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.evidence.createStatement()) {
			statement.execute(sql);
		}
	}

}
