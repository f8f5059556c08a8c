package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.Cells;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The whole graph as files, a set for each version it was asked for at, in the data
 * directory. A set never changes; the same graph gives the same files. The newest few are
 * kept, so that changes since them can be told.
 */
@Component
class BulkFiles implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BulkFiles.class);

	private static final String MANIFEST = "manifest.json";

	/** A set in the making; what a kill leaves of it is removed with the next one. */
	private static final String MAKING = "making-";

	/** How often the graph may change under the reading before it is given up. */
	private static final int ATTEMPTS = 5;

	private final WholeGraphReader reader;

	private final JsonMapper json;

	private final Path folder;

	private final int keep;

	private final ReentrantLock lock = new ReentrantLock();

	private volatile @Nullable Thread maker;

	private volatile @Nullable Failure failed;

	private volatile boolean closing;

	BulkFiles(WholeGraphReader reader, JsonMapper json, @Value("${moneytrail.data:./data}") Path data,
			ExportSettings settings) {
		this.reader = reader;
		this.json = json;
		this.folder = data.resolve("bulk");
		this.keep = Math.max(1, settings.keep());
	}

	/**
	 * The set of the present version, if it is there; else it is being made from now on.
	 * @throws Outage {@code UNAVAILABLE} while it is being made
	 */
	synchronized BulkManifest current() {
		WholeGraphReader.State state = this.reader.state();
		BulkManifest present = find(state);
		if (present != null) {
			return present;
		}
		Thread making = this.maker;
		if (making == null || !making.isAlive()) {
			Failure before = this.failed;
			this.failed = null;
			if (before != null) {
				throw before;
			}
			this.maker = Thread.ofPlatform().daemon().name("bulk-files").start(this::makeInBackground);
		}
		throw new Outage(ErrorCode.UNAVAILABLE,
				"the files of graph version " + state.version() + " are being made; ask again in a moment", null);
	}

	private void makeInBackground() {
		try {
			make();
		}
		catch (Failure ex) {
			this.failed = ex;
		}
		catch (RuntimeException ex) {
			if (!this.closing) {
				log.error("the bulk files could not be made", ex);
				this.failed = new Outage(ErrorCode.INTERNAL, "the bulk files could not be made; the log says why", ex);
			}
		}
	}

	/**
	 * The set of the present version, made now if need be.
	 * @throws Outage {@code UNAVAILABLE} if a load is not finished, {@code STALE_VERSION}
	 * if the graph changes all the time
	 */
	BulkManifest make() {
		this.lock.lock();
		try {
			for (int attempt = 1;; attempt++) {
				WholeGraphReader.State state = this.reader.state();
				BulkManifest present = find(state);
				if (present != null) {
					return present;
				}
				if (state.unfinished() > 0) {
					throw new Outage(ErrorCode.UNAVAILABLE,
							"a load is not finished, so that the graph may hold a part of it; again when it is", null);
				}
				try {
					return make(state);
				}
				catch (Outage ex) {
					if (attempt == ATTEMPTS || ex.code() != ErrorCode.STALE_VERSION) {
						throw ex;
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write the bulk files: " + ex.getMessage(), ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** All sets there are, the newest first. */
	List<BulkManifest> all() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> sets = Files.list(this.folder)) {
			return sets.map((set) -> set.resolve(MANIFEST))
				.filter(Files::exists)
				.map(this::read)
				.sorted(Comparator.comparingLong(BulkManifest::version).thenComparing(BulkManifest::madeAt).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file of a set; null if there is none of that name. */
	@Nullable Path find(BulkManifest set, String name) {
		return (set.find(name) != null || name.equals(MANIFEST)) ? this.folder.resolve(set.folder()).resolve(name)
				: null;
	}

	/**
	 * The set changes are to be told since: the newest up to a version. Between that and
	 * the version asked for nothing is left out, some may be told again.
	 * @throws Refusal {@code STALE_CURSOR} if none as old is kept
	 */
	BulkManifest since(long version, BulkManifest current) {
		if (version > current.version()) {
			throw Refusal.argument("since", "1 to " + current.version(),
					"the graph is at version " + current.version() + ", there is no " + version + " yet");
		}
		BulkManifest before = all().stream().filter((set) -> set.version() <= version).findFirst().orElse(null);
		if (before == null) {
			throw new Refusal(ErrorCode.STALE_CURSOR, "no files as old as version " + version
					+ " are kept here, so what changed since cannot be told; take the bulk files, then ask since "
					+ current.version(), Map.of("argument", "since", "expected", current.graphVersion()));
		}
		BulkChanges.requireSameColumns(before, current);
		return before;
	}

	/** Writes what changed between two sets. */
	void changes(BulkManifest before, BulkManifest after, Set<String> tables, OutputStream out) throws IOException {
		try {
			new BulkChanges(this.folder, this.json, out).write(before, after, tables);
		}
		catch (JacksonException ex) {
			throw new IOException("the reader is gone", ex);
		}
	}

	@Override
	public void destroy() {
		this.closing = true;
	}

	private BulkManifest read(Path manifest) {
		return this.json.readValue(manifest.toFile(), BulkManifest.class);
	}

	private @Nullable BulkManifest find(WholeGraphReader.State state) {
		Path manifest = this.folder.resolve(name(state)).resolve(MANIFEST);
		return Files.exists(manifest) ? read(manifest) : null;
	}

	/** Two graphs of one version, as after another database was named, have two names. */
	private static String name(WholeGraphReader.State state) {
		byte[] hash = sha256().digest(String.join("\n", state.imports()).getBytes(StandardCharsets.UTF_8));
		return "v" + state.version() + "-" + HexFormat.of().formatHex(hash, 0, 4);
	}

	private BulkManifest make(WholeGraphReader.State state) throws IOException {
		Files.createDirectories(this.folder);
		removeLeftovers();
		Path fresh = Files.createTempDirectory(this.folder, MAKING);
		try {
			List<BulkManifest.BulkFile> files = new ArrayList<>();
			this.reader.onOneDatabase(() -> {
				for (GraphTable table : BulkTables.ALL) {
					files.add(write(table, fresh, name(state)));
				}
				this.reader.requireUnchanged(state);
			});
			BulkManifest manifest = new BulkManifest(String.valueOf(state.version()), state.imports(),
					Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), name(state), FileHead.NOTICE, files);
			Files.write(fresh.resolve(MANIFEST),
					this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
			Files.move(fresh, this.folder.resolve(name(state)), StandardCopyOption.ATOMIC_MOVE);
			for (BulkManifest old : all().stream().skip(this.keep).toList()) {
				FileSystemUtils.deleteRecursively(this.folder.resolve(old.folder()));
			}
			return manifest;
		}
		finally {
			FileSystemUtils.deleteRecursively(fresh);
		}
	}

	private void removeLeftovers() throws IOException {
		try (Stream<Path> sets = Files.list(this.folder)) {
			for (Path left : sets.filter((set) -> String.valueOf(set.getFileName()).startsWith(MAKING)).toList()) {
				FileSystemUtils.deleteRecursively(left);
			}
		}
	}

	private BulkManifest.BulkFile write(GraphTable table, Path to, String set) {
		String name = table.name() + ".csv.gz";
		Path file = to.resolve(name);
		MessageDigest digest = sha256();
		Rows rows = new Rows(table);
		try (OutputStream out = new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest),
				1 << 16)) {
			RowFile csv = RowFile.csv(out, List.of(), table.columns(), false);
			this.reader.scan(table.statement(), Map.of(), (cells) -> rows.write(cells, csv));
			csv.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + file + ": " + ex.getMessage(), ex);
		}
		return new BulkManifest.BulkFile(name, table.name(), table.title(), table.names().subList(0, table.keys()),
				BulkManifest.ColumnFact.of(table), rows.count, file.toFile().length(),
				HexFormat.of().formatHex(digest.digest()), "/export/bulk/" + set + "/" + name);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sees to it that rows come in the order of their keys, which changes rest on. */
	private final class Rows {

		private final GraphTable table;

		private long count;

		private @Nullable RowKey last;

		Rows(GraphTable table) {
			this.table = table;
		}

		void write(Cells cells, RowFile csv) {
			if (BulkFiles.this.closing) {
				throw new Outage(ErrorCode.UNAVAILABLE, "the server is stopping", null);
			}
			List<String> parts = new ArrayList<>();
			for (int i = 0; i < this.table.keys(); i++) {
				String part = this.table.columns().get(i).text(cells);
				parts.add((part != null) ? part : "");
			}
			RowKey key = new RowKey(parts);
			RowKey before = this.last;
			if (before != null && before.compareTo(key) >= 0) {
				throw new IllegalStateException(
						this.table.name() + ": " + key.parts() + " does not come after " + before.parts());
			}
			this.last = key;
			this.count++;
			try {
				csv.row(cells);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
