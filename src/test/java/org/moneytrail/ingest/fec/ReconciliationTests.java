package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.moneytrail.ingest.fec.Stage.row;
import static org.moneytrail.ingest.fec.Stage.tail;

/** The filers' own totals beside what their rows add up to. */
class ReconciliationTests {

	private static final Path EARLY = Path.of("../shared/data/fec-2020-early");

	private static final String LINES = "SELECT subject_id, line, difference_cents, cause, explained_cents FROM graph_reconciliation WHERE line = '%s' ORDER BY 1";

	@TempDir
	Path folder;

	@Test
	void takesWhatRowsDoNotShowForSmallGiftsOnlyWhereSuchMayBe() throws SQLException, IOException {
		String indiv = row("C00000001", "15", "IND", "DOE, ANN", "01152019", "200", "", tail("", "1"));
		try (Stage stage = stage(webk(500, 500, 100, 0), "itcont.txt", indiv)) {
			assertThat(stage
				.rows("SELECT line, unitemised_cents, difference_cents, cause FROM graph_reconciliation ORDER BY 1"))
				.containsExactly("CLOSING_CASH 0 0 null", "COMMITTEE_CONTRIBUTIONS 0 10000 ROWS_END_EARLIER",
						"INDIVIDUAL_CONTRIBUTIONS 30000 0 null", "RECEIPTS 30000 0 null");
		}
	}

	@Test
	void namesWhatTheFilesDoNotHoldWhereTheRowsReachTheSummarysEnd() throws SQLException, IOException {
		String indiv = row("C00000001", "15", "IND", "DOE, ANN", "03152019", "200", "", tail("", "1"));
		try (Stage stage = stage(webk(500, 500, 100, 0), "itcont.txt", indiv)) {
			assertThat(stage.rows(LINES.formatted("COMMITTEE_CONTRIBUTIONS")))
				.containsExactly("fec:C00000001 COMMITTEE_CONTRIBUTIONS 10000 NOT_IN_FILES 0");
		}
	}

	@Test
	void namesRowsThatExceedTheTotal() throws SQLException, IOException {
		String indiv = row("C00000001", "15", "IND", "DOE, ANN", "01152019", "900", "", tail("", "1"));
		try (Stage stage = stage(webk(500, 500, 0, 0), "itcont.txt", indiv)) {
			assertThat(stage.rows(LINES.formatted("INDIVIDUAL_CONTRIBUTIONS")))
				.containsExactly("fec:C00000001 INDIVIDUAL_CONTRIBUTIONS -40000 UNITEMISED_OVERRUN 0");
		}
	}

	@Test
	void namesRowsOnlyTheOtherSideReports() throws SQLException, IOException {
		String oth = row("C00000002", "24K", "PAC", "FIRST PAC", "01152019", "700", "C00000001", tail("", "2"));
		try (Stage stage = stage(webk(0, 0, 0, 0), "itoth.txt", oth)) {
			assertThat(stage.rows(LINES.formatted("COMMITTEE_CONTRIBUTIONS")))
				.containsExactly("fec:C00000001 COMMITTEE_CONTRIBUTIONS -70000 SINGLE_SIDED -70000");
		}
	}

	@Test
	void comparesAReceiverWithItsOwnRowsWhereBothSidesReport() throws SQLException, IOException {
		String oth = row("C00000002", "24K", "PAC", "FIRST PAC", "01152019", "700", "C00000001", tail("", "2"))
				+ row("C00000001", "18K", "PAC", "SECOND PAC", "01182019", "700", "C00000002", tail("", "3"));
		try (Stage stage = stage(webk(700, 0, 700, 0), "itoth.txt", oth)) {
			assertThat(stage.rows(LINES.formatted("COMMITTEE_CONTRIBUTIONS")))
				.containsExactly("fec:C00000001 COMMITTEE_CONTRIBUTIONS 0 null null");
		}
	}

	@Test
	void namesMemoItemsRowsOfOtherDaysAndOwnAccounts() throws SQLException, IOException {
		String memo = row("C00000001", "18K", "PAC", "SECOND PAC", "01182019", "40", "C00000002", tail("X", "4"));
		try (Stage stage = stage(webk(40, 0, 40, 0), "itoth.txt", memo)) {
			assertThat(stage.rows(LINES.formatted("COMMITTEE_CONTRIBUTIONS")))
				.containsExactly("fec:C00000001 COMMITTEE_CONTRIBUTIONS 4000 MEMO 4000");
		}
		String late = row("C00000001", "18K", "PAC", "SECOND PAC", "12182018", "40", "C00000002", tail("", "5"));
		try (Stage stage = stage(webk(40, 0, 40, 0), "itoth.txt", late)) {
			assertThat(stage.rows(LINES.formatted("COMMITTEE_CONTRIBUTIONS")))
				.containsExactly("fec:C00000001 COMMITTEE_CONTRIBUTIONS 4000 OUTSIDE_PERIOD 4000");
		}
		String own = row("C00000001", "24G", "PAC", "FIRST PAC", "01182019", "40", "C00000001", tail("", "6"));
		try (Stage stage = stage(webk(0, 0, 0, 40), "itoth.txt", own)) {
			assertThat(stage.rows(LINES.formatted("TRANSFERS_OUT")))
				.containsExactly("fec:C00000001 TRANSFERS_OUT 4000 OWN_ACCOUNTS 4000");
		}
	}

	@Test
	void agreesWithMostOfARealCycle() throws SQLException {
		assumeTrue(Files.isDirectory(EARLY), "the shared data of the early 2020 cycle is not here");
		try (Stage stage = Stage.of(EARLY)) {
			assertThat(stage.rows("""
					SELECT count(*), count(*) FILTER (worst < 100) FROM (
						SELECT max(size_cents) AS worst FROM graph_reconciliation GROUP BY subject_id)"""))
				.containsExactly("1674 1295");
			assertThat(stage.rows(
					"SELECT subject_id, reported_cents, difference_cents, cause, explained_cents FROM graph_reconciliation "
							+ "WHERE line = 'COMMITTEE_CONTRIBUTIONS' ORDER BY size_cents DESC LIMIT 3"))
				.containsExactly("fec:C00027466 93458600 -95500000 SINGLE_SIDED -95500000",
						"fec:C00075820 175750000 -89850000 SINGLE_SIDED -89850000",
						"fec:C00000935 193279500 -57000000 SINGLE_SIDED -57000000");
		}
	}

	private Stage stage(String webk, String name, String text) throws SQLException, IOException {
		return Stage.of(this.folder, "webk20.txt", webk, name, text);
	}

	/** Receipts, from individuals, from committees, transfers out; opening cash 0. */
	private static String webk(int receipts, int individuals, int committees, int transfersOut) {
		return "C00000001|FIRST PAC|Q|U|M|%d|0|%d|%d|0|0|0|%d|%d|0|0|0|0|0|%d|0|0|0|0|0|0|03/31/2019\n"
			.formatted(receipts, individuals, committees, transfersOut, transfersOut, receipts - transfersOut);
	}

}
