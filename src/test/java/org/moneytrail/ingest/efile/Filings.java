package org.moneytrail.ingest.efile;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.moneytrail.ingest.MemoryStaging;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Staging;

/** A folder of filings staged and decided in memory, to be asked in SQL. */
final class Filings implements AutoCloseable {

	private final Staging staging;

	private Filings(Staging staging) {
		this.staging = staging;
	}

	static Filings of(Path folder) throws SQLException {
		Filings filings = new Filings(MemoryStaging.open());
		EfileSource source = new EfileSource();
		source.fill(filings.staging, source.inspect(folder), Progress.SILENT);
		return filings;
	}

	/** Files whose records and verdicts are not the same number, or say two things. */
	List<String> account() throws SQLException {
		return rows(
				"""
						SELECT l.file, l.n, v.n, v.distinct_n FROM (SELECT file, count(*) AS n FROM line WHERE NOT contains(kind, '/') GROUP BY file) l
						LEFT JOIN (SELECT file, count(*) AS n, count(DISTINCT line) AS distinct_n FROM verdict GROUP BY file) v USING (file)
						WHERE l.n IS DISTINCT FROM v.n OR v.n <> v.distinct_n""");
	}

	/** Ends of edges that no node stands for, and row ids that repeat. */
	long loose() throws SQLException {
		return this.staging
			.number("""
					SELECT (SELECT count(*) FROM (SELECT from_id AS id FROM graph_money UNION SELECT to_id FROM graph_money
						UNION SELECT committee_id FROM graph_ledger UNION SELECT conduit_id FROM graph_money WHERE conduit_id IS NOT NULL)
					WHERE id NOT IN (SELECT id FROM graph_donor UNION ALL SELECT id FROM graph_committee UNION ALL SELECT id FROM graph_candidate))
					+ (SELECT count(*) - count(DISTINCT row_id) FROM graph_money)
					+ (SELECT count(*) - count(DISTINCT id) FROM graph_donor)
					+ (SELECT count(*) - count(DISTINCT id) FROM graph_committee)""");
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
