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
			System.err.println(String.join("\n", filings.rows("SELECT file, outcome, rule, reason, rows, cents FROM graph_account")));
			System.err.println(String.join("\n", filings.rows("SELECT outcome, rule, sum(rows), sum(cents) FROM graph_account GROUP BY ALL ORDER BY ALL")));
			System.err.println(String.join("\n", filings.rows("SELECT file, line, reason FROM rejected")));
			System.err.println(String.join("\n", filings.rows("SELECT text FROM note")));
			System.err.println(String.join("\n", filings.rows("SELECT edge_type, kind, transaction_type, from_label, to_label, count(*), sum(cents) FROM graph_money GROUP BY ALL ORDER BY ALL")));
			System.err.println(String.join("\n", filings.rows("SELECT id, date, until, opening_cents, unitemised_cents, vendor_cents, other_in_cents, other_out_cents FROM graph_ledger WHERE id LIKE '%efile-%' ORDER BY id")));
			System.err.println(String.join("\n", filings.rows("SELECT file, id, form, letter, filer, filer_name, since, through, known, opening, receipts, disbursements, closing FROM filing")));
			assertThat(filings.account()).isEmpty();
			assertThat(filings.loose()).isZero();
		}
	}

}
