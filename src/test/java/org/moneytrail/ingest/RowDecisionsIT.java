package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.ExplainedRow;
import org.moneytrail.core.Refusal;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A person's decision over the rules: in the graph at once, through reloads, and back.
 */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class RowDecisionsIT {

	private static final String ROWS = """
			C00000001|N|Q1|P2020|202004159200000001|15|IND|DOE, ANN|CITY|VA|22201|ACME|WELDER|01152020|200||T1|1400001|||901
			C00000001|N|Q1|P2020|202004159200000001|15|IND|ROE, BOB|CITY|VA|22201|ACME|WELDER|01162020|300||T2|1400001|X||902
			C00000001|N|Q1|P2020|202004159200000001|15|IND|POE, CAT|CITY|VA|22201|ACME|WELDER|01172020|0||T3|1400001|||903
			""";

	private static final String WEBK = "C00000001|FIRST PAC|Q|U|M|500|0|500|0|0|0|0|0|0|0|0|0|0|0|500|0|0|0|0|0|0|03/31/2020\n";

	@TempDir
	static Path data;

	@TempDir
	Path folder;

	@Autowired
	Loader loader;

	@Autowired
	RowDecisions decisions;

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
	void standsOverTheRulesThroughReloadsUntilItIsUndone() throws IOException {
		load("2020", "");
		assertThat(edge("901")).isEqualTo("CONTRIBUTED_TO null");
		assertThat(edge("902")).isEqualTo("NOT_COUNTED MEMO");
		assertThat(unitemised()).isEqualTo(30_000);

		assertThat(this.decisions.decide("row:902", true, "the filer confirms it", Progress.SILENT).changed()).isTrue();
		assertThat(edge("902")).isEqualTo("CONTRIBUTED_TO null");
		assertThat(note("902")).contains("against rule MEMO").contains("the filer confirms it");
		assertThat(unitemised()).isZero();

		this.decisions.decide("901", false, "never paid", Progress.SILENT);
		assertThat(edge("901")).isEqualTo("NOT_COUNTED OVERRIDE");
		assertThat(unitemised()).isEqualTo(20_000);
		ExplainedRow explained = explain("901");
		assertThat(explained.row().outcome()).isEqualTo("NOT_COUNTED");
		assertThat(explained.row().reason()).contains("never paid");
		assertThat(explained.byRules()).isEqualTo(new ExplainedRow.RuleOutcome("COUNTED", "CONTRIBUTED_TO", null));
		assertThat(explained.decisions()).singleElement().matches((one) -> Boolean.FALSE.equals(one.counts()));

		load("2020",
				"C00000001|N|Q1|P2020|202004159200000001|15|IND|NEW, DAN|CITY|VA|22201|ACME|WELDER|01182020|1||T4|1400001|||904\n");
		assertThat(edge("901")).isEqualTo("NOT_COUNTED OVERRIDE");
		assertThat(edge("902")).isEqualTo("CONTRIBUTED_TO null");

		this.decisions.decide("901", null, "", Progress.SILENT);
		this.decisions.decide("902", null, "", Progress.SILENT);
		assertThat(edge("901")).isEqualTo("CONTRIBUTED_TO null");
		assertThat(edge("902")).isEqualTo("NOT_COUNTED MEMO");
		assertThat(note("902")).isNull();
		assertThat(unitemised()).isEqualTo(29_900);
		assertThat(explain("901").decisions()).hasSize(2);
		assertThat(explain("902").rule()).matches((rule) -> rule.word().equals("MEMO") && rule.version() == 1);
	}

	@Test
	void refusesWhatCannotBeDecided() throws IOException {
		load("2018", "");
		assertThatThrownBy(() -> this.decisions.decide("903", true, "why not", Progress.SILENT))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("can never count");
		assertThatThrownBy(() -> this.decisions.decide("999", false, "no such row", Progress.SILENT))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("999");
		assertThatThrownBy(() -> this.decisions.decide("903", false, " ", Progress.SILENT)).isInstanceOf(Refusal.class)
			.hasMessageContaining("reason");
		assertThatThrownBy(() -> this.decisions.decide("903", null, "", Progress.SILENT)).isInstanceOf(Refusal.class)
			.hasMessageContaining("nothing to undo");
		assertThat(this.evidence.explain(new RowId("999"))).isNull();
	}

	private void load(String cycle, String more) throws IOException {
		Files.writeString(this.folder.resolve("cm.txt"), "C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\n",
				StandardCharsets.ISO_8859_1);
		Files.writeString(this.folder.resolve("ccl.txt"), "H0VA01001|" + cycle + "|" + cycle + "|C00000009|H|P|1\n");
		Files.writeString(this.folder.resolve("webk.txt"), WEBK);
		Files.writeString(this.folder.resolve("itcont.txt"), ROWS + more);
		this.loader.load("fec", this.folder, Progress.SILENT);
	}

	private ExplainedRow explain(String row) {
		ExplainedRow found = this.evidence.explain(new RowId(row));
		assertThat(found).isNotNull();
		return found;
	}

	private String edge(String row) {
		return one("MATCH ()-[r {rowId: $row}]->() RETURN type(r) + ' ' + coalesce(r.rule, 'null') AS text", row);
	}

	private @Nullable String note(String row) {
		String note = one("MATCH ()-[r {rowId: $row}]->() RETURN coalesce(r.note, '') AS text", row);
		return note.isEmpty() ? null : note;
	}

	private long unitemised() {
		return Long
			.parseLong(one("MATCH (l:LedgerDay) RETURN toString(coalesce(sum(l.unitemisedCents), 0)) AS text", ""));
	}

	private String one(String cypher, String row) {
		List<String> found = this.reader.list(new NamedQuery("one", cypher), Map.of("row", row),
				(answer) -> answer.text("text"));
		assertThat(found).hasSize(1);
		return found.get(0);
	}

}
