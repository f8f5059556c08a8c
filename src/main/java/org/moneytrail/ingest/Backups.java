package org.moneytrail.ingest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/**
 * Backups: the evidence (every staged row with what was decided on it, and people's
 * decisions), the sources people have written and the hashes of API keys. The graph is
 * made from it again, with the same ids.
 */
@Component
public final class Backups {

	/** Written last: a backup without it is none. */
	private static final String MANIFEST = "backup.properties";

	private static final String EVIDENCE = "evidence.duckdb";

	private static final String SOURCES = "sources";

	/** Kept as hashes, beside the evidence. */
	private static final String KEYS = "api-keys.json";

	private final Loader loader;

	private final Evidence evidence;

	private final EvidenceSettings settings;

	private final LoadedData loaded;

	private final GraphReader reader;

	private final GraphWriter writer;

	private final NamedQuery version = NamedQuery.of("flow/read-version");

	private final NamedQuery raise = NamedQuery.of("ingest/raise-version");

	Backups(Loader loader, Evidence evidence, EvidenceSettings settings, LoadedData loaded, GraphReader reader,
			GraphWriter writer) {
		this.loader = loader;
		this.evidence = evidence;
		this.settings = settings;
		this.loaded = loaded;
		this.reader = reader;
		this.writer = writer;
	}

	/**
	 * Writes a backup while the graph goes on answering; no load can run meanwhile.
	 * @param folder made; empty if it is there
	 * @throws Refusal {@code INVALID_ARGUMENT} if the folder holds something, the graph
	 * holds what the evidence does not, or a load is running
	 * @throws Outage {@code UNAVAILABLE} if the disk has no room
	 */
	public Backup backup(Path folder, Progress progress) {
		return this.loader.alone((connection) -> {
			if (this.loaded.isJudged()) {
				throw new Refusal(ErrorCode.INVALID_ARGUMENT,
						"the graph holds judgements on identity that are in no evidence yet: stop the server and copy the data directory as it is",
						Map.of());
			}
			List<String> sets = dataSets(connection);
			try {
				makeEmpty(folder);
				requireRoom(folder);
				progress.phase("copying the evidence");
				copyEvidence(connection, folder.resolve(EVIDENCE));
				progress.phase("copying sources and keys");
				copyFolder(this.settings.data().resolve(SOURCES), folder.resolve(SOURCES));
				copyFile(this.evidence.file().resolveSibling(KEYS), folder.resolve(KEYS));
				long graphVersion = version();
				long bytes = Files.size(folder.resolve(EVIDENCE));
				writeManifest(folder, graphVersion, sets);
				return new Backup(folder, sets, graphVersion, bytes);
			}
			catch (IOException ex) {
				throw new Outage(ErrorCode.UNAVAILABLE, "cannot write the backup to " + folder + ": " + ex, ex);
			}
		});
	}

	/**
	 * Puts a backup's files into a data directory nothing has been in.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no whole backup, or the directory
	 * holds something
	 */
	public static void unpack(Path backup, Path data) {
		requireWhole(backup);
		try {
			Path evidence = data.resolve("evidence");
			makeEmpty(evidence);
			Files.copy(backup.resolve(EVIDENCE), evidence.resolve(EVIDENCE));
			copyFolder(backup.resolve(SOURCES), data.resolve(SOURCES));
			copyFile(backup.resolve(KEYS), evidence.resolve(KEYS));
		}
		catch (IOException ex) {
			throw new Outage(ErrorCode.UNAVAILABLE, "cannot restore into " + data + ": " + ex, ex);
		}
	}

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if the folder is no whole backup
	 */
	public static void requireWhole(Path backup) {
		if (!Files.isRegularFile(backup.resolve(MANIFEST)) || !Files.isRegularFile(backup.resolve(EVIDENCE))) {
			throw Refusal.argument("folder", "a backup", backup + " is no whole backup: it has no "
					+ (Files.isRegularFile(backup.resolve(EVIDENCE)) ? MANIFEST : EVIDENCE));
		}
	}

	/**
	 * Makes the graph from the evidence that was unpacked.
	 * @param backup where it came from
	 */
	public Backup rebuild(Path backup, Progress progress) {
		Properties manifest = manifest(backup);
		List<String> sets = this.loader.rebuild(progress);
		long least = Long.parseLong(manifest.getProperty("graphVersion", "0"));
		this.writer.write(this.raise, Map.of("version", least));
		return new Backup(backup, sets, version(), 0);
	}

	private static Properties manifest(Path backup) {
		Properties manifest = new Properties();
		try (java.io.Reader in = Files.newBufferedReader(backup.resolve(MANIFEST))) {
			manifest.load(in);
			return manifest;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long version() {
		Long found = this.reader.find(this.version, Map.of(), (row) -> {
			Long number = row.findNumber("version");
			return (number != null) ? number : 0L;
		});
		return (found != null) ? found : 0;
	}

	private static List<String> dataSets(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT name FROM main.data_set ORDER BY name")) {
			while (row.next()) {
				names.add(row.getString(1));
			}
		}
		return names;
	}

	private static void copyEvidence(Connection connection, Path file) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			String here;
			try (ResultSet row = statement.executeQuery("SELECT current_database()")) {
				row.next();
				here = row.getString(1);
			}
			statement.execute("ATTACH '" + file.toString().replace("'", "''") + "' AS backup_copy");
			try {
				statement.execute("COPY FROM DATABASE \"" + here + "\" TO backup_copy");
			}
			finally {
				statement.execute("DETACH backup_copy");
			}
		}
	}

	private void requireRoom(Path folder) throws IOException {
		long needed = Files.size(this.evidence.file());
		long free = Files.getFileStore(folder).getUsableSpace();
		if (free < needed) {
			throw new Outage(ErrorCode.UNAVAILABLE, "the backup may take " + (needed >> 20) + " MB, but only "
					+ (free >> 20) + " MB are free in " + folder, null);
		}
	}

	private static void makeEmpty(Path folder) throws IOException {
		Files.createDirectories(folder);
		try (Stream<Path> entries = Files.list(folder)) {
			if (entries.findAny().isPresent()) {
				throw Refusal.argument("folder", "a new or empty folder",
						folder + " holds something already; name a new or empty folder");
			}
		}
	}

	private static void copyFile(Path from, Path to) throws IOException {
		if (Files.isRegularFile(from)) {
			Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
		}
	}

	private static void copyFolder(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) {
			return;
		}
		try (Stream<Path> entries = Files.walk(from)) {
			for (Path entry : entries.toList()) {
				Path target = to.resolve(from.relativize(entry));
				if (Files.isDirectory(entry)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(entry, target, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

	private static void writeManifest(Path folder, long graphVersion, List<String> sets) throws IOException {
		Properties manifest = new Properties();
		manifest.setProperty("madeAt", ImportRecord.now().toString());
		manifest.setProperty("graphVersion", Long.toString(graphVersion));
		manifest.setProperty("dataSets", String.join(",", sets));
		StringWriter text = new StringWriter();
		manifest.store(text, "A Moneytrail backup: moneytrail restore FOLDER --moneytrail.data=NEW");
		Files.writeString(folder.resolve(MANIFEST), text.toString());
	}

	/**
	 * A backup, or what was made from it.
	 *
	 * @param dataSets what it holds
	 * @param graphVersion the graph's version
	 * @param bytes its size; 0 where it was only read
	 */
	public record Backup(Path folder, List<String> dataSets, long graphVersion, long bytes) {

		public Backup {
			dataSets = List.copyOf(dataSets);
		}

	}

}
