package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The city's tables from 2019, on rows made up after their column lists. */
class PhiladelphiaTablesTests {

	private static final Path LISTS = Path.of("../shared/data/philly-2017");

	private static final String START = "transaction_id,transaction_date,transaction_type,transaction_supertype,transaction_amount,filer_name,filer_candidate_name,likely_unaffiliated,candidate_office,candidate_party,report_id,report_year,report_election_date,election_type,report_cycle_code,report_cycle_start_date,report_cycle_end_date,report_doc_type,";

	private final MappedSource source = new MappedSource(MappedSources.bundled("philly"));

	@TempDir
	Path folder;

	@Test
	void countsATransactionOfTwoTablesOnce() throws SQLException, IOException {
		write("all.csv",
				START + "entity_name,entity_type,entity_city,entity_state,entity_zip,entity_address\n"
						+ row("1", "Monetary Contribution", "450.00", "9", "Doe, Jane", "Individual")
						+ row("2", "Expenditure", "60.00", "9", "Printer Inc", "Company")
						+ row("3", "Unpaid Debt", "80.00", "9", "Printer Inc", "Company")
						+ row("4", "In-Kind Contribution", "5.00", "9", "Doe, Jane", "Individual")
						+ row("5", "Independent Expenditure", "70.00", "9", "TV Inc", "Company")
						+ row("6", "Monetary Contribution", "", "9", "Doe, Jane", "Individual")
						+ row("7", "Something", "1", "9", "Doe, Jane", "Individual"));
		write("gifts.csv", START + "donor_name,donor_type,donor_city,donor_state,donor_zip,donor_address\n"
				+ row("1", "Monetary Contribution", "450.00", "9", "Doe, Jane", "Individual"));
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT row_id, edge_type, rule, kind, cents FROM graph_money ORDER BY row_id"))
				.containsExactly("phl-t-1 CONTRIBUTED_TO null MONETARY 45000",
						"phl-t-1-2 NOT_COUNTED DUPLICATE MONETARY 45000", "phl-t-3 NOT_COUNTED DEBT DEBT 8000",
						"phl-t-4 CONTRIBUTED_TO null IN_KIND 500");
			assertThat(staged.rows("SELECT vendor_cents FROM graph_ledger")).containsExactly("13000");
			assertThat(staged.rows("SELECT line, reason FROM rejected"))
				.containsExactly("7 transaction_amount is empty");
			assertThat(staged.rows("SELECT rule FROM verdict WHERE line = 8")).containsExactly("UNKNOWN_TYPE");
			assertThat(staged.rows("SELECT committee_id, candidate_id FROM graph_authorization"))
				.containsExactly("phl:friends-of-x phl:larry-krasner");
			assertThat(staged.rows("SELECT id FROM graph_race")).containsExactly(
					"ocd-division/country:us/state:pa/place:philadelphia|district-attorney|2021-05-18|primary|dem|-");
			assertThat(staged.rows("SELECT text FROM line").toString()).doesNotContain("Secret");
			assertThat(staged.account()).containsExactly("8 8 0");
			assertThat(staged.loose()).isZero();
		}
	}

	@Test
	void keepsTheLastReportAndOpensWithItsCash() throws SQLException, IOException {
		write("all.csv",
				START + "entity_name,entity_type,entity_city,entity_state,entity_zip,entity_address\n"
						+ row("1", "Monetary Contribution", "450.00", "9", "Doe, Jane", "Individual")
						+ row("2", "Monetary Contribution", "460.00", "10", "Doe, Jane", "Individual"));
		write("balances.csv",
				"filer_name,report_id,report_year,report_cycle_code,report_cycle_start_date,report_cycle_end_date,report_doc_type,beginning_cash_balance,ending_cash_balance,utmz_monetary_contribution,unpaid_debts\n"
						+ "Friends of X,9,2021,2,2021-01-01,2021-05-03,Campaign Finance Report,100.00,0,1.00,0\n"
						+ "Friends of X,10,2021,2,2021-01-01,2021-05-03,Campaign Finance Report,120.00,0,2.00,0\n"
						+ "Friends of X,11,2021,3,,2021-06-07,Campaign Finance Report,7.00,0,2.00,0\n");
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT edge_type, rule, cents FROM graph_money ORDER BY cents"))
				.containsExactly("NOT_COUNTED SUPERSEDED 45000", "CONTRIBUTED_TO null 46000");
			assertThat(staged.rows("SELECT date, until, opening_cents, unitemised_cents FROM graph_ledger ORDER BY id"))
				.containsExactly("2021-01-01 2021-05-03 null 200", "2021-01-01 null 12000 0");
			assertThat(staged.rows("SELECT balance_basis FROM graph_committee")).containsExactly("SUMMARY");
			assertThat(staged.rows("SELECT file, line FROM rejected")).containsExactly("balances.csv 4");
			assertThat(staged.account()).containsExactly("5 5 0");
		}
	}

	@Test
	void readsTheRealListsOfCandidatesAndCommittees() throws SQLException {
		assumeTrue(Files.isDirectory(LISTS), "the shared lists of Philadelphia are not here");
		try (Staged staged = Staged.of(this.source, LISTS)) {
			assertThat(staged.rows("SELECT rule, count(*) FROM verdict GROUP BY ALL ORDER BY ALL"))
				.containsExactly("MASTER 173", "NOTE_ONLY 90");
			assertThat(staged.rows("SELECT count(*) - count(DISTINCT id) FROM graph_candidate")).containsExactly("0");
			assertThat(staged.rows(
					"SELECT count(*) FROM graph_authorization WHERE committee_id NOT IN (SELECT id FROM graph_committee)"))
				.containsExactly("0");
			assertThat(staged.rows("SELECT DISTINCT cycle FROM graph_authorization")).containsExactlyInAnyOrder("2016",
					"2020");
			assertThat(staged.account()).containsExactly("263 263 0");
		}
	}

	private static String row(String id, String type, String amount, String report, String name, String kind) {
		return String.join(",", id, "2021-05-01", type, "", amount, "Friends of X", "\"Krasner, Larry\"", "false",
				"District Attorney", "Democratic", report, "2021", "2021-05-18", "Primary", "2", "2021-01-01",
				"2021-05-03", "Campaign Finance Report", '"' + name + '"', kind, "Philadelphia", "PA", "19107",
				"12 Secret Lane") + "\n";
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
