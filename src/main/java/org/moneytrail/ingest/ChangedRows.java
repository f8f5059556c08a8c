package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * Which rows a data set's new tables have otherwise than those it had before: found in
 * the evidence, without a look at the graph. Their ids stay in temporary tables of the
 * connection.
 */
final class ChangedRows {

	private static final String MONEY = "graph_money";

	private final boolean all;

	private final long count;

	private ChangedRows(boolean all, long count) {
		this.all = all;
		this.count = count;
	}

	/**
	 * Compares.
	 * @param before the schema of the tables before; null if there were none, so that all
	 * rows are new
	 * @param first whether nothing of the source is in the graph yet
	 */
	static ChangedRows find(Connection evidence, String schema, @Nullable String before, boolean first)
			throws SQLException {
		long count = 0;
		for (GraphTables.NodeKind kind : GraphTables.NODES) {
			count += find(evidence, kind.table(), "id", schema, before, first);
		}
		return new ChangedRows(first, count + find(evidence, MONEY, "row_id", schema, before, first));
	}

	private static long find(Connection evidence, String table, String id, String schema, @Nullable String before,
			boolean first) throws SQLException {
		try (Statement statement = evidence.createStatement()) {
			String counted = schema + "." + table;
			if (!first) {
				counted = name(table);
				statement.execute("CREATE OR REPLACE TEMP TABLE " + counted + " AS " + ids(table, id, schema, before));
			}
			try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + counted)) {
				return row.next() ? row.getLong(1) : 0;
			}
		}
	}

	private static String ids(String table, String id, String schema, @Nullable String before) {
		String all = "SELECT " + id + " FROM " + schema + "." + table;
		if (before == null) {
			return all;
		}
		return schema.equals(before) ? all + " LIMIT 0"
				: otherwise(table, id, schema, before) + " UNION " + otherwise(table, id, before, schema);
	}

	/** By two hashes of 64 bits, as the rows themselves are too wide to be compared. */
	private static String otherwise(String table, String id, String schema, String other) {
		return "SELECT %2$s FROM (SELECT %2$s, hash(%2$s) AS h, hash(t) AS w FROM %3$s.%1$s t) ANTI JOIN (SELECT hash(%2$s) AS h, hash(t) AS w FROM %4$s.%1$s t) USING (h, w)"
			.formatted(table, id, schema, other);
	}

	private static String name(String table) {
		return "changed_" + table;
	}

	/** Rows new, other or gone. */
	long count() {
		return this.count;
	}

	/** Those rows of a statement over a kind of node that may have changed. */
	String of(GraphTables.NodeKind kind, String sql) {
		return of(kind.table(), "id", sql);
	}

	/** Those rows of a statement over money edges that may have changed. */
	String ofMoney(String sql) {
		return of(MONEY, "row_id", sql);
	}

	private String of(String table, String id, String sql) {
		return this.all ? sql
				: "SELECT * FROM (" + sql + ") WHERE " + id + " IN (SELECT " + id + " FROM " + name(table) + ")";
	}

}
