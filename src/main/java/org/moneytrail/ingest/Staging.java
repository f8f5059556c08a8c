package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables a source fills: a schema of its own in the evidence database, with the
 * {@code graph_*} tables, {@code line} (every source line verbatim), {@code rejected} and
 * {@code note}, and the shared macros of {@code ingest/rules}.
 */
public final class Staging {

	private static final Logger log = LoggerFactory.getLogger(Staging.class);

	private final Connection connection;

	private final String schema;

	Staging(Connection connection) {
		this(connection, "main");
	}

	Staging(Connection connection, String schema) {
		this.connection = connection;
		this.schema = schema;
	}

	/** Open on the schema; the caller does not close it. */
	public Connection connection() {
		return this.connection;
	}

	/**
	 * Runs a file of SQL statements.
	 * @param resource on the class path, such as {@code ingest/fec/24-memo.sql}
	 * @throws IllegalStateException if there is no such file
	 */
	public void run(String resource) throws SQLException {
		long began = System.nanoTime();
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(SqlFiles.text(resource));
			log.debug("{}: {} ms", resource, (System.nanoTime() - began) / 1_000_000);
		}
		catch (SQLException ex) {
			throw new SQLException(resource + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Runs a file of SQL statements that reads another schema, {@code {schema}} in it.
	 * @throws IllegalStateException if there is no such file
	 */
	public void run(String resource, String other) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(SqlFiles.text(resource).replace("{schema}", other));
		}
		catch (SQLException ex) {
			throw new SQLException(resource + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Runs one inserting statement until it inserts nothing.
	 * @throws IllegalStateException if there is no such file
	 */
	public void repeat(String resource) throws SQLException {
		String sql = SqlFiles.text(resource);
		try (Statement statement = this.connection.createStatement()) {
			while (statement.executeUpdate(sql) > 0) {
				continue;
			}
		}
		catch (SQLException ex) {
			throw new SQLException(resource + ": " + ex.getMessage(), ex);
		}
	}

	/** The first column of the first row. */
	public long number(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			return result.next() ? result.getLong(1) : 0;
		}
	}

	/**
	 * An appender to a table of the schema, much quicker than INSERT; the caller closes
	 * it.
	 */
	public DuckDBAppender appender(String table) throws SQLException {
		return this.connection.unwrap(DuckDBConnection.class).createAppender(this.schema, table);
	}

	/**
	 * Keeps every line of a file in {@code line}.
	 * @param kindOf the kind of a line by its number: the file's own, or another one for
	 * lines that are no rows, such as a header
	 * @return lines read
	 */
	public long keepLines(SourceFile file, Charset charset, Function<Long, String> kindOf, Progress progress)
			throws SQLException {
		return keep(file, charset, kindOf, progress);
	}

	/**
	 * Keeps every line of a file in {@code line}, under the file's kind.
	 * @return lines read
	 */
	public long keepLines(SourceFile file, Charset charset, Progress progress) throws SQLException {
		return keep(file, charset, null, progress);
	}

	private long keep(SourceFile file, Charset charset, @Nullable Function<Long, String> kindOf, Progress progress)
			throws SQLException {
		progress.phase("reading " + file.name());
		try (Lines lines = new Lines(file.content().open(), charset)) {
			long count = new LineKeeper(this.connection.unwrap(DuckDBConnection.class), this.schema, file, kindOf)
				.keep(lines, progress);
			progress.advance(count, count, "lines");
			return count;
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", "readable files", file.name() + " cannot be read: " + ex.getMessage());
		}
	}

}
