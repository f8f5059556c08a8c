package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.EvidenceStore;
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
			for (Source source : this.sources) {
				for (String schema : DataSet.schemas(connection, source.scope())) {
					find(connection, source, schema, wanted, found);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read", ex);
		}
		return found;
	}

	/**
	 * A page of decided rows in the order of file and line.
	 * @param importId the import whose rows are asked for
	 * @param after the last row of the page before, null for the first page
	 * @param limit rows at most
	 * @return empty if this process does not hold the import
	 */
	public List<Decided> page(String importId, Filter filter, @Nullable Position after, int limit) {
		List<Decided> page = new ArrayList<>();
		if (!this.evidence.exists()) {
			return page;
		}
		try (Connection connection = this.evidence.connect()) {
			String schema = schema(connection, importId);
			if (schema == null) {
				return page;
			}
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
						page.add(new Decided(row.getString(1), new Position(row.getString(2), row.getLong(3)),
								row.getString(4), row.getString(5), row.getString(6), row.getString(7),
								row.getString(8)));
					}
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read", ex);
		}
		return page;
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

	/** Where a row stands. */
	public record Position(String file, long line) {

	}

	/**
	 * Which rows; null leaves a condition out.
	 *
	 * @param outcome an {@link Outcome}'s name
	 * @param committee the filer's id as the source writes it
	 */
	public record Filter(@Nullable String file, @Nullable String outcome, @Nullable String rule,
			@Nullable String committee) {

	}

	/**
	 * A row and what became of it.
	 *
	 * @param rowId null where the file's rows have no id
	 * @param text the line word for word
	 */
	public record Decided(@Nullable String rowId, Position position, String outcome, String rule,
			@Nullable String reason, @Nullable String countedInstead, String text) {

	}

}
