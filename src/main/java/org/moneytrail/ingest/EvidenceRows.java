package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DecidedRow;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.ExplainedRow;
import org.moneytrail.core.ImportId;
import org.moneytrail.core.RowId;
import org.moneytrail.core.SourceRow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The verbatim source rows behind row ids, and pages through them by what was decided.
 */
@Component
public class EvidenceRows implements EvidenceStore {

	private final Evidence evidence;

	private final List<Source> sources;

	EvidenceRows(Evidence evidence, ObjectProvider<Source> sources) {
		this.evidence = evidence;
		this.sources = sources.stream().toList();
	}

	@Override
	public List<SourceRow> findRows(Collection<RowId> ids) {
		List<SourceRow> found = new ArrayList<>();
		if (ids.isEmpty() || !this.evidence.exists()) {
			return found;
		}
		String[] wanted = ids.stream().map(RowId::value).toArray(String[]::new);
		try (Connection connection = this.evidence.connect()) {
			findAnywhere(connection, wanted, found);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read", ex);
		}
		return found;
	}

	private void findAnywhere(Connection connection, String[] wanted, List<SourceRow> found) throws SQLException {
		for (Source source : this.sources) {
			for (String schema : DataSet.schemas(connection, source)) {
				find(connection, source, schema, wanted, found);
			}
		}
	}

	@Override
	public @Nullable List<DecidedRow> page(ImportId load, DecidedRow.Filter filter, DecidedRow.@Nullable Position after,
			int limit) {
		if (!this.evidence.exists()) {
			return null;
		}
		try (Connection connection = this.evidence.connect()) {
			String schema = schema(connection, load.value());
			return (schema != null) ? page(connection, schema, filter, after, limit) : null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read", ex);
		}
	}

	@Override
	public @Nullable ExplainedRow explain(RowId id) {
		if (!this.evidence.exists()) {
			return null;
		}
		try (Connection connection = this.evidence.connect()) {
			for (Source source : this.sources) {
				for (String schema : DataSet.schemas(connection, source)) {
					ExplainedRow found = explain(connection, source, schema, id);
					if (found != null) {
						return found;
					}
				}
			}
			return null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read", ex);
		}
	}

	private @Nullable ExplainedRow explain(Connection connection, Source source, String schema, RowId id)
			throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement(SqlFiles.text("ingest/explain-row.sql").replace("{schema}", schema))) {
			select.setString(1, id.value());
			try (ResultSet row = select.executeQuery()) {
				if (!row.next()) {
					return null;
				}
				String kind = row.getString("kind");
				DecidedRow decided = new DecidedRow(id.value(),
						new DecidedRow.Position(row.getString("file"), row.getLong("line")), row.getString("outcome"),
						row.getString("rule"), row.getString("reason"), row.getString("counted_instead"),
						source.columns(kind, row.getString("text"), row.getString("header")));
				String instead = decided.countedInstead();
				List<SourceRow> other = new ArrayList<>();
				if (instead != null) {
					findAnywhere(connection, new String[] { instead }, other);
				}
				return new ExplainedRow(source.name(), DataSet.ofSchema(connection, schema).importId(), decided,
						new RuleBook(source.rules()).find(decided.rule()), byRules(connection, schema, id),
						Overrides.find(connection, source.scope(), id.value()),
						other.isEmpty() ? null : other.getFirst());
			}
		}
	}

	private static ExplainedRow.@Nullable RuleOutcome byRules(Connection connection, String schema, RowId id)
			throws SQLException {
		try (PreparedStatement any = connection.prepareStatement(
				"SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'overridden_verdict'")) {
			any.setString(1, schema);
			try (ResultSet table = any.executeQuery()) {
				if (!table.next()) {
					return null;
				}
			}
		}
		try (PreparedStatement select = connection
			.prepareStatement("SELECT outcome, rule, reason FROM " + schema + ".overridden_verdict WHERE row_id = ?")) {
			select.setString(1, id.value());
			try (ResultSet row = select.executeQuery()) {
				return row.next() ? new ExplainedRow.RuleOutcome(row.getString(1), row.getString(2), row.getString(3))
						: null;
			}
		}
	}

	private List<DecidedRow> page(Connection connection, String schema, DecidedRow.Filter filter,
			DecidedRow.@Nullable Position after, int limit) throws SQLException {
		List<DecidedRow> page = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement(SqlFiles.text("ingest/page-of-decided-rows.sql").replace("{schema}", schema))) {
			String[] values = { filter.file(), filter.outcome(), filter.rule(), filter.committee() };
			int at = 1;
			for (String value : values) {
				select.setString(at++, value);
				select.setString(at++, value);
			}
			select.setString(at++, (after != null) ? after.file() : "");
			select.setString(at++, (after != null) ? after.file() : "");
			select.setLong(at++, (after != null) ? after.line() : 0);
			select.setInt(at, limit);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					page.add(new DecidedRow(row.getString("row_id"),
							new DecidedRow.Position(row.getString("file"), row.getLong("line")),
							row.getString("outcome"), row.getString("rule"), row.getString("reason"),
							row.getString("counted_instead"), columns(row)));
				}
			}
		}
		return page;
	}

	/** A row that could not be read has no columns, only its text. */
	private List<SourceRow.Column> columns(ResultSet row) throws SQLException {
		String text = row.getString("text");
		String kind = row.getString("kind");
		Source source = source(row.getString("source"));
		if (text == null || source == null || Outcome.REJECTED.name().equals(row.getString("outcome"))) {
			return List.of(new SourceRow.Column("line", text));
		}
		return source.columns(kind, text, row.getString("header"));
	}

	private @Nullable Source source(String name) {
		return this.sources.stream().filter((source) -> source.name().equals(name)).findFirst().orElse(null);
	}

	private static @Nullable String schema(Connection connection, String importId) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT schema_name FROM main.data_set WHERE import_id = ?")) {
			select.setString(1, importId);
			try (ResultSet row = select.executeQuery()) {
				return row.next() ? row.getString(1) : null;
			}
		}
	}

	private static void find(Connection connection, Source source, String schema, String[] wanted,
			List<SourceRow> found) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement(SqlFiles.text("ingest/rows-by-id.sql").replace("{schema}", schema))) {
			select.setArray(1, connection.createArrayOf("VARCHAR", wanted));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.add(new SourceRow(row.getString(1), row.getString(3), row.getLong(4),
							source.columns(row.getString(2), row.getString(5), row.getString(6))));
				}
			}
		}
	}

}
