package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;
import org.moneytrail.neo4j.StoreChange;

import org.springframework.stereotype.Component;

/**
 * Makes the graph hold what the evidence says of one source, no more and no less. Where
 * an earlier load may have left anything behind, it compares itself with the graph as it
 * is; where the evidence knows what the graph was made from, with that alone. Either way
 * it writes nothing where nothing differs.
 */
@Component
class GraphImport {

	private static final Duration READING = Duration.ofHours(1);

	private static final int BATCH = 5_000;

	private static final String WRITTEN = "CONTRIBUTED_TO";

	private static final List<Kind> NODES = GraphTables.NODES.stream().map(Kind::of).toList();

	private final GraphReader reader;

	private final GraphWriter writer;

	private final NamedQuery createEdges = NamedQuery.of("ingest/create-edges");

	private final NamedQuery createEdgesToRaces = NamedQuery.of("ingest/create-edges-to-races");

	/** Written for {@link #WRITTEN}. */
	private final NamedQuery updateEdges = NamedQuery.of("ingest/update-edges");

	/** Written for {@link #WRITTEN}. */
	private final NamedQuery deleteEdges = NamedQuery.of("ingest/delete-edges");

	private final NamedQuery presentClaims = NamedQuery.of("ingest/present-claims");

	private final NamedQuery writeClaims = NamedQuery.of("ingest/write-claims");

	private final StructureEdges authorizations;

	private final StructureEdges candidacies;

	GraphImport(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
		this.authorizations = new StructureEdges(reader, writer, "authorizations");
		this.candidacies = new StructureEdges(reader, writer, "candidacies");
	}

	/**
	 * Brings the graph up to what the source's schemas hold, comparing all it holds.
	 * @param schemas newest data set first: where two hold the same id, the first stands
	 * @return rows written or taken away; 0 if the graph was so already
	 */
	long write(Connection evidence, String scope, List<String> schemas, Progress progress) throws SQLException {
		return write(evidence, scope, schemas, new GraphAsRead(this.reader, scope), progress);
	}

	/**
	 * As {@link #write(Connection, String, List, Progress)}, where the evidence knows
	 * what the graph holds.
	 * @param before the schemas the graph was made from
	 * @param changed the rows that may differ between both
	 * @param alone whether no other source can have named the same nodes
	 */
	long write(Connection evidence, String scope, List<String> schemas, List<String> before, ChangedRows changed,
			boolean alone, Progress progress) throws SQLException {
		return write(evidence, scope, schemas, new GraphAsWritten(this.reader, evidence, scope, before, changed, alone),
				progress);
	}

	private long write(Connection evidence, String scope, List<String> schemas, GraphBefore present, Progress progress)
			throws SQLException {
		long changes = 0;
		Map<Kind, Set<String>> gone = new HashMap<>();
		for (Kind kind : NODES) {
			progress.phase("writing " + kind.name());
			changes += writeNodes(evidence, schemas, kind, present, gone, progress);
		}
		progress.phase("writing who runs where");
		if (!present.isSame(GraphTables::authorizations, schemas)) {
			changes += this.authorizations.write(evidence, scope, GraphTables.authorizations(schemas));
		}
		if (!present.isSame(GraphTables::candidacies, schemas)) {
			changes += this.candidacies.write(evidence, scope, GraphTables.candidacies(schemas));
		}
		changes += writeClaims(evidence, schemas);
		progress.phase("writing money");
		changes += writeMoney(evidence, schemas, present, progress);
		progress.phase("taking away what is gone");
		// Last made, first gone: a node goes only when nothing leads to it any more.
		for (Kind kind : NODES.reversed()) {
			changes += delete(kind, present.owned(kind.rows(), gone.getOrDefault(kind, Set.of())));
		}
		return changes;
	}

	private long writeNodes(Connection evidence, List<String> schemas, Kind kind, GraphBefore present,
			Map<Kind, Set<String>> gone, Progress progress) throws SQLException {
		Map<String, Long> before = present.nodes(kind.rows());
		long written = 0;
		try (Statement statement = evidence.createStatement();
				ResultSet rows = statement.executeQuery(present.restrict(kind.rows(), kind.rows().sql(schemas)))) {
			List<Map<String, @Nullable Object>> batch = new ArrayList<>();
			while (rows.next()) {
				Map<String, @Nullable Object> properties = GraphRows.properties(rows);
				Long known = before.remove(String.valueOf(properties.get("id")));
				if (known == null || known != GraphRows.fingerprint(kind.label(), properties)) {
					batch.add(properties);
				}
				if (batch.size() == BATCH) {
					written += flushNodes(kind, present, batch);
					progress.advance(written, -1, kind.name());
				}
			}
			written += flushNodes(kind, present, batch);
		}
		progress.advance(written, written, kind.name());
		gone.put(kind, before.keySet());
		return written;
	}

	private long flushNodes(Kind kind, GraphBefore present, List<Map<String, @Nullable Object>> batch) {
		Set<String> foreign = present.foreign(kind.rows(),
				batch.stream().map((properties) -> String.valueOf(properties.get("id"))).toList());
		batch.removeIf((properties) -> foreign.contains(String.valueOf(properties.get("id"))));
		long size = batch.size();
		if (size > 0) {
			this.writer
				.write(List.of(new GraphWriter.Step(kind.write(), Map.of("rows", List.copyOf(batch)), kind.change())));
			batch.clear();
		}
		return size;
	}

	private long delete(Kind kind, Collection<String> ids) {
		List<String> all = ids.stream().sorted().toList();
		for (int i = 0; i < all.size(); i += BATCH) {
			this.writer.write(kind.delete(), Map.of("ids", all.subList(i, Math.min(i + BATCH, all.size()))));
		}
		return all.size();
	}

	/**
	 * Writes the claims that differ.
	 * @return claims written
	 */
	long writeClaims(Connection evidence, List<String> schemas) throws SQLException {
		Map<String, Long> present = new HashMap<>();
		this.reader.stream(this.presentClaims, Map.of("source", ""), READING, (row) -> {
			Row properties = row.findRow("properties");
			if (properties != null) {
				present.put(properties.text("id"), fingerprint("Claim", row));
			}
		});
		List<Map<String, @Nullable Object>> batch = new ArrayList<>();
		try (Statement statement = evidence.createStatement();
				ResultSet rows = statement.executeQuery(GraphTables.claims(schemas))) {
			while (rows.next()) {
				Map<String, @Nullable Object> properties = GraphRows.properties(rows);
				Map<String, @Nullable Object> row = new HashMap<>();
				row.put("id", properties.get("id"));
				row.put("subjectLabel", properties.remove("subjectLabel"));
				row.put("subjectId", properties.remove("subjectId"));
				row.put("properties", properties);
				Long before = present.get(String.valueOf(properties.get("id")));
				if (before == null || before != GraphRows.fingerprint("Claim", properties)) {
					batch.add(row);
				}
			}
		}
		if (!batch.isEmpty()) {
			this.writer.write(this.writeClaims, Map.of("rows", batch));
		}
		return batch.size();
	}

	private long writeMoney(Connection evidence, List<String> schemas, GraphBefore known, Progress progress)
			throws SQLException {
		Map<String, PresentEdge> present = known.money();
		String money = schemas.isEmpty() ? "" : known.restrictMoney(GraphTables.money(schemas));
		String sql = money + " ORDER BY edge_type, to_id";
		long total = schemas.isEmpty() ? 0 : count(evidence, "SELECT count(*) FROM (" + money + ")");
		long done = 0;
		EdgeBatch batch = new EdgeBatch();
		long changes = 0;
		if (total > 0) {
			try (Statement statement = evidence.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
				while (rows.next()) {
					Map<String, @Nullable Object> properties = GraphRows.properties(rows);
					String fromLabel = String.valueOf(properties.get("fromLabel"));
					String toLabel = String.valueOf(properties.get("toLabel"));
					PresentEdge wanted = PresentEdge.of(properties);
					properties.values().removeIf((value) -> value == null);
					PresentEdge before = present.remove(String.valueOf(properties.get("rowId")));
					if (before == null || before.fingerprint() != wanted.fingerprint()) {
						batch.add(wanted, fromLabel, toLabel, properties, before);
					}
					if (batch.size() >= BATCH) {
						changes += flush(batch);
					}
					done++;
					if (done % BATCH == 0) {
						progress.advance(done, total, "edges");
					}
				}
			}
			changes += flush(batch);
			progress.advance(done, total, "edges");
		}
		Map<String, List<String>> stale = new TreeMap<>();
		present.forEach((rowId, edge) -> stale.computeIfAbsent(edge.type(), (type) -> new ArrayList<>()).add(rowId));
		stale.forEach((type, rowIds) -> {
			List<String> sorted = rowIds.stream().sorted().toList();
			for (int i = 0; i < sorted.size(); i += BATCH) {
				this.writer.write(delete(type, sorted.subList(i, Math.min(i + BATCH, sorted.size()))));
			}
		});
		return changes + present.size();
	}

	private List<GraphWriter.Step> delete(String type, List<String> rowIds) {
		return List.of(new GraphWriter.Step(this.deleteEdges.withType(WRITTEN, type), Map.of("rowIds", rowIds),
				new StoreChange.DropEdges(type)));
	}

	private long flush(EdgeBatch batch) {
		if (batch.size() == 0) {
			return 0;
		}
		List<GraphWriter.Step> steps = new ArrayList<>();
		batch.changed.forEach((type, rows) -> steps.add(new GraphWriter.Step(this.updateEdges.withType(WRITTEN, type),
				Map.of("rows", List.copyOf(rows)), new StoreChange.SetEdges(type))));
		batch.replaced.forEach((type, rowIds) -> steps.addAll(delete(type, List.copyOf(rowIds))));
		if (!batch.toActors.isEmpty()) {
			steps.add(new GraphWriter.Step(this.createEdges, Map.of("rows", List.copyOf(batch.toActors)),
					new StoreChange.MakeEdges()));
		}
		if (!batch.toRaces.isEmpty()) {
			steps.add(new GraphWriter.Step(this.createEdgesToRaces, Map.of("rows", List.copyOf(batch.toRaces)),
					new StoreChange.MakeEdges()));
		}
		long made = this.writer.write(steps);
		long size = batch.size();
		if (made != size) {
			throw new IllegalStateException("of " + size + " edges " + made
					+ " were made or changed: some actor is missing in the staged nodes, or the graph is not as it was left; "
					+ "first row of the batch " + batch.first());
		}
		batch.clear();
		return size;
	}

	private static long count(Connection evidence, String sql) throws SQLException {
		try (Statement statement = evidence.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			return result.next() ? result.getLong(1) : 0;
		}
	}

	static long fingerprint(String type, Row row) {
		Row properties = row.findRow("properties");
		return (properties == null) ? 0 : GraphRows.fingerprint(type, properties.columns());
	}

	/** One kind of node and its statements. */
	private record Kind(GraphTables.NodeKind rows, NamedQuery write, NamedQuery delete) {

		static Kind of(GraphTables.NodeKind rows) {
			return new Kind(rows, NamedQuery.of("ingest/write-" + rows.name()),
					NamedQuery.of("ingest/delete-" + rows.name()));
		}

		String name() {
			return this.rows.name();
		}

		String label() {
			return this.rows.label();
		}

		/** Null where the statement makes edges beside the nodes. */
		@Nullable StoreChange change() {
			return label().equals("Filing") ? null
					: new StoreChange.PutNodes(this.rows.actor() ? List.of(label(), "Actor") : List.of(label()));
		}

	}

	/** Edges of one transaction. */
	private static final class EdgeBatch {

		private final List<Map<String, @Nullable Object>> toActors = new ArrayList<>();

		private final List<Map<String, @Nullable Object>> toRaces = new ArrayList<>();

		/** Row ids by type. */
		private final Map<String, List<String>> replaced = new TreeMap<>();

		/** By type. */
		private final Map<String, List<Map<String, Object>>> changed = new TreeMap<>();

		/**
		 * An edge between the same ends stays and gets its properties; any other is made.
		 */
		void add(PresentEdge wanted, String fromLabel, String toLabel, Map<String, @Nullable Object> properties,
				@Nullable PresentEdge before) {
			String rowId = String.valueOf(properties.get("rowId"));
			if (before != null && before.ends() == wanted.ends()) {
				this.changed.computeIfAbsent(wanted.type(), (type) -> new ArrayList<>())
					.add(Map.of("rowId", rowId, "properties", properties));
				return;
			}
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("type", wanted.type());
			row.put("fromLabel", fromLabel);
			row.put("toLabel", toLabel);
			row.put("fromId", properties.get("fromId"));
			row.put("toId", properties.get("toId"));
			row.put("properties", properties);
			("Race".equals(toLabel) ? this.toRaces : this.toActors).add(row);
			if (before != null) {
				this.replaced.computeIfAbsent(before.type(), (type) -> new ArrayList<>()).add(rowId);
			}
		}

		Map<String, ?> first() {
			return Stream.of(this.toActors, this.toRaces, this.changed.values().stream().flatMap(List::stream).toList())
				.filter((rows) -> !rows.isEmpty())
				.findFirst()
				.orElseThrow()
				.getFirst();
		}

		int size() {
			return this.toActors.size() + this.toRaces.size()
					+ this.changed.values().stream().mapToInt(List::size).sum();
		}

		void clear() {
			this.toActors.clear();
			this.toRaces.clear();
			this.replaced.clear();
			this.changed.clear();
		}

	}

}
