package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.ExplainedRow;
import org.moneytrail.core.RowId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Sources beside the FEC's bulk files, from files to graph. */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class StateSourcesIT {

	private static final Path MINNESOTA = Path.of("../shared/data/mn-2022");

	private static final String HEADER = "FilerName\tYear\tCycle\tDocType\tEntityName\tEntityAddressLine1\tEntityCity\tEntityState\tEntityZip\tOccupation\tEmployerName\tDate\tAmount\tDescription\tAmended\tSubDate\tFiledBy\n";

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	@Autowired
	Loader loader;

	@Autowired
	EvidenceStore evidence;

	@Autowired
	GraphReader reader;

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", () -> data.toString());
	}

	@BeforeAll
	static void clear() {
		HarnessDatabase.clear();
	}

	@Test
	void loadsPhiladelphiaYearByYearAndExplainsItsRows() throws IOException {
		write("2017");
		LoadReport first = this.loader.load("philly", this.folder, Progress.SILENT);
		assertThat(first.addsUp()).isTrue();
		assertThat(first.rows(Outcome.COUNTED)).isEqualTo(2);
		Files.delete(this.folder.resolve("2017.txt"));
		write("2018");
		LoadReport second = this.loader.load("philly", this.folder, Progress.SILENT);
		assertThat(second.files()).extracting(LoadReport.ReadFile::name).containsExactly("2017.txt", "2018.txt");
		assertThat(second.rows(Outcome.COUNTED)).isEqualTo(4);
		assertThat(number(
				"MATCH (d:Donor {source: 'phl'})-[r:CONTRIBUTED_TO]->(:Committee {id: 'phl:the-pac'}) RETURN sum(r.cents) AS n"))
			.isEqualTo(2 * 45_000);
		assertThat(number("MATCH (d:Donor {source: 'phl', kind: 'PERSON'}) RETURN count(d) AS n")).isEqualTo(1);
		String row = this.reader
			.list(new NamedQuery("row",
					"MATCH ()-[r:NOT_COUNTED {source: 'phl'}]->() RETURN r.rowId AS id ORDER BY id"), Map.of(),
					(found) -> found.text("id"))
			.get(0);
		ExplainedRow explained = this.evidence.explain(new RowId(row));
		assertThat(explained).isNotNull();
		assertThat(explained.rule()).matches((rule) -> rule.word().equals("DEBT"));
		assertThat(explained.row().columns()).noneMatch((column) -> "12 Secret Lane".equals(column.value()));
		assertThat(this.loader.load("philly", this.folder, Progress.SILENT).changed()).isFalse();
	}

	@Test
	void loadsMinnesotaAndNothingTheSecondTime() {
		assumeTrue(Files.isDirectory(MINNESOTA), "the shared data of Minnesota is not here");
		LoadReport report = this.loader.load("mn", MINNESOTA, Progress.SILENT);
		assertThat(report.addsUp()).isTrue();
		assertThat(number("MATCH ()-[r {source: 'mn'}]->() WHERE r.rowId IS NOT NULL RETURN count(r) AS n"))
			.isEqualTo(22_492 + 1_383 - ledger(report));
		assertThat(this.loader.load("mn", MINNESOTA, Progress.SILENT, true).changed()).isFalse();
	}

	@Test
	void countsATransactionOnceThatIsInAFilingAndInBulkFilesWhicheverCameFirst() throws IOException {
		Path filings = Files.createDirectories(this.folder.resolve("filings"));
		Path bulk = Files.createDirectories(this.folder.resolve("bulk"));
		filing(filings, "100", "F3XN", "", "20180410", receipt("A1", "500.00") + receipt("A2", "40.00"));
		bulk(bulk, "A1|100|||4010120181000000001");
		this.loader.load("efile", filings, Progress.SILENT);
		assertThat(given()).containsExactly("50000 fec:100", "4000 fec:100");
		LoadReport second = this.loader.load("fec", bulk, Progress.SILENT);
		assertThat(second.addsUp()).isTrue();
		assertThat(given()).containsExactly("50000 4010120181000000001", "4000 fec:100");
		assertThat(leftOut()).containsExactly("IN_BULK 4010120181000000001");
		assertThat(number("MATCH (i:Import {dataSet: 'efile'}) RETURN i.rowsNotCounted AS n")).isEqualTo(1);
		ExplainedRow explained = this.evidence.explain(new RowId(idOf("IN_BULK")));
		assertThat(explained).isNotNull();
		assertThat(explained.rule()).matches((rule) -> rule.word().equals("IN_BULK"));
		assertThat(explained.countedInstead()).matches((row) -> row.rowId().equals("4010120181000000001"));

		filing(filings, "200", "F3XA", "FEC-100", "20180501", receipt("A1", "600.00"));
		this.loader.load("efile", filings, Progress.SILENT);
		assertThat(given()).containsExactly("60000 fec:200");
		assertThat(leftOut()).contains("SUPERSEDED " + idOf("CONTRIBUTED_TO"));
		assertThat(number("MATCH (i:Import {source: 'fec', dataSet: 'fec-2018'}) RETURN i.rowsNotCounted AS n"))
			.isEqualTo(1);

		bulk(bulk, "A1|200|||4010120181000000001");
		this.loader.load("fec", bulk, Progress.SILENT);
		assertThat(given()).containsExactly("50000 4010120181000000001");
		assertThat(this.loader.load("efile", filings, Progress.SILENT, true).changed()).isFalse();
	}

	private static void bulk(Path folder, String tail) throws IOException {
		Files.writeString(folder.resolve("cm.txt"), "C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\n");
		Files.writeString(folder.resolve("cn.txt"),
				"H8VA01001|SMITH, JANE|DEM|2018|VA|H|01|C|C|C00000009|||CITY|VA|22201\n");
		Files.writeString(folder.resolve("itcont.txt"),
				"C00000001|N|Q1|P2018|201804109000000001|15|IND|ROE, ANN|CITY|VA|22201|ACME|WELDER|01052018|500||"
						+ tail + "\n");
	}

	private static void filing(Path folder, String number, String form, String amends, String signed, String rows)
			throws IOException {
		String text = "HDR|FEC|8.2|Any|1|" + amends + "|\n" + form
				+ "|C00000001|First PAC||S||City|VA|22201|Q1||||20180101|20180331||Doe|Jane||||" + signed
				+ "|0|0|0|0|0|\n" + rows;
		Files.writeString(folder.resolve(number + ".fec"), text.replace('|', '\u001C'));
	}

	private static String receipt(String tran, String amount) {
		return "SA11AI|C00000001|" + tran + "|||IND||Roe|Ann||||S||City|VA|22201|P2018||20180105|" + amount
				+ "|0||Acme|Welder||||||||||||||||||||\n";
	}

	private List<String> given() {
		return texts("MATCH ()-[r:CONTRIBUTED_TO {source: 'fec'}]->({id: 'fec:C00000001'}) "
				+ "RETURN r.cents + ' ' + CASE WHEN r.rowId STARTS WITH 'fec-' THEN r.filingId ELSE r.rowId END AS t ORDER BY r.cents DESC");
	}

	private List<String> leftOut() {
		return texts(
				"MATCH ()-[r:NOT_COUNTED {source: 'fec'}]->() RETURN r.rule + coalesce(' ' + r.countedInstead, '') AS t ORDER BY t");
	}

	private String idOf(String typeOrRule) {
		return texts("MATCH ()-[r {source: 'fec'}]->() WHERE r.rowId IS NOT NULL AND '" + typeOrRule
				+ "' IN [type(r), r.rule] RETURN r.rowId AS t")
			.getFirst();
	}

	private List<String> texts(String cypher) {
		return this.reader.list(new NamedQuery("texts", cypher), Map.of(), (row) -> row.text("t"));
	}

	private static long ledger(LoadReport report) {
		return report.account()
			.stream()
			.filter((line) -> line.rule().equals("LEDGER"))
			.mapToLong(AccountLine::rows)
			.sum();
	}

	private void write(String year) throws IOException {
		String row = "The PAC\t" + year + "\t3\t%s\t%s\t12 Secret Lane\tPhiladelphia\tPA\t19107\t\t\t5/1/" + year
				+ "\t%s\t\tN\t6/15/" + year + "\tcommittee\n";
		Files.writeString(this.folder.resolve(year + ".txt"),
				HEADER + row.formatted("CFR - Schedule I - Part D - All Other Contributions (Over $250.00)", "Jane Doe",
						"450") + row.formatted("CFR - Schedule III - Statement of Expenditures", "Printer Inc", "7")
						+ row.formatted("CFR - Schedule IV - Statement of Unpaid Depts", "Printer Inc", "80"));
	}

	private long number(String cypher) {
		return this.reader.list(new NamedQuery("number", cypher), Map.of(), (row) -> row.number("n")).get(0);
	}

}
