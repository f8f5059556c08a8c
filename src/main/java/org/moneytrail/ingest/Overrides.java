package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ExplainedRow;

/**
 * What people decided about single rows. Kept in the evidence as a journal, so that a
 * reload, a rebuild and a change of rules leave it standing; nothing in it is deleted.
 */
final class Overrides {

	private Overrides() {
	}

	/** Whether a data set has, or had, decisions to put in place. */
	static boolean any(Connection connection, String scope) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT 1 FROM main.row_override WHERE scope = ? LIMIT 1")) {
			select.setString(1, scope);
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}

	/**
	 * Puts the rows of the schema in use as people decided, and what follows from them.
	 * Repeating it changes nothing.
	 */
	static void apply(Staging staging, Source source) throws SQLException {
		if (!any(staging.connection(), source.scope())) {
			return;
		}
		try (Statement statement = staging.connection().createStatement()) {
			statement.execute(SqlFiles.text("ingest/overrides.sql").replace("{scope}", source.scope()));
		}
		for (String resource : source.rulesAfterOverrides()) {
			staging.run(resource);
		}
	}

	/**
	 * @param counts null to undo the decision before
	 */
	static void keep(Connection connection, String scope, String rowId, @Nullable Boolean counts, String reason)
			throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("INSERT INTO main.row_override VALUES (?, ?, ?, ?, ?)")) {
			insert.setString(1, rowId);
			insert.setString(2, scope);
			insert.setObject(3, counts);
			insert.setString(4, reason);
			insert.setObject(5, LocalDateTime.now(ZoneOffset.UTC));
			insert.execute();
		}
	}

	/** The latest first. */
	static List<ExplainedRow.RowDecision> find(Connection connection, String scope, String rowId) throws SQLException {
		List<ExplainedRow.RowDecision> decisions = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement("SELECT counts, reason, decided_at FROM main.row_override WHERE scope = ? AND row_id = ? "
					+ "ORDER BY decided_at DESC, rowid DESC")) {
			select.setString(1, scope);
			select.setString(2, rowId);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					boolean counts = row.getBoolean(1);
					decisions.add(new ExplainedRow.RowDecision(row.wasNull() ? null : counts, row.getString(2),
							row.getObject(3, LocalDateTime.class).atOffset(ZoneOffset.UTC)));
				}
			}
		}
		return decisions;
	}

}
