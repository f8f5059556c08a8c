package org.moneytrail.ingest.efile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each rule on filings made up after the FEC's format description. */
class FilingRulesTests {

	private static final String HEADER = "HDR|FEC|8.2|Any|1|||\n";

	private static final String F3X = "F3XN|C00000001|First PAC||12 Secret Lane||City|VA|22201|Q1||||20180101|20180331||Doe|Jane||||20180410|1000.00|%s|0|%s|0||||||||\n";

	@TempDir
	Path folder;

	@Test
	void readsReceiptsAndPaymentsByTheirLineAndClosesTheReport() throws SQLException, IOException {
		write("1.fec",
				HEADER + F3X.formatted("900.00", "700.00")
						+ sa("SA11AI", "A1", "IND", "Roe", "Rich", "20180105", "500.00", "", "", "")
						+ sa("SA11C", "A2", "PAC", "Other PAC", "", "20180106", "200.00", "C00000002", "", "")
						+ sb("SB23", "B1", "CCM", "Friends of Smith", "20180201", "300.00", "C00000009", "", "")
						+ sb("SB21B", "B2", "ORG", "Printer", "20180202", "100.00", "", "", "")
						+ sb("SB28A", "B3", "IND", "Roe, Rich", "20180203", "50.00", "", "", ""));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows(
					"SELECT edge_type, from_id LIKE 'v1-%', to_id LIKE 'v1-%', cents, date, transaction_type, known_from FROM graph_money ORDER BY locator"))
				.containsExactly("CONTRIBUTED_TO true false 50000 2018-01-05 15 2018-04-10",
						"CONTRIBUTED_TO false false 20000 2018-01-06 18K 2018-04-10",
						"CONTRIBUTED_TO false false 30000 2018-02-01 24K 2018-04-10",
						"REFUNDED_TO false true 5000 2018-02-03 22Y 2018-04-10");
			assertThat(filings.rows(
					"SELECT DISTINCT from_id FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO' AND from_label = 'Donor'"))
				.containsExactlyElementsOf(
						filings.rows("SELECT donor_id(donor_key('PERSON', 'ROE, RICH', '22201', NULL, NULL, '', ''))"));
			assertThat(filings.rows(
					"SELECT date, until, opening_cents, unitemised_cents, vendor_cents, other_out_cents FROM graph_ledger ORDER BY id"))
				.containsExactly("2018-01-01 null 100000 0 0 0", "2018-01-01 2018-03-31 null 20000 0 25000",
						"2018-02-02 null null 0 10000 0");
			assertThat(filings.rows("SELECT id, name, balance_basis FROM graph_committee WHERE NOT stub"))
				.containsExactly("fec:C00000001 First PAC SUMMARY");
			assertThat(filings.rows("SELECT text FROM line").toString()).doesNotContain("Secret");
			assertThat(filings.account()).isEmpty();
			assertThat(filings.loose()).isZero();
		}
	}

	@Test
	void readsCommasAndQuotesOfOldVersions() throws SQLException, IOException {
		write("old.fec", "\"HDR\",\"FEC\",\"3.00\",\"Any\",\"1\",\"^\",\"\",\"0\"\n"
				+ "\"F3XN\",\"C00000001\",\"First PAC\",\"12 Secret Lane\",\"\",\"City\",\"VA\",\"22201\",\"\",\"\",\"Q1\",\"\",\"\",\"\",\"20010101\",\"20010331\",0,0,0,0,0,\"Jane Doe\",\"20010410\"\n"
				+ "\"SA11A1\",\"C00000001\",\"IND\",\"Núñez^José \"\"Pepe\"\"^Mr.^Jr.\",\"Hidden Road\",\"\",\"City\",\"VA\",\"22201\",\"\",\"\",\"Acme, Inc.\",\"Welder\",250,20010124,250,\"15\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"T1\",\"\",\"\",\"\"\n"
				+ "\"SA11A1\",\"C00000001\",\"IND\",\"Roe^Ann\",\"x\",\"\",\"City\",\"VA\",\"22201\",\"\",\"\",\"Acme left open\n",
				Charset.forName("windows-1252"));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows("SELECT name, kind FROM graph_donor"))
				.containsExactly("Núñez, José \"Pepe\" Jr. Mr. PERSON");
			assertThat(filings.rows("SELECT cents, employer FROM graph_money")).containsExactly("25000 Acme, Inc.");
			assertThat(filings.rows("SELECT line, reason FROM rejected")).containsExactly("4 a quote is left open");
			assertThat(filings.rows("SELECT text FROM line").toString()).doesNotContain("Secret")
				.doesNotContain("Hidden");
			assertThat(filings.account()).isEmpty();
		}
	}

	@Test
	void supportsAndOpposesOnlyWhomANoticeNamesById() throws SQLException, IOException {
		write("2.fec", HEADER + "F24N|C00000003|48||Super PAC|S||C|VA|22201|D|J||||20180616\n"
				+ se("E1", "20180614", "100.00", "S", "H8VA01001") + se("E2", "20180614", "200.00", "O", "H8VA01001")
				+ se("E3", "20180614", "300.00", "O", "") + se("E4", "20180614", "400.00", "", "H8VA01001"));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings
				.rows("SELECT edge_type, rule, to_id LIKE 'fec:H%', cents, known_from FROM graph_money ORDER BY cents"))
				.containsExactly("SPENT_SUPPORTING null true 10000 2018-06-16",
						"SPENT_OPPOSING null true 20000 2018-06-16",
						"NOT_COUNTED UNRESOLVED_TARGET false 30000 2018-06-16",
						"NOT_COUNTED NO_STANCE true 40000 2018-06-16");
		}
	}

	@Test
	void readsFormFiveOfPersonsWhoAreNoCommittee() throws SQLException, IOException {
		write("5.fec", HEADER
				+ "F5N|C90000005|ORG|Voters Union||||||X|S||C|VA|22201|||24|24||20180601|20180630|0|100.00|D|J||||20180616\n"
				+ "F56|C90000005|C1|IND||Roe|Ann||||S||C|VA|22201||20180602|40.00|Acme|Welder\n"
				+ "F57|C90000005|E1|ORG|Ad House||||||S||C|VA|22201|G2018||20180610|100.00|100.00|Ads|004||S|S8VA00001|Smith|Jane||||S|VA|\n");
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows(
					"SELECT edge_type, from_id LIKE 'v1-%', to_id, cents, date_basis FROM graph_money ORDER BY cents"))
				.containsExactly("CONTRIBUTED_TO true fec:C90000005 4000 null",
						"SPENT_SUPPORTING false fec:S8VA00001 10000 DISSEMINATED");
			assertThat(filings.rows("SELECT type FROM graph_committee")).containsExactly("I");
		}
	}

	@Test
	void letsAnAmendmentReplaceWhatItAmends() throws SQLException, IOException {
		write("100.fec", HEADER + F3X.formatted("0", "0")
				+ sa("SA11AI", "A1", "IND", "Roe", "Ann", "20180105", "500.00", "", "", ""));
		write("200.fec",
				"HDR|FEC|8.2|Any|1|FEC-100|1|\n"
						+ F3X.formatted("0", "0").replace("F3XN", "F3XA").replace("20180410", "20180501")
						+ sa("SA11AI", "A1", "IND", "Roe", "Ann", "20180105", "600.00", "", "", ""));
		write("copies/200.fec", Files.readString(this.folder.resolve("200.fec")), StandardCharsets.UTF_8, false);
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows(
					"SELECT locator, rule, cents, known_until, counted_instead IS NOT NULL FROM graph_money ORDER BY locator"))
				.containsExactly("100.fec:3 SUPERSEDED 50000 2018-05-01 true", "200.fec:3 null 60000 null false",
						"copies/200.fec:3 DUPLICATE 60000 null true");
			assertThat(filings.rows("SELECT count(*) FROM graph_ledger WHERE opening_cents IS NOT NULL"))
				.containsExactly("1");
		}
	}

	@Test
	void dropsANoticeOnceARegularReportCoversItsDay() throws SQLException, IOException {
		write("10.fec", HEADER + "F24N|C00000001|24||First PAC|S||C|VA|22201|D|J||||20180216\n"
				+ se("E1", "20180214", "100.00", "S", "H8VA01001").replace("C00000003", "C00000001"));
		write("11.fec", HEADER + "F24N|C00000001|48||First PAC|S||C|VA|22201|D|J||||20180217\n"
				+ se("E1", "20180214", "110.00", "S", "H8VA01001").replace("C00000003", "C00000001"));
		write("12.fec", HEADER + F3X.formatted("0", "110.00")
				+ se("R1", "20180214", "110.00", "S", "H8VA01001").replace("C00000003", "C00000001"));
		write("13.fec", HEADER + "F24N|C00000001|24||First PAC|S||C|VA|22201|D|J||||20180502\n"
				+ se("E9", "20180501", "70.00", "S", "H8VA01001").replace("C00000003", "C00000001"));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings
				.rows("SELECT locator, edge_type, rule, counted_instead IS NOT NULL FROM graph_money ORDER BY locator"))
				.containsExactly("10.fec:3 NOT_COUNTED SUPERSEDED true", "11.fec:3 NOT_COUNTED NOTICE true",
						"12.fec:3 SPENT_SUPPORTING null false", "13.fec:3 SPENT_SUPPORTING null false");
		}
	}

	@Test
	void followsEarmarksPastTheConduitAndCountsThemOnce() throws SQLException, IOException {
		write("20.fec",
				HEADER + F3X.formatted("75.00", "75.00")
						+ sa("SA11AI", "A1", "IND", "Roe", "Ann", "20180105", "50.00", "", "",
								"Earmarked for SMITH (C00000009)")
						+ sa("SA11AI", "A2", "IND", "Doe", "Dan", "20180105", "25.00", "", "",
								"Earmarked for SMITH (C00000009)")
						+ sb("SB23", "B1", "CCM", "Smith", "20180106", "75.00", "C00000009", "", "Earmarked gifts"));
		write("21.fec",
				HEADER + F3X.formatted("50.00", "0").replace("C00000001", "C00000009")
						+ sa("SA11AI", "A7", "IND", "Roe", "Ann", "20180107", "50.00", "", "",
								"* Earmarked through First PAC (C00000001)")
							.replace("C00000001|A7", "C00000009|A7")
						+ sa("SA11AI", "A8", "PAC", "First PAC", "", "20180107", "50.00", "C00000001", "X", "lump")
							.replace("C00000001|A8", "C00000009|A8"));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows(
					"SELECT locator, edge_type, rule, to_id, conduit_id, conduit_only FROM graph_money ORDER BY locator"))
				.containsExactly("20.fec:3 NOT_COUNTED CONDUIT fec:C00000009 fec:C00000001 null",
						"20.fec:4 CONTRIBUTED_TO null fec:C00000009 fec:C00000001 true",
						"20.fec:5 NOT_COUNTED CONDUIT fec:C00000009 null null",
						"21.fec:3 CONTRIBUTED_TO null fec:C00000009 fec:C00000001 null",
						"21.fec:4 NOT_COUNTED MEMO fec:C00000009 null null");
		}
	}

	@Test
	void countsATransferOfTwoFilersOnTheSideOfThePayer() throws SQLException, IOException {
		write("30.fec", HEADER + F3X.formatted("0", "90.00")
				+ sb("SB22", "B1", "PTY", "Second", "20180110", "90.00", "C00000002", "", ""));
		write("31.fec",
				HEADER + F3X.formatted("90.00", "0").replace("C00000001", "C00000002")
						+ sa("SA12", "A1", "PTY", "First PAC", "", "20180115", "90.00", "C00000001", "", "")
							.replace("C00000001|A1", "C00000002|A1"));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows(
					"SELECT edge_type, rule, from_id, to_id, sent_date, received_date, single_sided FROM graph_money ORDER BY locator"))
				.containsExactly("TRANSFERRED_TO null fec:C00000001 fec:C00000002 2018-01-10 2018-01-15 null",
						"NOT_COUNTED BOTH_SIDES fec:C00000001 fec:C00000002 null null null");
		}
	}

	@Test
	void rejectsWhatCannotBeReadRowByRow() throws SQLException, IOException {
		write("cut.fec",
				HEADER + F3X.formatted("0", "0")
						+ sa("SA11AI", "A1", "IND", "Roe", "Ann", "20180105", "5.001", "", "", "")
						+ sa("SA11AI", "A2", "IND", "Roe", "Ann", "20181305", "5.00", "", "", "")
						+ sa("SA11AI", "A3", "IND", "Roe", "Ann", "20180105", "", "", "", "")
						+ "XX|C00000001|12 Secret Lane|1\n" + "\n"
						+ "TEXT|C00000001|T1|A1|SA11AI|a note\n[BEGINTEXT]\n12 Secret Lane\n[ENDTEXT]\n"
						+ sa("SA11AI", "A4", "IND", "Roe", "Ann", "20180105", "5.00", "", "", "").substring(0, 40));
		write("none.fec", "12 Secret Lane\nmore\n");
		write("future.fec", "HDR|FEC|12.0|Any\nF3XN|C00000001|P\nSA11AI|C00000001|A1|||IND|12 Secret Lane\n");
		write("readme.txt", "hello\n");
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows("SELECT file, line, reason FROM rejected ORDER BY file, line")).containsExactly(
					"cut.fec 3 the amount is none with at most two decimals: 5.001",
					"cut.fec 4 the date is no possible day: 20181305", "cut.fec 5 the amount is empty",
					"cut.fec 6 the record type is not known: XX", "cut.fec 12 has 13 fields, its amount is field 21",
					"future.fec 3 there is no layout for records SA of version 12.0",
					"none.fec 1 the file begins with no HDR record, so nobody can tell how it is written",
					"none.fec 2 the file begins with no HDR record, so nobody can tell how it is written");
			assertThat(filings
				.rows("SELECT outcome, sum(rows) FROM graph_account WHERE file = 'cut.fec' GROUP BY ALL ORDER BY ALL"))
				.containsExactly("COUNTED 2", "NOT_COUNTED 3", "REJECTED 5");
			assertThat(filings.rows("SELECT text FROM line UNION ALL SELECT text FROM rejected").toString())
				.doesNotContain("Secret");
			assertThat(filings.account()).isEmpty();
		}
	}

	@Test
	void refusesAFolderWithoutAFiling() throws IOException {
		write("readme.txt", "hello\n");
		assertThatThrownBy(() -> new EfileSource().inspect(this.folder)).isInstanceOf(Refusal.class)
			.hasMessageContaining("holds no file we read");
	}

	@Test
	void knowsAFilingByItsFirstRecordWhateverItsName() throws SQLException, IOException {
		write("filing.dat", HEADER + F3X.formatted("0", "0")
				+ sa("SA11AI", "A1", "IND", "Roe", "Ann", "20180105", "500.00", "", "", ""));
		try (Filings filings = Filings.of(this.folder)) {
			assertThat(filings.rows("SELECT cents, filing_id LIKE 'fec:efile-%' FROM graph_money"))
				.containsExactly("50000 true");
		}
	}

	private static String sa(String line, String tran, String entity, String last, String first, String day,
			String amount, String committee, String memo, String text) {
		boolean person = entity.equals("IND");
		return String.join("|", line, "C00000001", tran, "", "", entity, person ? "" : last, person ? last : "", first,
				"", "", "", "12 Secret Lane", "", "City", "VA", "22201", "P2018", "", day, amount, "0", "", "Acme",
				"Welder", committee, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", memo, text, "")
				+ "\n";
	}

	private static String sb(String line, String tran, String entity, String name, String day, String amount,
			String committee, String memo, String text) {
		String[] person = name.split(", ");
		boolean two = person.length == 2;
		return String.join("|", line, "C00000001", tran, "", "", entity, two ? "" : name, two ? person[0] : "",
				two ? person[1] : "", "", "", "", "12 Secret Lane", "", "City", "VA", "22201", "P2018", "", day, amount,
				"", "", "", committee, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", memo, text, "")
				+ "\n";
	}

	private static String se(String tran, String day, String amount, String stance, String candidate) {
		return String.join("|", "SE", "C00000003", tran, "", "", "ORG", "Ad House", "", "", "", "", "",
				"12 Secret Lane", "", "City", "VA", "22201", "G2018", "", day, amount, day, "0", "Ads", "", "", stance,
				candidate, "Smith", "Jane", "", "", "", "H", "01", "VA", "", "", "", "", "", day, "", "") + "\n";
	}

	private void write(String name, String text) throws IOException {
		write(name, text, StandardCharsets.UTF_8);
	}

	private void write(String name, String text, Charset charset) throws IOException {
		write(name, text, charset, true);
	}

	private void write(String name, String text, Charset charset, boolean bars) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, bars ? text.replace('|', '\u001C') : text, charset);
	}

}
