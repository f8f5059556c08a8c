package org.moneytrail.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.MoneytrailApplication;
import org.moneytrail.testing.HarnessDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The program itself, loading in a process of its own, killed without warning. */
class KilledLoadIT {

	@TempDir
	Path folder;

	@BeforeEach
	void clear() throws IOException {
		HarnessDatabase.clear();
		write("cm.txt", "C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\n");
		StringBuilder gifts = new StringBuilder();
		for (int i = 0; i < 12_000; i++) {
			gifts.append(String.join("|", "C00000001", "N", "Q1", "P2020", "202004159200000001", "15", "IND",
					"DOE, ANN" + i, "CITY", "VA", "22201", "ACME", "WELDER", "01152020", String.valueOf(100 + i), "",
					"T" + i, "1400001", "", "", String.valueOf(4_000_000_000_000_000_000L + i)));
			gifts.append('\n');
		}
		write("itcont.txt", gifts.toString());
	}

	@AfterEach
	void leaveNothing() {
		HarnessDatabase.clear();
	}

	@Test
	void loadsTheSameAfterBeingKilledAsUndisturbed(@TempDir Path data) throws IOException, InterruptedException {
		assertThat(load(data, "writing money")).isEqualTo(137);
		assertThat(picture()).contains("complete false");

		assertThat(load(data, null)).isZero();

		assertThat(picture()).contains("Donor 12000", "CONTRIBUTED_TO 12000 7319400000", "Import 1", "complete true")
			.doesNotContain("complete false");
	}

	/** Runs a load to its end, or kills it as soon as it says something. */
	private int load(Path data, String killAt) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				MoneytrailApplication.class.getName(), "load", "fec", this.folder.toString(),
				"--moneytrail.data=" + data, "--spring.neo4j.uri=" + HarnessDatabase.boltUri()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				if (killAt != null && line.contains(killAt)) {
					process.destroyForcibly();
					break;
				}
			}
		}
		return process.waitFor();
	}

	private static List<String> picture() {
		return HarnessDatabase.graph()
			.executeTransactionally("""
					MATCH (n) WHERE NOT n:SchemaFile UNWIND labels(n) AS label
					WITH label, count(*) AS n RETURN label + ' ' + n AS line ORDER BY line
					UNION ALL
					MATCH ()-[r]->() WITH type(r) AS type, count(*) AS n, coalesce(sum(r.cents), 0) AS cents
					RETURN type + ' ' + n + ' ' + cents AS line ORDER BY line
					UNION ALL
					MATCH (i:Import) RETURN 'complete ' + i.complete AS line""", Map.of(),
					(result) -> result.stream().map((row) -> String.valueOf(row.get("line"))).toList());
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text, StandardCharsets.ISO_8859_1);
	}

}
