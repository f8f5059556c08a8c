package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Loads deliveries into the evidence and the graph, one at a time. */
@Component
public final class Loader {

	/** Raise when the program, not a rule file, makes other rows of the same files. */
	private static final String PROGRAM_RULES = "2";

	private final Map<String, Source> sources = new TreeMap<>();

	private final Evidence evidence;

	private final GraphLoad graph;

	private final ImportRecord record;

	private final LoadedData loaded;

	private final Arrivals arrivals;

	private final ReentrantLock lock = new ReentrantLock();

	Loader(ObjectProvider<Source> sources, Evidence evidence, GraphLoad graph, ImportRecord record, LoadedData loaded,
			Arrivals arrivals) {
		sources.forEach((source) -> this.sources.put(source.name(), source));
		this.evidence = evidence;
		this.graph = graph;
		this.record = record;
		this.loaded = loaded;
		this.arrivals = arrivals;
	}

	/** The words {@link #load} takes, in alphabetical order. */
	public List<String> sources() {
		return List.copyOf(this.sources.keySet());
	}

	/**
	 * Loads what a folder holds. Loading the same files again changes nothing; loading
	 * after an interrupted load ends in the graph an undisturbed load makes.
	 * @param folder null for a source that brings its own files
	 * @throws Refusal {@code INVALID_ARGUMENT} if source or folder is wrong, or another
	 * load is running
	 */
	public LoadReport load(String source, @Nullable Path folder, Progress progress) {
		return load(source, folder, progress, false);
	}

	/**
	 * As {@link #load(String, Path, Progress)}.
	 * @param again compare the graph with the files even if this import is complete
	 */
	public LoadReport load(String source, @Nullable Path folder, Progress progress, boolean again) {
		Source known = source(source);
		return alone((connection) -> load(connection, known, known.inspect(folder), progress, again));
	}

	/**
	 * Loads, or says what a load would do.
	 * @throws Refusal {@code INVALID_ARGUMENT} if source or folder is wrong, or another
	 * load is running
	 */
	public LoadReport load(LoadOrder order, Progress progress) {
		Source known = source(order.source());
		return alone((connection) -> {
			Delivery all = known.inspect(order.folder());
			LocalDate since = order.since();
			Delivery delivery = (since != null)
					? new ChangedFiles(since).of(all, DataSet.find(connection, all.dataSet()), progress) : all;
			if (delivery.files().isEmpty()) {
				return unchanged(connection, known, delivery);
			}
			return order.dryRun() ? preview(connection, known, delivery, progress)
					: load(connection, known, delivery, progress, false);
		});
	}

	/** The report of what is loaded, where there is nothing to read. */
	private LoadReport unchanged(Connection connection, Source source, Delivery delivery) throws SQLException {
		DataSet before = DataSet.find(connection, delivery.dataSet());
		if (before == null) {
			throw new IllegalStateException("nothing of " + delivery.dataSet() + " is staged");
		}
		return this.record.report(connection, source, delivery, before.importId(), before.schema(), false,
				this.record.find(before.importId()).version(), this.evidence.folder());
	}

	private Source source(String word) {
		Source known = this.sources.get(word);
		if (known == null) {
			throw Refusal.argument("source", String.join(", ", sources()),
					"there is no source \"" + word + "\"; known are: " + String.join(", ", sources()));
		}
		return known;
	}

	/**
	 * Does something to the evidence while nobody else changes it.
	 * @throws Refusal {@code INVALID_ARGUMENT} if a load is running
	 */
	<T> T alone(EvidenceWork<T> work) {
		if (!this.lock.tryLock()) {
			throw new Refusal(ErrorCode.INVALID_ARGUMENT, "another load is running; wait for it to end", Map.of());
		}
		try (Connection connection = this.evidence.connect()) {
			return work.apply(connection);
		}
		catch (SQLException ex) {
			throw this.evidence.failure(ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Brings every data set of the evidence into the graph, as it was staged.
	 * @return their names
	 */
	List<String> rebuild(Progress progress) {
		return alone((connection) -> {
			List<String> names = new ArrayList<>();
			for (Source source : this.sources.values()) {
				for (String schema : DataSet.schemas(connection, source)) {
					DataSet current = DataSet.ofSchema(connection, schema);
					progress.phase("bringing back " + current.name());
					Delivery delivery = new Delivery(current.name(), DataSet.label(connection, current.name()),
							List.of(), List.of());
					this.graph.write(connection, new ImportRecord.Load(delivery, current, rulesVersion(source),
							this.record.find(current.importId()), ImportRecord.now()), progress);
					names.add(current.name());
				}
			}
			return names;
		});
	}

	/**
	 * Changes what is staged of the first data set that fits, and brings the graph up to
	 * it, as a load does at its end.
	 * @throws Refusal {@code INVALID_ARGUMENT} if none fits, or another load is running
	 */
	RowDecisions.Decided rewrite(DataSetTest test, StagedChange change, String noneFits, Progress progress) {
		if (!this.lock.tryLock()) {
			throw new Refusal(ErrorCode.INVALID_ARGUMENT, "another load is running; wait for it to end", Map.of());
		}
		try (Connection connection = this.evidence.connect()) {
			for (Source source : this.sources.values()) {
				for (String schema : DataSet.schemas(connection, source)) {
					if (test.fits(connection, source, schema)) {
						return rewrite(connection, source, schema, change, progress);
					}
				}
			}
			throw Refusal.argument("row", "a row that is loaded", noneFits);
		}
		catch (SQLException ex) {
			throw this.evidence.failure(ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	private RowDecisions.Decided rewrite(Connection connection, Source source, String schema, StagedChange change,
			Progress progress) throws SQLException {
		ZonedDateTime startedAt = ImportRecord.now();
		DataSet current = DataSet.ofSchema(connection, schema);
		Delivery delivery = new Delivery(current.name(), DataSet.label(connection, current.name()), List.of(),
				List.of());
		try (Statement statement = connection.createStatement()) {
			statement.execute("USE " + schema);
			Staging staging = new Staging(connection, schema);
			staging.run("ingest/rules/macros.sql");
			statement.execute("BEGIN");
			try {
				change.apply(staging, source);
				requireAccount(staging);
				statement.execute("COMMIT");
			}
			catch (RuntimeException | SQLException ex) {
				statement.execute("ROLLBACK");
				throw ex;
			}
			statement.execute("USE main");
		}
		GraphLoad.Written written = this.graph.write(connection, new ImportRecord.Load(delivery, current,
				rulesVersion(source), this.record.find(current.importId()), startedAt), progress);
		long version = this.record.find(current.importId()).version();
		this.arrivals.record(connection, current, version);
		return new RowDecisions.Decided(written.changed(), version);
	}

	private LoadReport load(Connection connection, Source source, Delivery delivery, Progress progress, boolean again)
			throws SQLException {
		ZonedDateTime startedAt = ImportRecord.now();
		delivery.notes().forEach(progress::line);
		DataSet before = DataSet.find(connection, delivery.dataSet());
		String rules = rulesVersion(source);
		List<FileFact> files = files(connection, delivery, before, progress);
		String importId = importId(delivery, rules, files);
		DataSet staged = (before != null && before.importId().equals(importId)) ? before : null;
		if (staged != null && !again) {
			ImportRecord.State state = this.record.find(importId);
			if (state.complete()) {
				progress.line("these files are loaded already: nothing changes");
				if (!this.arrivals.isRecorded(connection, importId)) {
					this.arrivals.record(connection, staged, state.version());
				}
				return this.record.report(connection, source, delivery, importId, staged.schema(), false,
						state.version(), this.evidence.folder());
			}
		}
		// The graph is asked as late as can be: it may still be opening.
		DataSet current = (staged != null) ? staged
				: stage(connection, source, delivery, before, importId, files, progress);
		ImportRecord.State state = this.record.find(importId);
		List<DataSet> touched = settle(connection, current);
		this.record.rejected(connection, importId, current.schema(), this.evidence.folder());
		GraphLoad.Written written = this.graph.write(connection,
				new ImportRecord.Load(delivery, current, rules, toCompare(state, touched), startedAt), progress);
		progress.phase("noting which rows changed");
		for (DataSet neighbour : touched) {
			this.record.accountAgain(connection, neighbour);
		}
		long version = this.record.find(importId).version();
		this.arrivals.record(connection, current, version);
		this.loaded.dropOthers(connection);
		return this.record.report(connection, source, delivery, importId, current.schema(), written.changed(), version,
				this.evidence.folder());
	}

	/** Stages beside what is staged, tells what became of the rows, and drops it. */
	private LoadReport preview(Connection connection, Source source, Delivery delivery, Progress progress)
			throws SQLException {
		delivery.notes().forEach(progress::line);
		DataSet before = DataSet.find(connection, delivery.dataSet());
		List<FileFact> files = files(connection, delivery, before, progress);
		String importId = importId(delivery, rulesVersion(source), files);
		String schema = DataSet.schemaOf(importId) + "_dry_run";
		try (Statement statement = connection.createStatement()) {
			fill(connection, statement, schema, source, delivery, before, files, progress);
			ImportRecord.State state = this.record.find(importId);
			return this.record.preview(connection, source, delivery, importId, schema,
					before == null || !before.importId().equals(importId) || !state.complete(), state.version());
		}
		finally {
			try (Statement statement = connection.createStatement()) {
				statement.execute("USE main");
				statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
				statement.execute("CHECKPOINT");
			}
		}
	}

	private DataSet stage(Connection connection, Source source, Delivery delivery, @Nullable DataSet before,
			String importId, List<FileFact> files, Progress progress) throws SQLException {
		String schema = DataSet.schemaOf(importId);
		try (Statement statement = connection.createStatement()) {
			fill(connection, statement, schema, source, delivery, before, files, progress);
			DataSet current = new DataSet(delivery.dataSet(), source.scope(), importId, schema);
			current.save(connection, source.name(), delivery.label());
			statement.execute("CHECKPOINT");
			return current;
		}
	}

	/**
	 * What the evidence held of other data sets before is gone where these were decided
	 * anew, so the graph itself is compared.
	 */
	static ImportRecord.State toCompare(ImportRecord.State state, List<DataSet> touched) {
		return touched.isEmpty() ? state : new ImportRecord.State(true, state.version());
	}

	/** As {@link Neighbours#settle}. */
	List<DataSet> settle(Connection connection, DataSet current) throws SQLException {
		return Neighbours.settle(connection, current, this.sources.values());
	}

	/** Fills a new schema. */
	private static void fill(Connection connection, Statement statement, String schema, Source source,
			Delivery delivery, @Nullable DataSet before, List<FileFact> files, Progress progress) throws SQLException {
		statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
		statement.execute("CREATE SCHEMA " + schema);
		statement.execute("USE " + schema);
		Staging staging = new Staging(connection, schema);
		staging.run("ingest/graph-tables.sql");
		staging.run("ingest/evidence-tables.sql");
		staging.run("ingest/rules/macros.sql");
		keep(connection, files);
		String kinds = kinds(delivery);
		if (before != null) {
			statement.execute("INSERT INTO line SELECT * FROM " + before.schema()
					+ ".line WHERE split_part(kind, '/', 1) NOT IN (" + kinds + ")");
		}
		source.fill(staging, delivery, progress);
		staging.run("ingest/known-from.sql");
		Overrides.apply(staging, source);
		statement.execute(
				"UPDATE graph_file SET rows_read = (SELECT count(*) FROM line WHERE line.file = name AND line.kind = graph_file.kind)");
		requireAccount(staging);
		statement.execute("USE main");
	}

	static void requireAccount(Staging staging) throws SQLException {
		long wrong = staging.number(
				"SELECT count(*) FROM graph_file f WHERE rows_read <> (SELECT coalesce(sum(rows), 0) FROM graph_account a WHERE a.file = f.name)");
		if (wrong > 0) {
			throw new IllegalStateException(wrong + " files have rows without a verdict, or with two");
		}
		if (repeats(staging, "graph_money", "row_id")) {
			throw new IllegalStateException("row ids repeat among the staged money rows");
		}
		if (repeats(staging, "graph_donor", "id")) {
			throw new IllegalStateException("ids repeat among the staged donors");
		}
	}

	/** By hashes, which take a third of the memory; word for word if two are the same. */
	private static boolean repeats(Staging staging, String table, String id) throws SQLException {
		return staging.number("SELECT count(*) - count(DISTINCT hash(" + id + ")) FROM " + table) > 0
				&& staging.number("SELECT count(*) - count(DISTINCT " + id + ") FROM " + table) > 0;
	}

	private static void keep(Connection connection, List<FileFact> files) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("INSERT INTO graph_file VALUES (?, ?, ?, ?, ?, 0)")) {
			for (FileFact file : files) {
				insert.setString(1, file.name());
				insert.setString(2, file.kind());
				insert.setLong(3, file.bytes());
				insert.setString(4, file.sha256());
				insert.setObject(5, file.modifiedOn());
				insert.execute();
			}
		}
	}

	/**
	 * The delivery's files, and those of kinds it does not bring and an earlier one did.
	 */
	private static List<FileFact> files(Connection connection, Delivery delivery, @Nullable DataSet before,
			Progress progress) throws SQLException {
		progress.phase("looking at files");
		List<FileFact> files = new ArrayList<>();
		long done = 0;
		for (SourceFile file : delivery.files()) {
			files.add(new FileFact(file.name(), file.kind(), file.bytes(), sha256(file), file.modifiedOn()));
			progress.advance(++done, delivery.files().size(), "files");
		}
		if (before != null) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement
						.executeQuery("SELECT name, kind, bytes, sha256, modified_on FROM " + before.schema()
								+ ".graph_file WHERE kind NOT IN (" + kinds(delivery) + ") ORDER BY name")) {
				while (rows.next()) {
					files.add(new FileFact(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4),
							rows.getObject(5, java.time.LocalDate.class)));
					progress.line("kept from an earlier load of " + delivery.dataSet() + ": " + rows.getString(1));
				}
			}
		}
		return files;
	}

	private static String kinds(Delivery delivery) {
		TreeSet<String> kinds = new TreeSet<>();
		delivery.files().forEach((file) -> kinds.add("'" + file.kind() + "'"));
		return String.join(", ", kinds);
	}

	private static String rulesVersion(Source source) {
		StringBuilder text = new StringBuilder(PROGRAM_RULES);
		text.append(SqlFiles.text("ingest/graph-tables.sql")).append(SqlFiles.text("ingest/rules/macros.sql"));
		source.rules().forEach((resource) -> text.append(SqlFiles.text(resource)));
		return hex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8))).substring(0, 12);
	}

	private static String importId(Delivery delivery, String rules, List<FileFact> files) {
		TreeSet<String> facts = new TreeSet<>();
		files.forEach((file) -> facts.add(file.kind() + " " + file.name() + " " + file.sha256()));
		MessageDigest digest = digest();
		digest.update(rules.getBytes(StandardCharsets.UTF_8));
		facts.forEach((fact) -> digest.update(fact.getBytes(StandardCharsets.UTF_8)));
		return delivery.dataSet() + "-" + hex(digest.digest()).substring(0, 12);
	}

	private static String sha256(SourceFile file) {
		MessageDigest digest = digest();
		try (InputStream in = new DigestInputStream(file.raw().open(), digest)) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
			return hex(digest.digest());
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", "readable files", file.name() + " cannot be read: " + ex.getMessage());
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	/** Something done to the evidence. */
	@FunctionalInterface
	interface EvidenceWork<T> {

		T apply(Connection connection) throws SQLException;

	}

	/** Whether a data set is the one meant. */
	@FunctionalInterface
	interface DataSetTest {

		boolean fits(Connection connection, Source source, String schema) throws SQLException;

	}

	/** Changes the tables of one data set. */
	@FunctionalInterface
	interface StagedChange {

		void apply(Staging staging, Source source) throws SQLException;

	}

	/** A file by what it is. */
	private record FileFact(String name, String kind, long bytes, String sha256,
			java.time.@Nullable LocalDate modifiedOn) {

	}

}
