package org.moneytrail.ingest.mapped;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.MemoryStaging;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.Staging;

/** A folder staged and decided in memory, to be asked in SQL. */
final class Staged implements AutoCloseable {

	private final Staging staging;

	private final Delivery delivery;

	private Staged(Staging staging, Delivery delivery) {
		this.staging = staging;
		this.delivery = delivery;
	}

	static Staged of(Source source, Path folder) throws SQLException {
		Staging staging = MemoryStaging.open();
		Delivery delivery = source.inspect(folder);
		source.fill(staging, delivery, Progress.SILENT);
		return new Staged(staging, delivery);
	}

	Delivery delivery() {
		return this.delivery;
	}

	/** Lines of files that are rows, and rows the account speaks of: the same number. */
	List<String> account() throws SQLException {
		return rows(
				"SELECT (SELECT count(*) FROM line WHERE NOT contains(kind, '/')), (SELECT sum(rows) FROM graph_account), "
						+ "(SELECT count(*) - count(DISTINCT (kind, file, line)) FROM verdict)");
	}

	/** Ends of edges that no node stands for. */
	long loose() throws SQLException {
		return this.staging
			.number("""
					SELECT count(*) FROM (SELECT from_id AS id FROM graph_money UNION SELECT to_id FROM graph_money UNION SELECT committee_id FROM graph_ledger)
					WHERE id NOT IN (SELECT id FROM graph_donor UNION ALL SELECT id FROM graph_committee UNION ALL SELECT id FROM graph_candidate)""");
	}

	/** Every row as its columns joined by a blank. */
	List<String> rows(String sql) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Statement statement = this.staging.connection().createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			int columns = result.getMetaData().getColumnCount();
			while (result.next()) {
				List<String> values = new ArrayList<>();
				for (int i = 1; i <= columns; i++) {
					values.add(String.valueOf(result.getString(i)));
				}
				rows.add(String.join(" ", values));
			}
		}
		return rows;
	}

	@Override
	public void close() throws SQLException {
		this.staging.connection().close();
	}

}
