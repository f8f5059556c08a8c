package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/** What the graph was made from, and whether the evidence still has it. */
@Component
class LoadedData {

	private final GraphReader reader;

	private final NamedQuery complete = NamedQuery.of("ingest/list-complete-imports");

	private final NamedQuery judgements = NamedQuery.of("ingest/count-judgements");

	private final NamedQuery unfinished = NamedQuery.of("ingest/count-unfinished-imports");

	LoadedData(GraphReader reader) {
		this.reader = reader;
	}

	/** The loads the graph holds, the newest data set by name first. */
	List<Loaded> list() {
		return this.reader.list(this.complete, Map.of(),
				(row) -> new Loaded(row.text("id"), row.text("source"), row.text("dataSet")));
	}

	/** Whether the graph holds anything no load brought. */
	boolean isJudged() {
		Long count = this.reader.find(this.judgements, Map.of(), (row) -> row.number("count"));
		return count != null && count > 0;
	}

	/** Whether a load began and did not end, so that the graph may hold a part of it. */
	boolean isUnfinished() {
		Long count = this.reader.find(this.unfinished, Map.of(), (row) -> row.number("count"));
		return count != null && count > 0;
	}

	/**
	 * The schemas the graph holds of a source, the newest first.
	 * @return null if the evidence of one is not there
	 */
	@Nullable List<String> present(Connection evidence, String scope) throws SQLException {
		List<String> schemas = new ArrayList<>();
		for (Loaded loaded : list()) {
			if (loaded.scope().equals(scope)) {
				if (!exists(evidence, loaded.schema())) {
					return null;
				}
				schemas.add(loaded.schema());
			}
		}
		return schemas;
	}

	/** Whether the graph holds no load of a source. */
	boolean isFirst(String scope) {
		return list().stream().noneMatch((loaded) -> loaded.scope().equals(scope));
	}

	/** Whether the graph holds loads of other sources. */
	boolean hasOthers(String scope) {
		return list().stream().anyMatch((loaded) -> !loaded.scope().equals(scope));
	}

	/**
	 * The schemas the graph is made from once a data set has been replaced, by scope, the
	 * newest first.
	 * @return null if the evidence of another load is not there
	 */
	@Nullable Map<String, List<String>> schemas(Connection evidence, DataSet current) throws SQLException {
		Map<String, List<Loaded>> loads = new TreeMap<>();
		for (Loaded loaded : list()) {
			if (!loaded.dataSet().equals(current.name())) {
				loads.computeIfAbsent(loaded.scope(), (scope) -> new ArrayList<>()).add(loaded);
			}
		}
		loads.computeIfAbsent(current.scope(), (scope) -> new ArrayList<>())
			.add(new Loaded(current.importId(), current.scope(), current.name()));
		Map<String, List<String>> schemas = new TreeMap<>();
		for (Map.Entry<String, List<Loaded>> scope : loads.entrySet()) {
			List<Loaded> sorted = new ArrayList<>(scope.getValue());
			sorted.sort((one, other) -> other.dataSet().compareTo(one.dataSet()));
			List<String> names = new ArrayList<>();
			for (Loaded loaded : sorted) {
				if (!exists(evidence, loaded.schema())) {
					return null;
				}
				names.add(loaded.schema());
			}
			schemas.put(scope.getKey(), names);
		}
		return schemas;
	}

	/** The schema of what the graph holds of a data set; null if there is none. */
	@Nullable String findSchema(Connection evidence, String dataSet) throws SQLException {
		for (Loaded loaded : list()) {
			if (loaded.dataSet().equals(dataSet) && exists(evidence, loaded.schema())) {
				return loaded.schema();
			}
		}
		return null;
	}

	/** Drops staged rows nobody needs any more. */
	void dropOthers(Connection evidence) throws SQLException {
		List<String> kept = new ArrayList<>(list().stream().map(Loaded::schema).toList());
		List<String> found = new ArrayList<>();
		try (java.sql.Statement statement = evidence.createStatement()) {
			try (ResultSet rows = statement.executeQuery("SELECT schema_name FROM main.data_set")) {
				while (rows.next()) {
					kept.add(rows.getString(1));
				}
			}
			try (ResultSet rows = statement.executeQuery(
					"SELECT DISTINCT schema_name FROM information_schema.schemata WHERE starts_with(schema_name, 's_')")) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			for (String schema : found) {
				if (!kept.contains(schema)) {
					statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
				}
			}
			if (!kept.containsAll(found)) {
				statement.execute("CHECKPOINT");
			}
		}
	}

	private static boolean exists(Connection evidence, String schema) throws SQLException {
		try (PreparedStatement select = evidence
			.prepareStatement("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?")) {
			select.setString(1, schema);
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}

	/**
	 * A load the graph holds whole.
	 *
	 * @param scope the source its rows carry
	 */
	record Loaded(String importId, String scope, String dataSet) {

		String schema() {
			return DataSet.schemaOf(this.importId);
		}

	}

}
