package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The tables a source fills, in memory, for tests of one source alone. */
public final class MemoryStaging {

	private MemoryStaging() {
	}

	/** The caller closes its connection. */
	public static Staging open() throws SQLException {
		Connection connection = DriverManager.getConnection("jdbc:duckdb:");
		Staging staging = new Staging(connection);
		staging.run("ingest/rules/macros.sql");
		staging.run("ingest/graph-tables.sql");
		staging.run("ingest/evidence-tables.sql");
		return staging;
	}

}
