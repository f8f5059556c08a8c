package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.MoneytrailApplication;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.testing.GraphDigest;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A new graph built beside the live one is the graph one transaction makes of it. */
class RebuildIT {

	private static final Path EARLY = Path.of("../shared/data/fec-2020-early");

	/** As the command {@code load} starts. */
	private static final String LATE = "--moneytrail.embedded.open-late=true";

	@TempDir
	Path directory;

	@Test
	void makesTheGraphOneTransactionMakes() throws IOException {
		Path first = SmallCycle.write(this.directory.resolve("first"), 2020, 0, 400);
		Path second = SmallCycle.write(this.directory.resolve("second"), 2022, 200, 600);
		Path newer = SmallCycle.write(this.directory.resolve("newer"), 2020, 50, 450);
		Map<String, Long> written = graph("written", Long.MAX_VALUE, List.of(first, second, newer));
		Map<String, Long> rebuilt = graph("rebuilt", 0, List.of(first, second, newer));

		assertThat(rebuilt).isEqualTo(written);
		assertThat(rebuilt.keySet()).anyMatch((line) -> line.startsWith("CONTRIBUTED_TO"))
			.anyMatch((line) -> line.startsWith("[Claim]"))
			.anyMatch((line) -> line.contains("searchText=String:doe ann 7"));
	}

	@Test
	void servesTheNewGraphAfterARestartAndKeepsNoOther() throws IOException {
		Path data = this.directory.resolve("data");
		Path folder = SmallCycle.write(this.directory.resolve("first"), 2020, 0, 100);
		Map<String, Long> before;
		Files.createDirectories(data.resolve("neo4j/store-0/data"));
		try (ConfigurableApplicationContext context = start(data, 0, LATE)) {
			LoadReport first = context.getBean(Loader.class).load("fec", folder, Progress.SILENT);
			assertThat(first.graphVersion()).isOne();
			assertThat(first.changed()).isTrue();
			before = GraphDigest.lines(context.getBean(GraphReader.class));
		}
		Files.createDirectories(data.resolve("neo4j/store-1/data"));
		try (ConfigurableApplicationContext context = start(data, 0, LATE)) {
			assertThat(GraphDigest.lines(context.getBean(GraphReader.class))).isEqualTo(before);
			LoadReport again = context.getBean(Loader.class).load("fec", folder, Progress.SILENT);
			assertThat(again.changed()).isFalse();
		}
		try (Stream<Path> stores = Files.list(data.resolve("neo4j"))) {
			assertThat(stores.filter(Files::isDirectory)).hasSize(1);
		}
	}

	@Test
	void makesTheGraphOneTransactionMakesOfARealCycle() {
		assumeTrue(Files.isDirectory(EARLY), "the shared data of the early 2020 cycle is not here");
		assumeTrue(Boolean.getBoolean("moneytrail.large"), "loads a real cycle twice: -Dmoneytrail.large=true");
		Map<String, String> written = large("written", Long.MAX_VALUE);
		assertThat(large("rebuilt", 50_000)).isEqualTo(written);
	}

	private Map<String, String> large(String name, long rebuildAbove) {
		try (ConfigurableApplicationContext context = start(this.directory.resolve(name), rebuildAbove,
				"--moneytrail.embedded.transaction-memory=2500MB")) {
			Loader loader = context.getBean(Loader.class);
			loader.load("story", null, Progress.SILENT);
			loader.load("fec", EARLY, Progress.SILENT);
			return GraphDigest.of(context.getBean(GraphReader.class));
		}
	}

	private Map<String, Long> graph(String name, long rebuildAbove, List<Path> folders) {
		try (ConfigurableApplicationContext context = start(this.directory.resolve(name), rebuildAbove, LATE)) {
			Loader loader = context.getBean(Loader.class);
			loader.load("story", null, Progress.SILENT);
			folders.forEach((folder) -> loader.load("fec", folder, Progress.SILENT));
			return GraphDigest.lines(context.getBean(GraphReader.class));
		}
	}

	static ConfigurableApplicationContext start(Path data, long rebuildAbove, String... more) {
		List<String> arguments = new ArrayList<>(settings(rebuildAbove));
		arguments.add("--moneytrail.data=" + data);
		arguments.addAll(List.of(more));
		return new SpringApplicationBuilder(MoneytrailApplication.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new));
	}

	static List<String> settings(long rebuildAbove) {
		return List.of("--moneytrail.load.rebuild-above=" + rebuildAbove, "--moneytrail.flow.watch=false",
				"--moneytrail.embedded.page-cache=32MB", "--moneytrail.embedded.importer-heap=512MB",
				"--moneytrail.embedded.importer-memory=256MB");
	}

}
