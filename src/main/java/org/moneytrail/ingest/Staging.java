package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables a source fills: a schema of its own in the evidence database, with the
 * {@code graph_*} tables, {@code line} (every source line verbatim) and {@code rejected},
 * and the shared macros of {@code ingest/rules}.
 */
public final class Staging {

	private final Connection connection;

	Staging(Connection connection) {
		this.connection = connection;
	}

	/** Open on the schema; the caller does not close it. */
	public Connection connection() {
		return this.connection;
	}

	/**
	 * Runs a file of SQL statements.
	 * @param resource on the class path, such as {@code ingest/fec/10-rejected.sql}
	 * @throws IllegalStateException if there is no such file
	 */
	public void run(String resource) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(SqlFiles.text(resource));
		}
		catch (SQLException ex) {
			throw new SQLException(resource + ": " + ex.getMessage(), ex);
		}
	}

}
