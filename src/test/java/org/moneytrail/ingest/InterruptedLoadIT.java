package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.DecidedRow;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.ImportId;
import org.moneytrail.core.Outage;
import org.moneytrail.core.RowId;
import org.moneytrail.core.SourceRow;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

/** Loads broken off anywhere, repeated, and changed. */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class InterruptedLoadIT {

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	@Autowired
	Loader loader;

	@Autowired
	EvidenceRows rows;

	@Autowired
	GraphReader reader;

	@MockitoSpyBean
	GraphWriter writer;

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", () -> data.toString());
	}

	@BeforeEach
	void writeFolder() throws IOException {
		HarnessDatabase.clear();
		file("cm.txt",
				"C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\nC00000009|FRIENDS|T|||CITY|VA|22201|P|H|DEM|Q|||\n");
		file("cn.txt", "H0VA01001|SMITH, JANE|DEM|2020|VA|H|01|C|C|C00000009|||CITY|VA|22201\n");
		file("ccl.txt", "H0VA01001|2020|2020|C00000009|H|P|1\n");
		file("itcont.txt", gifts(0, 5_100));
		file("itoth.txt", gift("24K", "CCM", "FRIENDS", 1_000_000, 5000).replace("||T", "|C00000009|T"));
	}

	@Test
	void endsInTheSameGraphWhereverALoadWasBrokenOff() {
		AtomicInteger calls = new AtomicInteger();
		breakOff(calls, Integer.MAX_VALUE, false);
		LoadReport undisturbed = this.loader.load("fec", this.folder, Progress.SILENT);
		Map<String, Long> expected = graph();
		int last = calls.get();
		for (int at : List.of(2, last - 2, last)) {
			for (boolean committed : List.of(false, true)) {
				HarnessDatabase.clear();
				breakOff(calls, at, committed);
				assertThatThrownBy(() -> this.loader.load("fec", this.folder, Progress.SILENT))
					.isInstanceOf(Outage.class);
				reset(this.writer);
				LoadReport again = this.loader.load("fec", this.folder, Progress.SILENT);
				assertThat(graph()).as("broken off at write %d, committed: %s", at, committed).isEqualTo(expected);
				assertThat(again.graphVersion()).isEqualTo(undisturbed.graphVersion());
				assertThat(again.account()).isEqualTo(undisturbed.account());
			}
		}
	}

	@Test
	void takesAwayRowsANewerDeliveryNoLongerHoldsAndKeepsFileKindsItDoesNotBring() throws IOException {
		this.loader.load("fec", this.folder, Progress.SILENT);
		file("itcont.txt", gifts(10, 50));
		Files.delete(this.folder.resolve("itoth.txt"));

		LoadReport newer = this.loader.load("fec", this.folder, Progress.SILENT);

		assertThat(newer.changed()).isTrue();
		assertThat(newer.addsUp()).isTrue();
		assertThat(newer.files()).extracting(LoadReport.ReadFile::name).contains("itoth.txt");
		assertThat(number("MATCH ()-[r:CONTRIBUTED_TO]->() RETURN count(r) AS n")).isEqualTo(41);
		assertThat(number("MATCH (d:Donor) RETURN count(d) AS n")).isEqualTo(40);
		assertThat(number("MATCH (i:Import) RETURN count(i) AS n")).isEqualTo(1);
		assertThat(number("MATCH (s:GraphState) RETURN s.version AS n")).isEqualTo(2);
	}

	@Test
	void showsSourceRowsWordForWord() {
		LoadReport report = this.loader.load("fec", this.folder, Progress.SILENT);
		SourceRow row = this.rows.findRows(List.of(new RowId("4000000000000000007"), new RowId("unknown"))).get(0);
		assertThat(row.file()).isEqualTo("itcont.txt");
		assertThat(row.line()).isEqualTo(8);
		assertThat(row.columns()).contains(new SourceRow.Column("NAME", "DOE, ANN7"),
				new SourceRow.Column("OTHER_ID", null));
		ImportId load = new ImportId(report.importId());
		DecidedRow.Filter filter = new DecidedRow.Filter("itcont.txt", "COUNTED", null, "C00000001");
		List<DecidedRow> first = this.rows.page(load, filter, null, 2);
		List<DecidedRow> second = this.rows.page(load, filter, first.get(1).position(), 2);
		assertThat(first).extracting((decided) -> decided.position().line()).containsExactly(1L, 2L);
		assertThat(second).extracting((decided) -> decided.position().line()).containsExactly(3L, 4L);
		List<DecidedRow> masters = this.rows.page(load, new DecidedRow.Filter("cm.txt", null, null, null), null, 1);
		assertThat(masters.get(0).columns()).extracting(SourceRow.Column::name).contains("CMTE_NM", "CMTE_ST1");
		assertThat(masters.get(0).columns()).contains(new SourceRow.Column("CMTE_ST1", null));
		assertThat(this.rows.page(new ImportId("unknown"), filter, null, 2)).isNull();
	}

	private void breakOff(AtomicInteger calls, int at, boolean committed) {
		reset(this.writer);
		calls.set(0);
		doAnswer((call) -> {
			boolean now = calls.incrementAndGet() == at;
			if (now && !committed) {
				throw new Outage(ErrorCode.UNAVAILABLE, "broken off", null);
			}
			Object made = call.callRealMethod();
			if (now) {
				throw new Outage(ErrorCode.UNAVAILABLE, "broken off after the commit", null);
			}
			return made;
		}).when(this.writer).write(anyList());
	}

	/**
	 * How often each node and edge with all it holds is there; when a load ran left out.
	 */
	private Map<String, Long> graph() {
		Map<String, Long> graph = new TreeMap<>();
		this.reader.list(new NamedQuery("graph",
				"""
						MATCH (n) WHERE NOT n:SchemaFile RETURN labels(n) AS labels, properties(n) AS properties, '' AS a, '' AS b
						UNION ALL
						MATCH (a)-[r]->(b) RETURN [type(r)] AS labels, properties(r) AS properties, a.id AS a, b.id AS b"""),
				Map.of(), (row) -> {
					Map<String, Object> properties = new TreeMap<>();
					row.row("properties").columns().forEach(properties::put);
					properties.keySet().removeAll(List.of("startedAt", "finishedAt"));
					return row.texts("labels") + " " + row.findText("a") + row.findText("b") + properties;
				})
			.forEach((text) -> graph.merge(text, 1L, Long::sum));
		return graph;
	}

	private long number(String cypher) {
		return this.reader.list(new NamedQuery("number", cypher), Map.of(), (row) -> row.number("n")).get(0);
	}

	private void file(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text, StandardCharsets.ISO_8859_1);
	}

	private static String gifts(int from, int to) {
		StringBuilder text = new StringBuilder();
		for (int i = from; i < to; i++) {
			text.append(gift("15", "IND", "DOE, ANN" + i, i, 100 + i));
		}
		return text.toString();
	}

	private static String gift(String code, String entity, String name, int number, int dollars) {
		String subId = String.valueOf(4_000_000_000_000_000_000L + number);
		return String.join("|", "C00000001", "N", "Q1", "P2020", "202004159200000001", code, entity, name, "CITY", "VA",
				"22201", "ACME", "WELDER", "01152020", String.valueOf(dollars), "", "T" + number, "1400001", "", "",
				subId) + "\n";
	}

}
