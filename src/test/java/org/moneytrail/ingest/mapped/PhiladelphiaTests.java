package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The city's yearly files, on rows made up after their description. */
class PhiladelphiaTests {

	private static final String HEADER = "\uFEFFFilerName\tYear\tCycle\tDocType\tEntityName\tEntityAddressLine1\tEntityAddressLine2\tEntityCity\tEntityState\tEntityZip\tOccupation\tEmployerName\tEmployerAddressLine1\tEmployerAddressLine2\tEmployerCity\tEmployerState\tEmployerZip\tDate\tAmount\tDescription\tAmended\tSubDate\tFiledBy\n";

	private static final String PAC = "Philadelphia Justice & Public Safety";

	private static final String PART_D = "CFR - Schedule I - Part D - All Other Contributions (Over $250.00)";

	private final MappedSource source = new MappedSource(MappedSources.bundled("philly"));

	@TempDir
	Path folder;

	@Test
	void keepsNoStreetAddressAnywhere() throws SQLException, IOException {
		write("t.txt", row(PAC, "2", PART_D, "George Soros", "4/28/2017", "$1,450,000.00", "5/5/2017")
				+ "Somebody\t2017\t12 Secret Lane\n");
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT text FROM line UNION ALL SELECT text FROM rejected").toString())
				.doesNotContain("Secret")
				.doesNotContain("Hidden");
			assertThat(staged.rows("SELECT outcome, rule FROM verdict ORDER BY line"))
				.containsExactly("COUNTED CONTRIBUTED_TO", "REJECTED REJECTED");
			assertThat(staged.rows(
					"SELECT from_id = donor_id(donor_key('PERSON', 'Soros, George', '10019', NULL, NULL, '', '')), to_id, cents, date, known_from FROM graph_money"))
				.containsExactly("true phl:philadelphia-justice-and-public-safety 145000000 2017-04-28 2017-05-05");
			assertThat(staged.delivery().files()).singleElement()
				.matches((file) -> file.kind().equals("transactions-2017"));
		}
	}

	@Test
	void readsEachPartOfTheReportAsWhatItIs() throws SQLException, IOException {
		write("t.txt", row(PAC, "3", "CFR - Schedule I - Contributions and Receipts", "", "5/1/2017", "120",
				"6/15/2017")
				+ row(PAC, "3",
						"CFR - Schedule I - Part C - Contributions Received From Political Committees (Over $250.00)",
						"Friends of X", "5/1/2017", "500", "6/15/2017")
				+ row(PAC, "3", "CFR - Schedule I - Part E - Other Receipts", "A Bank", "5/1/2017", "3", "6/15/2017")
				+ row(PAC, "3", "CFR - Schedule II - In-Kind Contributions and Valuable Things Received",
						"Jane Q Doe Jr.", "5/1/2017", "40", "6/15/2017")
				+ row(PAC, "3", "CFR - Schedule III - Statement of Expenditures", "TV Station Inc", "5/2/2017", "60",
						"6/15/2017")
				+ row(PAC, "3", "CFR - Schedule III - Statement of Expenditures", "Friends of Y", "5/2/2017", "70",
						"6/15/2017")
				+ row(PAC, "3", "CFR - Schedule IV - Statement of Unpaid Depts", "Printer Inc", "5/2/2017", "80",
						"6/15/2017")
				+ row(PAC, "3", "Campaign Finance Statement", "", "", "", "6/15/2017")
				+ row(PAC, "3", "Something Else", "Who", "5/2/2017", "1", "6/15/2017")
				+ row(PAC, "3", PART_D, "Jane Doe", "5/2/2017", "-5", "6/15/2017")
				+ row(PAC, "3", PART_D, "Jane Doe", "5/2/2017", "0", "6/15/2017")
				+ row("Friends of Y", "3", PART_D, "Jane Doe", "5/2/2017", "9", "6/15/2017"));
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT line, outcome, rule FROM verdict ORDER BY line")).containsExactly(
					"2 COUNTED LEDGER", "3 COUNTED CONTRIBUTED_TO", "4 COUNTED LEDGER", "5 COUNTED CONTRIBUTED_TO",
					"6 COUNTED LEDGER", "7 COUNTED CONTRIBUTED_TO", "8 NOT_COUNTED DEBT", "9 NOT_COUNTED NOTE_ONLY",
					"10 NOT_COUNTED UNKNOWN_TYPE", "11 COUNTED REFUNDED_TO", "12 NOT_COUNTED ZERO",
					"13 COUNTED CONTRIBUTED_TO");
			assertThat(staged
				.rows("SELECT unitemised_cents, vendor_cents, other_in_cents, rows FROM graph_ledger ORDER BY date"))
				.containsExactly("12000 0 300 2", "0 6000 0 1");
			assertThat(staged.rows(
					"SELECT from_label, from_id, to_id, kind FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO' AND from_label = 'Committee' ORDER BY to_id"))
				.containsExactly("Committee phl:philadelphia-justice-and-public-safety phl:friends-of-y MONETARY",
						"Committee phl:friends-of-x phl:philadelphia-justice-and-public-safety MONETARY");
			assertThat(staged.loose()).isZero();
			assertThat(staged.account()).containsExactly("12 12 0");
		}
	}

	@Test
	void keepsTheNewestSubmissionAndDropsNoticesARegularReportHolds() throws SQLException, IOException {
		write("t.txt",
				row(PAC, "2", PART_D, "Jane Doe", "4/1/2017", "100", "5/5/2017")
						+ row(PAC, "2", PART_D, "Jane Doe", "4/1/2017", "110", "5/6/2017")
						+ row(PAC, "2", PART_D, "Jane Doe", "4/1/2017", "110", "5/6/2017")
						+ row(PAC, "8", "Late Contributions", "Bob Roe", "5/9/2017", "600", "5/10/2017")
						+ row(PAC, "3", PART_D, "Bob Roe", "5/9/2017", "600", "6/15/2017")
						+ row("Other Pac", "8", "Late Contributions", "Bob Roe", "5/9/2017", "700", "5/10/2017"));
		write("copy.txt", row("Other Pac", "8", "Late Contributions", "Bob Roe", "5/9/2017", "700", "5/10/2017"));
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged
				.rows("SELECT file, line, outcome, rule, counted_instead IS NOT NULL FROM verdict ORDER BY file, line"))
				.containsExactly("copy.txt 2 COUNTED CONTRIBUTED_TO false", "t.txt 2 NOT_COUNTED SUPERSEDED false",
						"t.txt 3 COUNTED CONTRIBUTED_TO false", "t.txt 4 COUNTED CONTRIBUTED_TO false",
						"t.txt 5 NOT_COUNTED NOTICE true", "t.txt 6 COUNTED CONTRIBUTED_TO false",
						"t.txt 7 NOT_COUNTED DUPLICATE true");
			assertThat(staged.rows("SELECT known_until FROM graph_money WHERE rule = 'SUPERSEDED'"))
				.containsExactly("2017-05-06");
			assertThat(staged.rows("SELECT count(*) FROM graph_money WHERE note LIKE '%word for word%'"))
				.containsExactly("2");
		}
	}

	@Test
	void supportsNobodyWithoutAStanceThatNamesItsSource() throws SQLException, IOException {
		String spent = row(PAC, "2", "Independent Expenditures", "Ad House Inc", "5/2/2017", "222505", "5/5/2017")
				+ row(PAC, "2", "Independent Expenditures", "Vote Smart Inc", "5/2/2017", "30", "5/5/2017");
		write("t.txt", spent);
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT DISTINCT outcome, rule FROM verdict")).containsExactly("COUNTED LEDGER");
			assertThat(staged.rows("SELECT count(*) FROM graph_money")).containsExactly("0");
		}
		Files.writeString(this.folder.resolve("stances.csv"),
				"FilerName,EntityName,From,To,Candidate,Stance,Source,Url,Certainty\n" + PAC
						+ ",Ad House Inc,4/25/2017,,phl:larry-krasner,SUPPORT,The Philadelphia Inquirer,https://example.org/a,B\n"
						+ PAC + ",,,,phl:larry-krasner,SUPPORT,,,\n");
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT edge_type, to_id, cents, url, certainty, note FROM graph_money"))
				.containsExactly(
						"SPENT_SUPPORTING phl:larry-krasner 22250500 https://example.org/a B Stance by The Philadelphia Inquirer: the filing names none.");
			assertThat(staged.rows("SELECT reason FROM rejected"))
				.containsExactly("a stance needs a source and its address");
			assertThat(staged.rows("SELECT vendor_cents FROM graph_ledger")).containsExactly("3000");
			assertThat(staged.account()).containsExactly("4 4 0");
			assertThat(staged.loose()).isZero();
		}
	}

	private void write(String name, String rows) throws IOException {
		Files.writeString(this.folder.resolve(name), HEADER + rows);
	}

	private static String row(String filer, String cycle, String type, String entity, String day, String amount,
			String submitted) {
		return String.join("\t", filer, "2017", cycle, type, entity, "12 Secret Lane", "", "New York", "NY", "10019",
				"", "", "Hidden Road", "", "", "", "", day, amount, "", "N", submitted, "committee") + "\n";
	}

}
