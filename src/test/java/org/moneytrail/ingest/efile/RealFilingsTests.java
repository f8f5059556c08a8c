package org.moneytrail.ingest.efile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What becomes of filings as filed, broken ones among them. */
class RealFilingsTests {

	private static final Path FILINGS = Path.of("../shared/data/fec-efilings");

	@Test
	void accountsForEveryRecord() throws SQLException {
		assumeTrue(Files.isDirectory(FILINGS), "the shared electronic filings are not here");
		try (Filings filings = Filings.of(FILINGS)) {
			assertThat(filings.rows("SELECT count(DISTINCT file), sum(rows) FROM graph_account"))
				.containsExactly("44 3971");
			assertThat(filings.rows("SELECT outcome, sum(rows) FROM graph_account GROUP BY ALL ORDER BY ALL"))
				.containsExactly("COUNTED 2276", "NOT_COUNTED 1679", "REJECTED 16");
			assertThat(filings.rows("SELECT file, count(*), reason FROM rejected GROUP BY ALL ORDER BY ALL"))
				.containsExactly("1135558.fec 14 the amount is empty",
						"no-header-mapping.fec 1 the record type is not known: TEST",
						"paper2.fec 1 the amount is empty");
			assertThat(filings.rows(
					"SELECT edge_type, from_id, to_id, cents, date, known_from FROM graph_money WHERE edge_type LIKE 'SPENT%' ORDER BY cents"))
				.containsExactly("SPENT_OPPOSING fec:C00484642 fec:S8MT00234 1613961 2018-06-14 2018-06-16",
						"SPENT_SUPPORTING fec:C00637512 fec:H6NY11174 1857985 2018-06-15 2018-06-16",
						"SPENT_OPPOSING fec:C00484642 fec:S8MT00234 67831900 2018-06-14 2018-06-16");
			assertThat(filings.account()).isEmpty();
			assertThat(filings.loose()).isZero();
			assertThat(filings.rows("SELECT count(*) FROM graph_donor WHERE contains(name, chr(65533))"))
				.containsExactly("0");
		}
	}

	@Test
	void closesReportsToTheCentAgainstTheirOwnSmallGifts() throws SQLException {
		assumeTrue(Files.isDirectory(FILINGS), "the shared electronic filings are not here");
		try (Filings filings = Filings.of(FILINGS)) {
			assertThat(filings
				.rows("SELECT committee_id, unitemised_cents FROM graph_ledger WHERE id LIKE '%efile-report' AND committee_id IN "
						+ "('fec:C00367490', 'fec:C00346007', 'fec:C00647313', 'fec:C00406447', 'fec:C00543926') ORDER BY committee_id"))
				.containsExactly("fec:C00346007 1586299", "fec:C00367490 1497400", "fec:C00406447 32750",
						"fec:C00543926 3246607", "fec:C00647313 2138882");
		}
	}

}
