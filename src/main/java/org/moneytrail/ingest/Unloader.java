package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/**
 * Takes a source, or one of its data sets, out of the graph and the evidence. Its place
 * is taken by a data set without rows, which goes into the graph as any load does, and
 * then away. People's decisions on its rows are kept and stand again if it is loaded
 * again.
 */
@Component
public final class Unloader {

	/** How the id of an import ends that stands for nothing any more. */
	static final String UNLOADED = "-unloaded";

	private final Loader loader;

	private final GraphLoad graph;

	private final ImportRecord record;

	private final LoadedData loaded;

	private final GraphWriter writer;

	private final NamedQuery forget = NamedQuery.of("ingest/forget-data-set");

	Unloader(Loader loader, GraphLoad graph, ImportRecord record, LoadedData loaded, GraphWriter writer) {
		this.loader = loader;
		this.graph = graph;
		this.record = record;
		this.loaded = loaded;
		this.writer = writer;
	}

	/**
	 * Unloads. Stopped half-way it is simply run again.
	 * @param word a source such as {@code fec}, or one of its data sets such as
	 * {@code fec-2020}
	 * @return the data sets that are gone
	 * @throws Refusal {@code INVALID_ARGUMENT} if nothing of it is loaded, or another
	 * load is running
	 */
	public List<String> unload(String word, Progress progress) {
		return this.loader.alone((connection) -> {
			List<Held> held = held(connection);
			List<Held> wanted = held.stream()
				.filter((one) -> one.source.equals(word) || one.name.equals(word))
				.toList();
			if (wanted.isEmpty()) {
				throw Refusal.argument("source", "a source or data set that is loaded", "nothing of \"" + word
						+ "\" is loaded; loaded are: " + (held.isEmpty() ? "none" : String.join(", ", names(held))));
			}
			for (Held one : wanted) {
				progress.phase("unloading " + one.name);
				unload(connection, one, progress);
			}
			return wanted.stream().map(Held::name).toList();
		});
	}

	private void unload(Connection connection, Held one, Progress progress) throws SQLException {
		String importId = one.name + UNLOADED;
		DataSet empty = new DataSet(one.name, one.scope, importId, DataSet.schemaOf(importId));
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP SCHEMA IF EXISTS " + empty.schema() + " CASCADE");
			statement.execute("CREATE SCHEMA " + empty.schema());
			statement.execute("USE " + empty.schema());
			Staging staging = new Staging(connection, empty.schema());
			staging.run("ingest/graph-tables.sql");
			staging.run("ingest/evidence-tables.sql");
			statement.execute("USE main");
		}
		empty.save(connection, one.source, one.label);
		List<DataSet> touched = this.loader.settle(connection, empty);
		Delivery nothing = new Delivery(one.name, one.label, List.of(), List.of());
		this.graph.write(connection, new ImportRecord.Load(nothing, empty, "",
				Loader.toCompare(this.record.find(importId), touched), ImportRecord.now()), progress);
		for (DataSet neighbour : touched) {
			this.record.accountAgain(connection, neighbour);
		}
		this.writer.write(this.forget, Map.of("dataSet", one.name));
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM main.data_set WHERE name = ?")) {
			delete.setString(1, one.name);
			delete.execute();
		}
		this.loaded.dropOthers(connection);
	}

	private static List<String> names(List<Held> held) {
		return held.stream().map((one) -> one.source + " (" + one.name + ")").toList();
	}

	private static List<Held> held(Connection connection) throws SQLException {
		List<Held> held = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"SELECT name, source, scope, coalesce(label, name) FROM main.data_set ORDER BY name")) {
			while (row.next()) {
				held.add(new Held(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
			}
		}
		return held;
	}

	private record Held(String name, String source, String scope, String label) {

	}

}
