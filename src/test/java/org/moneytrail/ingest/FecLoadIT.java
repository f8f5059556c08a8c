package org.moneytrail.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.flow.RealCycle;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.summary.RealSums;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real early cycle, from files to graph. */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class FecLoadIT {

	private static final Path EARLY = Path.of("../shared/data/fec-2020-early");

	@TempDir
	static Path data;

	private static @Nullable LoadReport first;

	@Autowired
	ApplicationContext context;

	@Autowired
	Loader loader;

	@Autowired
	GraphReader reader;

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", () -> data.toString());
	}

	@BeforeAll
	static void clear() {
		assumeTrue(Files.isDirectory(EARLY), "the shared data of the early 2020 cycle is not here");
		HarnessDatabase.clear();
	}

	@Test
	void agreesWithSumsFromTheRawFiles() throws Exception {
		firstLoad();
		try (RealCycle cycle = new RealCycle(this.context, EARLY)) {
			cycle.agreesWithTheRawFiles();
		}
	}

	@Test
	void addsUpByWhatTheRowsSayAsTheRawFilesDo() throws Exception {
		firstLoad();
		try (RealSums sums = new RealSums(this.context, EARLY)) {
			sums.agreesWithTheRawFiles();
			sums.listsWhatItAddsUp();
		}
	}

	@Test
	void agreesWithTheOracleFedTheSameEvents() throws Exception {
		firstLoad();
		try (RealCycle cycle = new RealCycle(this.context, EARLY)) {
			cycle.agreesWithTheOracle();
		}
	}

	@Test
	void accountsForEveryRowAndIsIdempotent() {
		LoadReport first = firstLoad();
		assertThat(first.addsUp()).isTrue();
		assertThat(first.changed()).isTrue();
		assertThat(rows(first, "itcont.txt.gz", "itoth.txt.gz", "itpas2.txt", "oppexp.txt.gz")).containsExactly(70_671L,
				50_921L, 3_159L, 11_929L);
		assertThat(counted(first, "itpas2.txt", "MEMO")).isEqualTo(58);
		assertThat(counted(first, "itoth.txt.gz", "PAS2_IN_OTH")).isEqualTo(3_159);
		assertThat(counted(first, "itoth.txt.gz", "BOTH_SIDES")).isEqualTo(446);
		assertThat(number("MATCH ()-[r:NOT_COUNTED {transactionType: '15J'}]->() RETURN count(r) AS n"))
			.isEqualTo(44_765);
		assertThat(number("MATCH ()-[r {source: 'fec'}]->() WHERE r.rowId IS NOT NULL RETURN count(r) AS n"))
			.isEqualTo(number(
					"MATCH ()-[r {source: 'fec'}]->() WHERE r.rowId IS NOT NULL RETURN count(DISTINCT r.rowId) AS n"))
			.isEqualTo(70_671 + 50_921 + 3_159 - counted(first, "itoth.txt.gz", "LEDGER"));

		LoadReport again = this.loader.load("fec", EARLY, Progress.SILENT);
		LoadReport forced = this.loader.load("fec", EARLY, Progress.SILENT, true);

		assertThat(again.changed()).isFalse();
		assertThat(again.account()).isEqualTo(first.account());
		assertThat(forced.changed()).isFalse();
		assertThat(forced.graphVersion()).isEqualTo(first.graphVersion());
	}

	/** The one load that all tests here share. */
	private LoadReport firstLoad() {
		LoadReport loaded = first;
		if (loaded == null) {
			loaded = this.loader.load("fec", EARLY, Progress.SILENT);
			first = loaded;
		}
		return loaded;
	}

	private static List<Long> rows(LoadReport report, String... files) {
		return List.of(files)
			.stream()
			.map((name) -> report.files().stream().filter((file) -> file.name().equals(name)).findFirst().orElseThrow())
			.map(LoadReport.ReadFile::rows)
			.toList();
	}

	private static long counted(LoadReport report, String file, String rule) {
		return report.account()
			.stream()
			.filter((line) -> line.file().equals(file) && line.rule().equals(rule))
			.mapToLong(AccountLine::rows)
			.sum();
	}

	private long number(String cypher) {
		return this.reader.list(new NamedQuery("number", cypher), Map.of(), (row) -> row.number("n")).get(0);
	}

}
