package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The state's yearly export: a real sample of 2011 where it is at hand, else rows made up
 * after the description of its layouts.
 */
class PennsylvaniaTests {

	private static final Path SAMPLE = Path.of("../shared/data/philly-2017");

	private final MappedSource source = new MappedSource(MappedSources.bundled("pa"));

	@TempDir
	Path folder;

	@Test
	void readsTheRealSampleWithoutAHeader() throws SQLException {
		assumeTrue(Files.isDirectory(SAMPLE), "the shared sample of Pennsylvania is not here");
		try (Staged staged = Staged.of(this.source, SAMPLE)) {
			assertThat(staged.delivery().files()).singleElement()
				.matches((file) -> file.name().equals("pa_contrib_2011_sample.txt")
						&& file.kind().equals("contributions-2011"));
			assertThat(staged.rows(
					"SELECT edge_type, from_label, kind, count(*), sum(cents) FROM graph_money GROUP BY ALL ORDER BY ALL"))
				.containsExactly("CONTRIBUTED_TO Committee MONETARY 11 2000000",
						"CONTRIBUTED_TO Donor MONETARY 29 3570000");
			assertThat(staged.rows("SELECT text FROM line WHERE line = 1").toString()).doesNotContain("Greene St")
				.doesNotContain("260 S Broad");
			assertThat(staged.account()).containsExactly("40 40 0");
			assertThat(staged.loose()).isZero();
		}
	}

	@Test
	void takesUpToThreeGiftsFromOneLine() throws SQLException, IOException {
		write("contrib_2011.txt",
				"""
						100,2011,6,"ID","Jane Doe","12 Secret Lane","","Philadelphia","PA","19107","","","","","","","","20111031",250,"20111101",300.50,"20111102",50,"Gifts"
						100,2011,6,"IIG","Jane Doe","12 Secret Lane","","Philadelphia","PA","19107","","","","","","","","20111031",90,"",0,"",,"Food"
						""");
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT cents, date, kind, note, locator FROM graph_money ORDER BY locator, date"))
				.containsExactly("25000 2011-10-31 MONETARY null contrib_2011.txt:1",
						"30050 2011-11-01 MONETARY Gift 2 of its line. contrib_2011.txt:1",
						"5000 2011-11-02 MONETARY Gift 3 of its line. contrib_2011.txt:1",
						"9000 2011-10-31 IN_KIND null contrib_2011.txt:2");
			assertThat(staged.rows("SELECT count(DISTINCT from_id), count(DISTINCT row_id) FROM graph_money"))
				.containsExactly("1 4");
			assertThat(staged.rows("SELECT line, cents FROM verdict ORDER BY line")).containsExactly("1 60050",
					"2 9000");
			assertThat(staged.account()).containsExactly("2 2 0");
		}
	}

	@Test
	void tellsTheFilesApartByTheirContent() throws SQLException, IOException {
		write("a.txt",
				"100,2011,6,\"Printer\",\"12 Secret Lane\",\"\",\"City\",\"PA\",\"19107\",\"20111031\",40.00,\"Flyers\"\n"
						+ "100,2011,6,\"Friends of B\",\"\",\"\",\"City\",\"PA\",\"19107\",\"20111031\",70.00,\"Gift\"\n");
		write("b.txt",
				"100,2011,6,\"A Bank\",\"12 Secret Lane\",\"\",\"City\",\"PA\",\"19107\",\"Interest\",\"20111031\",1.25\n");
		write("debt.txt",
				"100,2011,6,\"Printer\",\"12 Secret Lane\",\"\",\"City\",\"PA\",\"19107\",\"20111031\",500.00,\"Flyers\"\n");
		write("filer.txt",
				"100,2011,6,\"N\",\"N\",\"2\",\"Friends of A\",\"\",\"\",\"DEM\",\"12 Secret Lane\",\"\",\"City\",\"PA\",\"19107\",\"51\",\"2155551212\",1000.00,365.00,0\n"
						+ "200,2011,6,\"N\",\"N\",\"1\",\"Friends of B\",\"PH2\",\"\",\"DEM\",\"\",\"\",\"City\",\"PA\",\"19107\",\"51\",\"\",0,0,0\n");
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows(
					"SELECT name, kind FROM graph_file UNION SELECT file, kind FROM line WHERE NOT contains(kind, '/') ORDER BY ALL"))
				.containsExactly("a.txt expenses-2011", "b.txt receipts-2011", "debt.txt debts-2011",
						"filer.txt filers-2011");
			assertThat(staged.rows("SELECT edge_type, kind, from_id, to_id, cents FROM graph_money ORDER BY cents"))
				.containsExactly("CONTRIBUTED_TO MONETARY pa:100 pa:200 7000", "NOT_COUNTED DEBT pa:100 "
						+ staged.rows("SELECT to_id FROM graph_money WHERE kind = 'DEBT'").getFirst() + " 50000");
			assertThat(staged.rows(
					"SELECT date, until, opening_cents, unitemised_cents, vendor_cents, other_in_cents FROM graph_ledger WHERE committee_id = 'pa:100' ORDER BY id"))
				.containsExactly("2011-01-01 null 100000 0 0 0", "2011-01-01 2011-12-31 null 36500 0 0",
						"2011-10-31 null null 0 4000 125");
			assertThat(staged.rows("SELECT committee_id, candidate_id, designation FROM graph_authorization"))
				.containsExactly("pa:200 pa:candidate-200 PRINCIPAL");
			assertThat(staged.rows("SELECT office FROM graph_candidate")).containsExactly("district-attorney");
			assertThat(staged.rows("SELECT text FROM line").toString()).doesNotContain("Secret")
				.doesNotContain("2155551212");
			assertThat(staged.account()).containsExactly("6 6 0");
			assertThat(staged.loose()).isZero();
		}
	}

	@Test
	void readsTheLayoutsOfLaterYearsAndKeepsTheReportSubmittedLast() throws SQLException, IOException {
		write("contrib_2022.txt",
				later("900", "20220510", "Jane Doe", "100") + later("901", "20220512", "Jane Doe", "120"));
		write("contrib_2023.txt",
				"CampaignFinanceID,FilerID,EYear,SubmittedDate,Cycle,Section,Contributor,Address1,Address2,City,State,ZipCode,Occupation,EName,EAddress1,EAddress2,ECity,EState,EZipCode,ContDate1,ContAmt1,ContDate2,ContAmt2,ContDate3,ContAmt3,ContDesc\n"
						+ later("950", "2023-05-10", "Jane Doe", "130").replace(",2022,", ",2023,"));
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged
				.rows("SELECT edge_type, rule, cents, known_from, known_until FROM graph_money ORDER BY cents"))
				.containsExactly("NOT_COUNTED SUPERSEDED 10000 2022-05-10 2022-05-12",
						"CONTRIBUTED_TO null 12000 2022-05-12 null", "CONTRIBUTED_TO null 13000 2023-05-10 null");
			assertThat(staged.account()).containsExactly("3 3 0");
		}
	}

	@Test
	void readsStrayQuotesAndLineEndsInsideFieldsAndRejectsWhatIsLeft() throws SQLException, IOException {
		String good = "100,2011,6,\"ID\",\"%s\",\"x\",\"\",\"City\",\"PA\",\"19107\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"20111031\",%s,\"\",0,\"\",0,\"%s\"\n";
		Files.write(this.folder.resolve("c.txt"),
				(good.formatted("Jane \"Jay\" Doe", "10", "a 6\" sub") + good.formatted("Ann\nRoe", "20", "x")
						+ "100,2011,6,\"ID\",\"cut off\n" + good.formatted("Bob Roe", "30", "x")
						+ good.formatted("Bob Roe", "1.234", "x") + good.formatted("José Núñez", "40", "x")
						+ good.formatted("Old", "50", "x").replace("\"20111031\"", "\"20111341\"")
						+ good.formatted("Odd", "60", "x").replace("\"ID\"", "\"ZZ\""))
					.getBytes(StandardCharsets.ISO_8859_1));
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT name FROM graph_donor ORDER BY name")).containsExactly("Ann\nRoe", "Bob Roe",
					"Jane \"Jay\" Doe", "José Núñez", "Odd");
			assertThat(staged.rows("SELECT line, reason FROM rejected ORDER BY line")).containsExactly(
					"4 a quote is left open", "6 the amount is none with at most two decimals: 1.234",
					"8 the date is no possible day: 20111341");
			assertThat(staged.rows("SELECT rule, count(*) FROM verdict GROUP BY ALL ORDER BY ALL"))
				.containsExactly("CONTRIBUTED_TO 4", "REJECTED 3", "UNKNOWN_TYPE 1");
			assertThat(staged.account()).containsExactly("8 8 0");
		}
	}

	@Test
	void dropsADayNoticeOnceTheReportAfterTheElectionIsIn() throws SQLException, IOException {
		String row = "100,2011,%s,\"ID\",\"Jane Doe\",\"x\",\"\",\"City\",\"PA\",\"19107\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"20111031\",600,\"\",0,\"\",0,\"\"\n";
		write("c.txt", row.formatted("10") + row.formatted("6"));
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.rows("SELECT line, rule, counted_instead IS NOT NULL FROM verdict ORDER BY line"))
				.containsExactly("1 NOTICE true", "2 CONTRIBUTED_TO false");
		}
	}

	private static String later(String report, String submitted, String giver, String amount) {
		return report + ",100,2022," + submitted + ",2,ID,\"" + giver
				+ "\",12 Secret Lane,,City,PA,19107,,,,,,,,20220501," + amount + ",,0,,0,\n";
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
