package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.moneytrail.core.GraphFollower;
import org.moneytrail.neo4j.FreshGraph;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.GraphRebuild;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Builds the whole graph from the evidence, beside the live one, checks it, and puts it
 * in its place. Until then the live graph is not touched; whatever interrupts it, the
 * same load can be run again.
 */
@Component
class WholeGraph {

	/**
	 * What a row takes on disk at most, its line in the files to import and what indexes
	 * sort included. The early 2020 cycle and generated ones take two thirds of it.
	 */
	private static final long BYTES_PER_ROW = 1_600;

	private static final long BYTES_AT_LEAST = 256L << 20;

	/** A new store answers its first question slowly. */
	private static final Duration LONGEST = Duration.ofHours(1);

	private static final int BATCH = 5_000;

	private final GraphReader reader;

	private final GraphWriter writer;

	private final GraphImport graph;

	private final ImportRecord record;

	private final ObjectProvider<GraphFollower> followers;

	private final NamedQuery readBooks = NamedQuery.of("ingest/read-books");

	private final NamedQuery writeBooks = NamedQuery.of("ingest/write-books");

	private final NamedQuery owners = NamedQuery.of("ingest/find-owners");

	private final NamedQuery kinds = NamedQuery.of("ingest/count-kinds");

	WholeGraph(GraphReader reader, GraphWriter writer, GraphImport graph, ImportRecord record,
			ObjectProvider<GraphFollower> followers) {
		this.reader = reader;
		this.writer = writer;
		this.graph = graph;
		this.record = record;
		this.followers = followers;
	}

	/**
	 * Builds and switches.
	 * @param schemas all schemas the graph is made from, by scope, newest first
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE} if the disk has no room
	 */
	GraphLoad.Written write(Connection evidence, ImportRecord.Load load, Map<String, List<String>> schemas,
			GraphRebuild rebuild, Progress progress) throws SQLException {
		Map<String, Object> books = books(load);
		try (FreshGraph fresh = rebuild.begin(BYTES_AT_LEAST + BYTES_PER_ROW * rows(evidence, schemas))) {
			GraphExport export = new GraphExport(evidence, schemas, fresh.folder(), progress);
			export.write(foreign(evidence, schemas, load.dataSet().scope()));
			FreshGraph.BulkProgress listener = listener(progress);
			fresh.fill(export.files(), listener);
			CompletableFuture<Boolean> accounted = new CompletableFuture<>();
			List<Runnable> derived = beside(() -> fresh.applySchema(listener, () -> {
				account(evidence, load, books);
				accounted.complete(true);
			}), accounted, () -> fresh.within(() -> {
				check(export.counts());
				accounted.join();
				return this.followers.orderedStream().map(GraphFollower::prepare).toList();
			}));
			progress.phase("making the new graph ready");
			fresh.within(() -> {
				claim(evidence, schemas);
				return Boolean.TRUE;
			});
			fresh.goLive(() -> derived.forEach(Runnable::run));
			progress.line("the new graph has taken the place of the old one");
			return new GraphLoad.Written(true);
		}
	}

	/** The accounts of other loads and the version, as the live graph has them. */
	private Map<String, Object> books(ImportRecord.Load load) {
		List<Map<String, ?>> books = this.reader.list(this.readBooks, Map.of("dataSet", load.dataSet().name()),
				Row::columns);
		return Map.of("rows", books, "version", load.before().version());
	}

	/** The accounts, too little for files. They are found without an index. */
	private void account(Connection evidence, ImportRecord.Load load, Map<String, Object> books) {
		try {
			this.writer.write(this.writeBooks, books);
			this.record.begin(load);
			this.record.complete(evidence, load, true);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read: " + ex.getMessage(), ex);
		}
	}

	/** What people say of the nodes, too little for files. */
	private void claim(Connection evidence, Map<String, List<String>> schemas) {
		try {
			for (List<String> scope : schemas.values()) {
				this.graph.writeClaims(evidence, scope);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Does both at once and waits for both: the one keeps the disk busy and the other a
	 * processor.
	 * @param reached what the work waits for; fails with the other
	 */
	private static <T> T beside(Runnable other, CompletableFuture<?> reached, Supplier<T> work) {
		try (ExecutorService thread = Executors
			.newSingleThreadExecutor((run) -> Thread.ofPlatform().daemon().name("indexes").unstarted(run))) {
			CompletableFuture<Void> done = CompletableFuture.runAsync(other, thread);
			done.exceptionally((failure) -> {
				reached.completeExceptionally(failure);
				return null;
			});
			T result = work.get();
			done.join();
			return result;
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

	private void check(Map<String, Long> expected) {
		this.reader.stream(this.kinds, Map.of(), LONGEST, (row) -> {
			long found = row.number("count");
			long wanted = expected.getOrDefault(row.text("kind"), 0L);
			if (found != wanted) {
				throw new IllegalStateException("the new graph holds " + found + " of " + row.text("kind")
						+ ", the evidence " + wanted + "; the graph in use is untouched");
			}
		});
	}

	/**
	 * Ids several sources name, for each source that is not the one whose properties the
	 * node shows: as in the live graph, else as of the load.
	 */
	private Map<String, Map<String, Set<String>>> foreign(Connection evidence, Map<String, List<String>> schemas,
			String loading) throws SQLException {
		Map<String, Map<String, Set<String>>> foreign = new HashMap<>();
		List<String> scopes = List.copyOf(schemas.keySet());
		for (GraphTables.NodeKind kind : GraphTables.NODES) {
			Map<String, Set<String>> named = new TreeMap<>();
			for (int i = 0; i < scopes.size(); i++) {
				for (int j = i + 1; j < scopes.size(); j++) {
					for (String id : shared(evidence, kind, schemas, scopes.get(i), scopes.get(j))) {
						Set<String> names = named.computeIfAbsent(id, (key) -> new HashSet<>());
						names.add(scopes.get(i));
						names.add(scopes.get(j));
					}
				}
			}
			Map<String, String> owners = owners(kind, List.copyOf(named.keySet()));
			named.forEach((id, names) -> {
				String present = owners.getOrDefault(id, loading);
				String owner = names.contains(present) ? present
						: names.contains(loading) ? loading : names.stream().sorted().findFirst().orElse(loading);
				names.stream()
					.filter((scope) -> !scope.equals(owner))
					.forEach((scope) -> foreign.computeIfAbsent(kind.label(), (key) -> new TreeMap<>())
						.computeIfAbsent(scope, (key) -> new HashSet<>())
						.add(id));
			});
		}
		return foreign;
	}

	private static List<String> shared(Connection evidence, GraphTables.NodeKind kind,
			Map<String, List<String>> schemas, String one, String other) throws SQLException {
		List<String> ids = new ArrayList<>();
		try (Statement statement = evidence.createStatement();
				ResultSet rows = statement.executeQuery(ids(kind, schemas.getOrDefault(one, List.of())) + " INTERSECT "
						+ ids(kind, schemas.getOrDefault(other, List.of())))) {
			while (rows.next()) {
				ids.add(rows.getString(1));
			}
		}
		return ids;
	}

	private static String ids(GraphTables.NodeKind kind, List<String> schemas) {
		return "SELECT id FROM ("
				+ String.join(" UNION ALL ",
						schemas.stream().map((schema) -> "SELECT id FROM " + schema + "." + kind.table()).toList())
				+ ")";
	}

	private Map<String, String> owners(GraphTables.NodeKind kind, List<String> ids) {
		Map<String, String> owners = new HashMap<>();
		for (int i = 0; i < ids.size(); i += BATCH) {
			this.reader.list(this.owners, Map.of("ids", ids.subList(i, Math.min(i + BATCH, ids.size()))), (row) -> row)
				.stream()
				.filter((row) -> kind.label().equals(row.findText("label")) && row.findText("source") != null)
				.forEach((row) -> owners.put(row.text("id"), row.text("source")));
		}
		return owners;
	}

	private static long rows(Connection evidence, Map<String, List<String>> schemas) throws SQLException {
		long rows = 0;
		try (Statement statement = evidence.createStatement()) {
			for (List<String> scope : schemas.values()) {
				for (String schema : scope) {
					for (String table : List.of("graph_donor", "graph_money")) {
						try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + schema + "." + table)) {
							rows += row.next() ? row.getLong(1) : 0;
						}
					}
				}
			}
		}
		return rows;
	}

	private static FreshGraph.BulkProgress listener(Progress progress) {
		return new FreshGraph.BulkProgress() {
			@Override
			public void phase(String name) {
				progress.phase(name);
			}

			@Override
			public void percent(long done) {
				progress.advance(done, 100, "%");
			}
		};
	}

}
