package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lets a person decide whether one row counts, over what the rules say. The decision
 * stands through reloads and rebuilds until it is undone; all that follows from it (the
 * ledger, the account, the comparison with the filer's totals) follows at once.
 */
@Component
public final class RowDecisions {

	private static final int LONGEST_REASON = 500;

	private final Loader loader;

	RowDecisions(Loader loader) {
		this.loader = loader;
	}

	/**
	 * Decides, or takes the decision before back.
	 * @param rowId with or without {@code row:}
	 * @param counts null to undo
	 * @param reason why, for whoever meets the row; may be empty when undoing
	 * @return whether anything in the graph changed, and its version
	 * @throws Refusal {@code INVALID_ARGUMENT} if there is no such row, it can never
	 * count, there is nothing to undo, or another load is running
	 */
	public Decided decide(String rowId, @Nullable Boolean counts, String reason, Progress progress) {
		String id = rowId.startsWith("row:") ? rowId.substring("row:".length()) : rowId;
		if (counts != null && reason.isBlank()) {
			throw Refusal.argument("reason", "a sentence", "a decision needs a reason: --reason TEXT");
		}
		if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
			throw Refusal.argument("reason", "a line of at most " + LONGEST_REASON + " characters",
					"the reason must be a line of at most " + LONGEST_REASON + " characters");
		}
		return this.loader.rewrite((connection, source, schema) -> holds(connection, schema, id), (staging, source) -> {
			require(staging.connection(), source, id, counts);
			Overrides.keep(staging.connection(), source.scope(), id, counts, reason.strip());
			Overrides.apply(staging, source);
		}, "the evidence holds no money row \"" + id + "\"; rows of ledgers, masters and rejected rows cannot be "
				+ "decided on", progress);
	}

	private static boolean holds(Connection connection, String schema, String id) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT 1 FROM " + schema + ".graph_money WHERE row_id = ?")) {
			select.setString(1, id);
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}

	private static void require(Connection connection, Source source, String id, @Nullable Boolean counts)
			throws SQLException {
		boolean decided = !Overrides.find(connection, source.scope(), id).isEmpty()
				&& Overrides.find(connection, source.scope(), id).getFirst().counts() != null;
		if (counts == null && !decided) {
			throw Refusal.argument("row", "a row somebody decided on",
					"nobody decided on row " + id + "; there is nothing to undo");
		}
		if (Boolean.TRUE.equals(counts) && !countable(connection, id)) {
			throw Refusal.argument("row", "a row that moves money", "row " + id
					+ " can never count: it has no amount, or says nothing of money that moved between two actors");
		}
	}

	private static boolean countable(Connection connection, String id) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT edge_type <> 'NOT_COUNTED' OR counted_type(kind, transaction_type, cents, to_label) IS NOT NULL "
						+ "FROM graph_money WHERE row_id = ?")) {
			select.setString(1, id);
			try (ResultSet row = select.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	/**
	 * What a decision did.
	 *
	 * @param changed whether anything in the graph is other than it was
	 * @param graphVersion the graph's version now
	 */
	public record Decided(boolean changed, long graphVersion) {

	}

}
