package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moneytrail.ingest.fec.Stage.row;
import static org.moneytrail.ingest.fec.Stage.tail;

/** Each counting rule on a few lines. */
class CountingRulesTests {

	private static final String VERDICTS = "SELECT row_id, outcome, rule, counted_instead FROM verdict WHERE kind LIKE 'it%' ORDER BY file, line";

	private static final String EDGES = "SELECT row_id, edge_type, from_id, to_id, cents FROM graph_money WHERE edge_type <> 'NOT_COUNTED' ORDER BY row_id";

	@TempDir
	Path folder;

	@Test
	void rejectsWhatCannotBeReadAndSaysWhy() throws SQLException, IOException {
		String good = row("C00000001", "15", "IND", "DOE, ANN", "2012020", "1073.72", "", tail("", "1"));
		String text = good + good.replace("1073.72", "1.005").replace("|1\n", "|2\n")
				+ good.replace("1073.72", "abc").replace("|1\n", "|3\n")
				+ good.replace("|2012020|", "|02302020|").replace("|1\n", "|4\n")
				+ good.replace("ACME", "AC\0ME").replace("|1\n", "|5\n") + "C00000001|short\n"
				+ good.replace("ACME", "CAF\u00c9").replace("|2012020|", "||").replace("|1\n", "|7\n");
		try (Stage stage = Stage.of(this.folder, "itcont.txt", text)) {
			assertThat(stage.rows("SELECT line, reason FROM rejected ORDER BY line")).containsExactly(
					"2 TRANSACTION_AMT is no amount with at most two decimals: 1.005",
					"3 TRANSACTION_AMT is no amount with at most two decimals: abc",
					"4 TRANSACTION_DT is no possible day: 02302020", "5 holds a NUL byte",
					"6 has 2 columns, expected 21");
			assertThat(stage.rows("SELECT row_id, cents, date, employer FROM graph_money ORDER BY row_id"))
				.containsExactly("1 107372 2020-02-01 ACME", "7 107372 0001-01-01 CAF\u00c9");
		}
	}

	@Test
	void namesNobodyWhereARowNamesNobody() throws SQLException, IOException {
		String text = row("C00000001", "15", "IND", "DOE, ANN", "01152020", "5", "", tail("", "1"))
				+ row("C00000001", "15", "IND", "", "01152020", "6", "", tail("", "2"))
				+ row("C00000001", "15", "", "", "01152020", "7", "", tail("", "3"))
				+ row("C00000001", "15", "IND", "...", "01152020", "8", "", tail("", "4"))
				+ row("C00000001", "15", "", "ACME INC", "01152020", "9", "", tail("", "5"));
		try (Stage stage = Stage.of(this.folder, "itcont.txt", text)) {
			assertThat(stage.rows("SELECT row_id, donor_kind FROM tx ORDER BY row_id")).containsExactly("1 PERSON",
					"2 UNDISCLOSED", "3 UNDISCLOSED", "4 UNDISCLOSED", "5 ORGANIZATION");
		}
	}

	@Test
	void countsARowOfPas2AndNotItsCopy() throws SQLException, IOException {
		String oth = row("C00000001", "24K", "CCM", "FRIENDS OF SMITH", "01152020", "1000", "C00000009",
				tail("", "11"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", oth, "itpas2.txt",
				oth.replace("|C00000009|", "|C00000009|H0VA01001|"))) {
			assertThat(stage.rows(VERDICTS)).containsExactly("11-oth NOT_COUNTED PAS2_IN_OTH 11",
					"11 COUNTED CONTRIBUTED_TO null");
		}
	}

	@Test
	void namesARowByTheFirstRuleThatFits() throws SQLException, IOException {
		String text = row("C00000001", "15J", "IND", "DOE, ANN", "01152020", "5", "", tail("X", "21"))
				+ row("C00000001", "15", "IND", "DOE, ANN", "01152020", "0", "", tail("X", "22"))
				+ row("C00000001", "15", "IND", "DOE, ANN", "01152020", "0", "", tail("", "23"))
				+ row("C00000001", "24G", "PAC", "FIRST PAC", "01152020", "9", "C00000001", tail("", "24"))
				+ row("C00000001", "18L", "IND", "DOE, ANN", "01152020", "9", "", tail("", "25"))
				+ row("C00000001", "99X", "IND", "DOE, ANN", "01152020", "9", "", tail("", "26"))
				+ row("C00000001", "15", "IND", "DOE, ANN", "01152020", "9", "", tail("", "23"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", text)) {
			assertThat(stage.rows("SELECT row_id, rule FROM verdict WHERE kind = 'itoth' ORDER BY line"))
				.containsExactly("21 ATTRIBUTION", "22 MEMO", "23 ZERO", "24 SELF", "25 NOTE_ONLY", "26 UNKNOWN_CODE",
						"23-2 DUPLICATE");
		}
	}

	@Test
	void countsThePayersSideOfATransferOnce() throws SQLException, IOException {
		String text = row("C00000001", "24K", "PAC", "SECOND PAC", "01102020", "500", "C00000002", tail("", "31"))
				+ row("C00000001", "24K", "PAC", "SECOND PAC", "01202020", "500", "C00000002", tail("", "32"))
				+ row("C00000002", "18K", "PAC", "FIRST PAC", "01212020", "500", "C00000001", tail("", "33"))
				+ row("C00000002", "18K", "PAC", "FIRST PAC", "03212020", "500", "C00000001", tail("", "34"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", text)) {
			assertThat(stage.rows(VERDICTS)).containsExactly("31 COUNTED CONTRIBUTED_TO null",
					"32 COUNTED CONTRIBUTED_TO null", "33 NOT_COUNTED BOTH_SIDES 32", "34 COUNTED CONTRIBUTED_TO null");
			assertThat(stage.rows(
					"SELECT row_id, sent_date, received_date, single_sided FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO' ORDER BY row_id"))
				.containsExactly("31 null null true", "32 2020-01-20 2020-01-21 null", "34 null null true");
		}
	}

	@Test
	void readsSeveralReceiptsAsPartsOfOnePayment() throws SQLException, IOException {
		String text = row("C00000001", "24K", "PTY", "SECOND PAC", "01102020", "30000", "C00000002", tail("", "41"))
				+ row("C00000002", "18K", "PAC", "FIRST PAC", "01122020", "15000", "C00000001", tail("", "42"))
				+ row("C00000002", "31K", "PAC", "FIRST PAC", "01142020", "15000", "C00000001", tail("", "43"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", text)) {
			assertThat(stage.rows(VERDICTS)).containsExactly("41 COUNTED CONTRIBUTED_TO null",
					"42 NOT_COUNTED BOTH_SIDES 41", "43 NOT_COUNTED BOTH_SIDES 41");
			assertThat(stage.rows("SELECT received_date FROM graph_money WHERE row_id = '41'"))
				.containsExactly("2020-01-14");
		}
	}

	@Test
	void countsAnEarmarkAtItsRecipientAndNeverAtTheConduit() throws SQLException, IOException {
		String text = row("C00000008", "24T", "IND", "DOE, ANN", "01102020", "25", "C00000009", tail("", "51"))
				+ row("C00000008", "24T", "IND", "ROE, BOB", "01102020", "10", "C00000009", tail("", "52"))
				+ row("C00000008", "24T", "IND", "ROE, BOB", "01202020", "-10", "C00000009", tail("", "53"))
				+ row("C00000008", "24T", "IND", "POE, CAT", "01202020", "-10", "C00000009", tail("", "54"))
				+ row("C00000008", "24T", "IND", "POE, CAT", "01202020", "10", "", tail("", "55"))
				+ row("C00000009", "15E", "IND", "DOE, ANN", "01132020", "25", "C00000008", tail("", "56"))
				+ row("C00000009", "15", "PAC", "CONDUIT", "01132020", "25", "", tail("X", "57"));
		try (Stage stage = Stage.of(this.folder, "itcont.txt", text)) {
			assertThat(stage.rows(VERDICTS)).containsExactly("51 NOT_COUNTED CONDUIT 56",
					"52 COUNTED CONTRIBUTED_TO null", "53 COUNTED REFUNDED_TO null",
					"54 NOT_COUNTED CONDUIT_REFUND_NO_EDGE null", "55 NOT_COUNTED CONDUIT_NO_RECIPIENT null",
					"56 COUNTED CONTRIBUTED_TO null", "57 NOT_COUNTED MEMO null");
			assertThat(stage.rows(
					"SELECT row_id, to_id, conduit_id, conduit_only FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO' ORDER BY row_id"))
				.containsExactly("52 fec:C00000009 fec:C00000008 true", "56 fec:C00000009 fec:C00000008 null");
			assertThat(stage.rows("SELECT from_id, undoes FROM graph_money WHERE row_id = '53'"))
				.containsExactly("fec:C00000009 52");
		}
	}

	@Test
	void readsARecipientsOwn24TAsAReceiptThroughTheConduitItNames() throws SQLException, IOException {
		String text = row("C00000001", "24T", "IND", "DOE, ANN", "01102020", "500", "C00000008", tail("", "61"))
				+ row("C00000009", "15E", "IND", "ROE, BOB", "01102020", "25", "C00000008", tail("", "62"));
		try (Stage stage = Stage.of(this.folder, "itcont.txt", text)) {
			assertThat(stage.rows("SELECT row_id, to_id, conduit_id, conduit_only FROM graph_money ORDER BY row_id"))
				.containsExactly("61 fec:C00000001 fec:C00000008 null", "62 fec:C00000009 fec:C00000008 null");
		}
	}

	@Test
	void turnsNegativeRowsAround() throws SQLException, IOException {
		String text = row("C00000001", "24K", "CCM", "FRIENDS OF SMITH", "01102020", "-100", "C00000009",
				tail("", "71"))
				+ row("C00000009", "18K", "PAC", "SECOND PAC", "01102020", "-50", "C00000002", tail("", "72"))
				+ row("C00000001", "22Z", "PAC", "SECOND PAC", "01102020", "70", "C00000002", tail("", "73"))
				+ row("C00000001", "22Z", "PAC", "SECOND PAC", "01122020", "-70", "C00000002", tail("", "74"))
				+ row("C00000001", "22Z", "PAC", "SECOND PAC", "01122020", "-80", "C00000002", tail("", "75"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", text)) {
			assertThat(stage.rows(EDGES)).containsExactly("71 REFUNDED_TO fec:C00000009 fec:C00000001 10000",
					"72 REFUNDED_TO fec:C00000009 fec:C00000002 5000",
					"75 CONTRIBUTED_TO fec:C00000002 fec:C00000001 8000");
			assertThat(stage.number("SELECT count(*) FROM verdict WHERE rule = 'VOIDED'")).isEqualTo(2);
		}
	}

	@Test
	void tellsOwnMoneyLoansAndRepaymentsApart() throws SQLException, IOException {
		String text = row("C00000009", "15C", "CAN", "SMITH, JANE", "01102020", "1", "H0VA01001", tail("", "81"))
				+ row("C00000009", "16C", "CAN", "SMITH, JANE", "01102020", "2", "H0VA01001", tail("", "82"))
				+ row("C00000009", "20C", "CAN", "SMITH, JANE", "01102020", "3", "H0VA01001", tail("", "83"))
				+ row("C00000009", "15Z", "PAC", "FIRST PAC", "01102020", "4", "C00000001", tail("", "84"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", text)) {
			assertThat(stage.rows("SELECT row_id, edge_type, kind, from_id, to_id FROM graph_money ORDER BY row_id"))
				.containsExactly("81 CONTRIBUTED_TO SELF_FUNDING fec:H0VA01001 fec:C00000009",
						"82 LOANED_TO LOAN fec:H0VA01001 fec:C00000009",
						"83 REPAID_TO LOAN_REPAYMENT fec:C00000009 fec:H0VA01001",
						"84 CONTRIBUTED_TO IN_KIND fec:C00000001 fec:C00000009");
		}
	}

	@Test
	void closesTheLedgerAgainstTheSummary() throws SQLException, IOException {
		// opening 1000, receipts 500, disbursements 300, closing 1200; 200 in and 50 + 40
		// out are itemised
		String webk = "C00000001|FIRST PAC|Q|U|M|500|0|0|0|0|0|0|300|0|0|0|0|0|1000|1200|0|0|0|0|0|0|03/31/2019\n";
		String op = "C00000001|N|2019|Q1|202004159200000001|21B|F3X|SB|PRINTER|CITY|VA|22201|02/01/2019|40.00|P|PRINT|001|||%s|ORG|%s|1400001|SB1||\n";
		String oth = row("C00000001", "24K", "CCM", "FRIENDS OF SMITH", "01152019", "50", "C00000009", tail("", "91"));
		String indiv = row("C00000001", "15", "IND", "DOE, ANN", "01152019", "200", "", tail("", "92"));
		try (Stage stage = Stage.of(this.folder, "webk20.txt", webk, "oppexp.txt",
				op.formatted("", "93") + op.formatted("", "94").replace("|001|||", "|001||X|"), "itoth.txt", oth,
				"itcont.txt", indiv)) {
			assertThat(stage
				.rows("""
						SELECT split_part(id, '|', 3), date, until, opening_cents, unitemised_cents, vendor_cents, other_out_cents
						FROM graph_ledger ORDER BY 1"""))
				.containsExactly("opening 2019-01-01 null 100000 0 0 0", "operating 2019-02-01 null null 0 4000 0",
						"summary 2019-01-01 2019-03-31 null 30000 0 21000");
		}
	}

	@Test
	void countsOnlyTheNewestVersionOfAnExpenditure() throws SQLException, IOException {
		String header = "cand_id,cand_name,spe_id,spe_nam,ele_type,can_office_state,can_office_dis,can_office,cand_pty_aff,exp_amo,exp_date,agg_amo,sup_opp,pur,pay,file_num,amndt_ind,tran_id,image_num,receipt_dat,fec_election_yr,prev_file_num,dissem_dt\n";
		String row = "%s,\"%s\",C00000003,SUPER PAC,G2020,VA,01,H,DEMOCRATIC PARTY,%s,15-SEP-20,9,%s,ADS,VENDOR,%s,N,%s,202009169200000001,16-SEP-20,2020,%s,14-SEP-20\n";
		String text = header + row.formatted("H0VA01001", "SMITH, JANE", "100.00", "S", "1", "SE.1", "")
				+ row.formatted("H0VA01001", "SMITH, JANE", "110.00", "S", "2", "SE.1", "1")
				+ row.formatted("", "Smith, Jane", "7.00", "O", "3", "SE.2", "")
				+ row.formatted("", "Nobody, At All", "8.00", "O", "3", "SE.3", "")
				+ row.formatted("H0VA01001", "SMITH, \"\"J\"\"", "1.005", "S", "4", "SE.4", "");
		try (Stage stage = Stage.of(this.folder, "independent_expenditure_2020.csv", text)) {
			assertThat(stage.rows("SELECT line, outcome, rule FROM verdict WHERE kind = 'ie' ORDER BY line"))
				.containsExactly("2 NOT_COUNTED SUPERSEDED", "3 COUNTED SPENT_SUPPORTING", "4 COUNTED SPENT_OPPOSING",
						"5 NOT_COUNTED UNRESOLVED_TARGET", "6 REJECTED REJECTED");
			assertThat(stage.rows("SELECT race_id FROM graph_money WHERE edge_type = 'SPENT_SUPPORTING'"))
				.containsExactly("ocd-division/country:us/state:va/cd:1|us-house|2020-11-03|general|-|-");
		}
	}

	@Test
	void countsAnExpenditureWhereItStoodWhenTheFilingThatRepeatedItIsReplaced() throws SQLException, IOException {
		String header = "cand_id,cand_name,spe_id,spe_nam,ele_type,can_office_state,can_office_dis,can_office,cand_pty_aff,exp_amo,exp_date,agg_amo,sup_opp,pur,pay,file_num,amndt_ind,tran_id,image_num,receipt_dat,fec_election_yr,prev_file_num,dissem_dt\n";
		String row = "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEMOCRATIC PARTY,%s,15-SEP-20,9,S,ADS,VENDOR,%s,N,%s,202009169200000001,16-SEP-20,2020,%s,14-SEP-20\n";
		String text = header + row.formatted("100.00", "1", "SE.1", "") + row.formatted("100.00", "2", "SE.1", "")
				+ row.formatted("50.00", "2", "SE.2", "") + row.formatted("50.00", "3", "SE.2", "2");
		try (Stage stage = Stage.of(this.folder, "independent_expenditure_2020.csv", text)) {
			assertThat(stage.rows("SELECT line, outcome, rule FROM verdict WHERE kind = 'ie' ORDER BY line"))
				.containsExactly("2 COUNTED SPENT_SUPPORTING", "3 NOT_COUNTED SUPERSEDED", "4 NOT_COUNTED SUPERSEDED",
						"5 COUNTED SPENT_SUPPORTING");
		}
	}

	@Test
	void leavesOutANoticeTheRegularReportHolds() throws SQLException, IOException {
		String header = "cand_id,cand_name,spe_id,spe_nam,ele_type,can_office_state,can_office_dis,can_office,cand_pty_aff,exp_amo,exp_date,agg_amo,sup_opp,pur,pay,file_num,amndt_ind,tran_id,image_num,receipt_dat,fec_election_yr,prev_file_num,dissem_dt\n";
		String notice = "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEMOCRATIC PARTY,%s,%s,9,S,ADS,VENDOR,%s,N,%s,202009169200000001,16-SEP-20,2020,,14-SEP-20\n";
		String regular = row("C00000003", "24E", "ORG", "VENDOR", "09152020", "100", "H0VA01001",
				"H0VA01001|SE.1|1400002|||201");
		try (Stage stage = Stage.of(this.folder, "itpas2.txt", regular, "independent_expenditure_2020.csv",
				header + notice.formatted("100.00", "15-SEP-20", "11", "SE.1")
						+ notice.formatted("70.00", "10-SEP-20", "11", "SE.7")
						+ notice.formatted("50.00", "20-SEP-20", "12", "SE.9"))) {
			assertThat(stage
				.rows("SELECT line, outcome, rule, counted_instead FROM verdict WHERE kind = 'ie' ORDER BY line"))
				.containsExactly("2 NOT_COUNTED NOTICE 201", "3 NOT_COUNTED NOTICE null",
						"4 COUNTED SPENT_SUPPORTING null");
			assertThat(stage.number("SELECT sum(cents) FROM graph_money WHERE edge_type = 'SPENT_SUPPORTING'"))
				.isEqualTo(15_000);
		}
	}

	@Test
	void flagsAFilingWhoseSizeIsDisputedAndKeepsIt() throws SQLException, IOException {
		String header = "cand_id,cand_name,spe_id,spe_nam,ele_type,can_office_state,can_office_dis,can_office,cand_pty_aff,exp_amo,exp_date,agg_amo,sup_opp,pur,pay,file_num,amndt_ind,tran_id,image_num,receipt_dat,fec_election_yr,prev_file_num,dissem_dt\n";
		String text = header
				+ "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEM,30000000.00,15-SEP-20,9,S,ADS,VENDOR,1,N,WFT1,202009169200000001,16-SEP-20,2020,,14-SEP-20\n"
				+ "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEM,5.00,15-SEP-20,9,,ADS,VENDOR,1,N,SE2,202009169200000001,16-SEP-20,2020,,14-SEP-20\n"
				+ "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEM,-6.00,15-SEP-20,9,S,ADS,VENDOR,1,N,SE3,202009169200000001,16-SEP-20,2020,,14-SEP-20\n"
				+ "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEM,0,15-SEP-20,9,S,ADS,VENDOR,1,N,SE4,202009169200000001,16-SEP-20,2020,,14-SEP-20\n";
		try (Stage stage = Stage.of(this.folder, "independent_expenditure_2020.csv", text)) {
			assertThat(stage.rows("SELECT line, rule FROM verdict WHERE kind = 'ie' ORDER BY line"))
				.containsExactly("2 SPENT_SUPPORTING", "3 NO_STANCE", "4 NEGATIVE", "5 ZERO");
			assertThat(stage.rows("SELECT note FROM graph_money WHERE edge_type = 'SPENT_SUPPORTING'"))
				.containsExactly("The size of this filing is disputed.");
		}
	}

	@Test
	void leavesOutBothRowsOfARedesignationAndCountsAReattribution() throws SQLException, IOException {
		String text = row("C00000001", "15", "IND", "DOE, ANN", "01092020", "35000", "", tail("", "301"))
				+ row("C00000001", "15", "IND", "DOE, ANN", "01092020", "-1100", "",
						"T302|1400001||REDESIGNATION TO HEADQUARTERS|302")
				+ row("C00000001", "31", "IND", "DOE, ANN", "01092020", "1100", "",
						"T303|1400001||HEADQUARTERS ACCOUNT; REDESIGNATION|303")
				+ row("C00000001", "15", "IND", "ROE, BOB", "01092020", "-500", "",
						"T304|1400001||REATTRIBUTION TO SPOUSE|304")
				+ row("C00000001", "15", "IND", "ROE, SUE", "01092020", "500", "",
						"T305|1400001||REATTRIBUTION FROM SPOUSE|305");
		try (Stage stage = Stage.of(this.folder, "itcont.txt", text)) {
			assertThat(stage.rows("SELECT row_id, rule FROM verdict WHERE kind = 'itcont' ORDER BY line"))
				.containsExactly("301 CONTRIBUTED_TO", "302 REDESIGNATION", "303 REDESIGNATION", "304 REFUNDED_TO",
						"305 CONTRIBUTED_TO");
			assertThat(stage.rows("SELECT row_id, note FROM graph_money WHERE note IS NOT NULL ORDER BY row_id"))
				.containsExactly("304 The filer reattributes this contribution from one person to another.",
						"305 The filer reattributes this contribution from one person to another.");
		}
	}

	@Test
	void tellsADonorBehindAJointFundraiserFromTheTransferThatArrives() throws SQLException, IOException {
		String text = row("C00000009", "18G", "COM", "SMITH VICTORY", "01102020", "5000", "C00000001", tail("", "401"))
				+ row("C00000009", "15J", "IND", "DOE, ANN", "01102020", "2700", "", tail("X", "402"))
				+ row("C00000009", "15J", "IND", "ROE, BOB", "01102020", "2700", "", tail("", "403"));
		try (Stage stage = Stage.of(this.folder, "itoth.txt", text)) {
			assertThat(stage.rows("SELECT row_id, rule FROM verdict WHERE kind = 'itoth' ORDER BY line"))
				.containsExactly("401 TRANSFERRED_TO", "402 ATTRIBUTION", "403 ATTRIBUTION");
		}
	}

	@Test
	void leavesOutDetailsOfOperatingExpendituresAndFlagsOnePaymentInTwoReports() throws SQLException, IOException {
		String op = "C00000001|N|2019|Q1|202004159200000001|21B|F3X|SB|PRINTER|CITY|VA|22201|%s|40.00|P|PRINT|001|||%s|ORG|%s|1400001|%s|%s|\n";
		String twice = row("C00000001", "24K", "CCM", "FRIENDS OF SMITH", "01152019", "50", "C00000009",
				tail("", "501"))
				+ row("C00000001", "24K", "CCM", "FRIENDS OF SMITH", "01152019", "50", "C00000009", tail("", "502"))
					.replace("|1400001|", "|1400009|");
		try (Stage stage = Stage.of(
				this.folder, "oppexp.txt", op.formatted("02/01/2019", "", "511", "SB1", "")
						+ op.formatted("02/01/2019", "", "512", "SB2", "SB1") + op.formatted("", "", "513", "SB3", ""),
				"itoth.txt", twice)) {
			assertThat(stage.rows("SELECT row_id, rule FROM verdict WHERE kind = 'oppexp' ORDER BY line"))
				.containsExactly("511 LEDGER", "512 SUBITEM", "513 UNDATED");
			assertThat(stage.number("SELECT count(*) FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO' AND note LIKE "
					+ "'Another filing of this committee%'"))
				.isEqualTo(2);
		}
	}

}
