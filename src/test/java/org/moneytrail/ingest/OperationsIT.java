package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.GraphCheck;
import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.GraphDigest;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is loaded is tried, checked, backed up, taken out and brought back. */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class OperationsIT {

	private static final String ROWS = """
			C00000001|N|Q1|P2020|202004159200000001|15|IND|DOE, ANN|CITY|VA|22201|ACME|WELDER|01152020|200||T1|1400001|||901
			C00000001|N|Q1|P2020|202004159200000001|15|IND|ROE, BOB|CITY|VA|22201|ACME|WELDER|01162020|300||T2|1400001|X||902
			C00000001|N|Q1|P2020|202004159200000001|15|IND|POE, CAT|CITY|VA|22201|ACME|WELDER|01172020|12.345||T3|1400001|||903
			""";

	private static final String WEBK = "C00000001|FIRST PAC|Q|U|M|500|0|500|0|0|0|0|0|0|0|0|0|0|0|500|0|0|0|0|0|0|03/31/2020\n";

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	@Autowired
	Loader loader;

	@Autowired
	Unloader unloader;

	@Autowired
	Backups backups;

	@Autowired
	Evidence evidence;

	@Autowired
	RowDecisions decisions;

	@Autowired
	GraphReader reader;

	@Autowired
	ObjectProvider<GraphCheck> checks;

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", () -> data.toString());
	}

	@BeforeAll
	static void clear() {
		HarnessDatabase.clear();
	}

	@Test
	void aLoadIsTriedCheckedBackedUpTakenOutAndBroughtBack() throws IOException {
		write("cm.txt", "C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\n");
		write("webk20.txt", WEBK);
		write("itcont.txt", ROWS);
		LoadReport tried = this.loader.load(new LoadOrder("fec", this.folder, null, true), Progress.SILENT);
		assertThat(tried.addsUp()).isTrue();
		assertThat(tried.rows(Outcome.REJECTED)).isOne();
		assertThat(tried.notes()).anyMatch((note) -> note.contains("itcont.txt, line 3"));
		assertThat(this.reader.list(NamedQuery.of("ingest/list-complete-imports"), Map.of(), (row) -> row.text("id")))
			.isEmpty();
		assertThat(data.resolve("evidence")).isDirectoryNotContaining("glob:rejected-*");

		LoadReport loaded = this.loader.load(new LoadOrder("fec", this.folder, null, false), Progress.SILENT);
		assertThat(loaded.account()).isEqualTo(tried.account());
		assertThat(loaded.importId()).isEqualTo(tried.importId());
		this.decisions.decide("902", true, "the filer confirms it", Progress.SILENT);
		assertRight();
		Map<String, String> whole = GraphDigest.of(this.reader);

		Files.setLastModifiedTime(this.folder.resolve("webk20.txt"),
				FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
		Files.setLastModifiedTime(this.folder.resolve("cm.txt"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
		LoadReport since = this.loader.load(new LoadOrder("fec", this.folder, LocalDate.of(2099, 1, 1), false),
				Progress.SILENT);
		assertThat(since.changed()).isFalse();
		write("itcont.txt", ROWS + ROWS.lines().findFirst().orElseThrow().replace("|901", "|904") + "\n");
		LoadReport changed = this.loader.load(new LoadOrder("fec", this.folder, LocalDate.of(2020, 6, 1), false),
				Progress.SILENT);
		assertThat(changed.changed()).isTrue();
		assertThat(changed.files()).hasSize(3);
		write("itcont.txt", ROWS);
		this.loader.load("fec", this.folder, Progress.SILENT);
		assertThat(withoutVersion(GraphDigest.of(this.reader))).isEqualTo(withoutVersion(whole));

		Path keys = this.evidence.file().resolveSibling("api-keys.json");
		Files.writeString(keys, "[]");
		Path backup = this.folder.resolve("backup");
		Backups.Backup made = this.backups.backup(backup, Progress.SILENT);
		assertThat(made.dataSets()).containsExactly("fec-2020");
		assertThatThrownBy(() -> this.backups.backup(backup, Progress.SILENT)).isInstanceOf(Refusal.class)
			.hasMessageContaining("holds something");
		Path restored = this.folder.resolve("restored");
		Backups.unpack(backup, restored);
		assertThat(restored.resolve("evidence").resolve("evidence.duckdb")).isNotEmptyFile();
		assertThat(restored.resolve("evidence").resolve("api-keys.json")).hasContent("[]");
		Files.delete(keys);

		assertThatThrownBy(() -> this.unloader.unload("nope", Progress.SILENT)).isInstanceOf(Refusal.class)
			.hasMessageContaining("fec-2020");
		assertThat(this.unloader.unload("fec", Progress.SILENT)).containsExactly("fec-2020");
		assertThat(GraphDigest.of(this.reader).keySet()).noneMatch((what) -> what.contains("Committee"));
		assertRight();

		this.loader.load("fec", this.folder, Progress.SILENT);
		assertThat(withoutVersion(GraphDigest.of(this.reader))).isEqualTo(withoutVersion(whole));
		assertRight();
	}

	@Test
	void aFolderThatIsNoBackupIsRefused() {
		assertThatThrownBy(() -> Backups.requireWhole(this.folder)).isInstanceOf(Refusal.class)
			.hasMessageContaining("no whole backup");
	}

	private void assertRight() {
		List<GraphCheck.Finding> findings = this.checks.orderedStream().flatMap((one) -> one.check().stream()).toList();
		assertThat(findings).isNotEmpty().allSatisfy((one) -> assertThat(one.right()).as(one.toString()).isTrue());
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text, StandardCharsets.ISO_8859_1);
	}

	private static Map<String, String> withoutVersion(Map<String, String> digest) {
		Map<String, String> same = new TreeMap<>(digest);
		same.keySet().removeIf((what) -> what.contains("GraphState") || what.contains("Import"));
		return same;
	}

}
