package org.moneytrail.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The evidence database: one DuckDB file, opened when first needed and held until the
 * program ends, as only one process can hold it.
 */
@Component
class Evidence implements DisposableBean {

	private static final Pattern FULL = Pattern
		.compile("(?i)no space left|disk is full|disk full|max_temp_directory_size");

	private static final Pattern READ_ONLY = Pattern.compile("(?i)read-only file system|permission denied");

	/**
	 * Ways to compress that would be tried on every column and save nothing here: for
	 * numbers with a point, or done better by those that are left.
	 */
	private static final String NEVER_BEST = "fsst,dictionary,roaring,alp,alprd,chimp,patas,zstd";

	private final EvidenceSettings settings;

	private @Nullable DuckDBConnection root;

	Evidence(EvidenceSettings settings) {
		this.settings = settings;
	}

	/**
	 * A connection of the caller's own, who closes it.
	 * @throws Outage {@code UNAVAILABLE} if another process holds the file
	 */
	synchronized Connection connect() throws SQLException {
		if (this.root == null) {
			this.root = open();
		}
		return this.root.duplicate();
	}

	/** Whether there is any evidence yet. */
	boolean exists() {
		return Files.exists(file());
	}

	Path folder() {
		return this.settings.folder();
	}

	Path file() {
		return folder().resolve("evidence.duckdb");
	}

	private DuckDBConnection open() throws SQLException {
		try {
			Files.createDirectories(folder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot make " + folder(), ex);
		}
		Properties properties = new Properties();
		properties.setProperty("memory_limit", this.settings.memory());
		properties.setProperty("temp_directory", folder().resolve("spill").toString());
		properties.setProperty("preserve_insertion_order", "false");
		properties.setProperty("disabled_compression_methods", NEVER_BEST);
		DuckDBConnection connection;
		try {
			connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file(), properties);
		}
		catch (SQLException ex) {
			if (String.valueOf(ex.getMessage()).contains("lock")) {
				throw new Outage(ErrorCode.UNAVAILABLE,
						"another process holds the evidence in " + folder() + "; stop it, or let it do the work", ex);
			}
			throw failure(ex);
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute(SqlFiles.text("ingest/registry.sql"));
		}
		SearchTexts.register(connection);
		return connection;
	}

	/**
	 * What a failed statement means for who asked: a full or read-only disk is an
	 * {@link Outage}, anything else a mistake of ours. After some the database answers
	 * nothing more, so it is opened anew for the next who connects.
	 */
	RuntimeException failure(SQLException ex) {
		String message = String.valueOf(ex.getMessage());
		synchronized (this) {
			try {
				destroy();
			}
			catch (SQLException closing) {
				ex.addSuppressed(closing);
			}
		}
		String why = FULL.matcher(message).find() ? "is full"
				: READ_ONLY.matcher(message).find() ? "cannot be written" : null;
		if (why == null) {
			return new IllegalStateException("staging failed: " + message, ex);
		}
		return new Outage(ErrorCode.UNAVAILABLE, "the disk of " + folder().toAbsolutePath().normalize() + " " + why
				+ "; the graph in use is untouched, and the same load can be run again", ex);
	}

	@Override
	public synchronized void destroy() throws SQLException {
		if (this.root != null) {
			this.root.close();
			this.root = null;
		}
	}

}
