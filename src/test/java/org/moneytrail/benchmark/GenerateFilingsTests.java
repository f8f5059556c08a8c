package org.moneytrail.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GenerateFilingsTests {

	private static final Size SMALL = new Size(7, 5_000, 0.25);

	@TempDir
	Path folder;

	@Test
	void writesTheSameBytesForTheSameSeed() throws IOException {
		Path one = Files.createDirectory(this.folder.resolve("one"));
		Path two = Files.createDirectory(this.folder.resolve("two"));
		GenerateFilings.write(SMALL, one);
		GenerateFilings.write(SMALL, two);
		List<Path> files = files(one);
		assertThat(files).hasSize(21);
		for (Path file : files) {
			assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
		}
	}

	@Test
	void writesOtherRowsForAnotherSeed() throws IOException {
		Path one = Files.createDirectory(this.folder.resolve("one"));
		Path two = Files.createDirectory(this.folder.resolve("two"));
		GenerateFilings.write(SMALL, one);
		GenerateFilings.write(new Size(8, 5_000, 0.25), two);
		assertThat(Files.readString(one.resolve("fec/itcont.txt")))
			.isNotEqualTo(Files.readString(two.resolve("fec/itcont.txt")));
	}

	@Test
	void writesAsManyContributionsAsAsked() throws IOException {
		Map<String, Long> rows = GenerateFilings.write(SMALL, this.folder);
		assertThat(rows).containsEntry("contributed.csv", 5_000L);
		assertThat(rows.get("itcont.txt")).isBetween(5_000L, 5_600L);
		assertThat(csv("contributed").map((row) -> row[2]).distinct()).hasSize(5_000);
	}

	@Test
	void givesTheHubItsShareAndTheFewMost() throws IOException {
		GenerateFilings.write(SMALL, this.folder);
		Map<String, Long> byCommittee = csv("contributed")
			.collect(Collectors.groupingBy((row) -> row[1], Collectors.counting()));
		long hub = byCommittee.remove("fec:C00100000");
		assertThat(hub / 5_000.0).isCloseTo(0.25, within(0.03));
		List<Long> falling = byCommittee.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
		assertThat(falling.getFirst()).isGreaterThan(10 * falling.get(falling.size() / 2));
		assertThat(csv("contributed").collect(Collectors.groupingBy((row) -> row[0], Collectors.counting())).values())
			.anyMatch((gifts) -> gifts > 20)
			.anyMatch((gifts) -> gifts == 1);
	}

	@Test
	void samplesFortyOfAHundredDonorsThatGaveToTheHub() throws IOException {
		GenerateFilings.write(SMALL, this.folder);
		Map<String, Boolean> gaveToHub = new HashMap<>();
		csv("contributed")
			.forEach((row) -> gaveToHub.merge(row[0], row[1].equals("fec:C00100000"), Boolean::logicalOr));
		List<String[]> sample = csv("sample").toList();
		assertThat(sample).hasSize(200)
			.allSatisfy((row) -> assertThat(gaveToHub).containsEntry(row[0], row[1].equals("1")));
		assertThat(sample).filteredOn((row) -> row[1].equals("1")).hasSize(80);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private Stream<String[]> csv(String table) throws IOException {
		return Files.readAllLines(this.folder.resolve("csv").resolve(table + ".csv"))
			.stream()
			.skip(1)
			.map((line) -> line.split(",", -1));
	}

}
