package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Sources that are a mapping and SQL, from files to graph. */
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
