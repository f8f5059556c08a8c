package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.MoneytrailApplication;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.testing.GraphDigest;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads into the embedded database, in a process of their own, killed at a random moment:
 * the program or, where there is one, the importer. {@code -Dmoneytrail.kills=50} for
 * more than 3, {@code -Dmoneytrail.seed=7} for others.
 */
class KilledRebuildIT {

	private static final int KILLS = Integer.getInteger("moneytrail.kills", 3);

	private static final long SEED = Long.getLong("moneytrail.seed", 2020);

	@TempDir
	static Path directory;

	private Path old;

	private Path folder;

	private Map<String, String> before;

	private Map<String, String> after;

	private long took;

	@TestFactory
	Stream<DynamicTest> isTheWholeOldGraphOrTheWholeNewOneAndEndsInTheNewOne() throws Exception {
		this.old = directory.resolve("old");
		this.folder = SmallCycle.write(directory.resolve("newer"), 2020, 1_000, 4_000);
		Path first = SmallCycle.write(directory.resolve("first"), 2020, 0, 3_000);
		try (ConfigurableApplicationContext context = RebuildIT.start(this.old, Long.MAX_VALUE)) {
			context.getBean(Loader.class).load("fec", first, Progress.SILENT);
			this.before = GraphDigest.of(context.getBean(GraphReader.class));
		}
		Path undisturbed = copy("undisturbed");
		long begun = System.nanoTime();
		assertThat(start(undisturbed, true).waitFor()).isZero();
		this.took = System.nanoTime() - begun;
		this.after = digest(undisturbed);
		Random random = new Random(SEED);
		List<DynamicTest> tests = new ArrayList<>();
		for (int i = 0; i < KILLS; i++) {
			boolean rebuild = i % 3 != 2;
			boolean importer = rebuild && i % 2 == 0;
			double moment = 0.3 + 0.75 * random.nextDouble();
			String name = "kill %d at %.2f of a load by %s".formatted(i, moment, importer ? "rebuild, the importer"
					: rebuild ? "rebuild, the program" : "one transaction, the program");
			tests.add(DynamicTest.dynamicTest(name, () -> kill("killed" + name.hashCode(), rebuild, importer, moment)));
		}
		return tests.stream();
	}

	private void kill(String name, boolean rebuild, boolean importer, double moment)
			throws IOException, InterruptedException {
		Path data = copy(name);
		Process program = start(data, rebuild);
		program.waitFor((long) (moment * this.took), TimeUnit.NANOSECONDS);
		if (importer) {
			program.descendants().forEach(ProcessHandle::destroyForcibly);
			program.waitFor(60, TimeUnit.SECONDS);
		}
		program.destroyForcibly().waitFor();
		try (ConfigurableApplicationContext context = RebuildIT.start(data, rebuild ? 0 : Long.MAX_VALUE)) {
			GraphReader reader = context.getBean(GraphReader.class);
			assertThat(GraphDigest.of(reader)).isIn(this.before, this.after);
			context.getBean(Loader.class).load("fec", this.folder, Progress.SILENT);
			assertThat(GraphDigest.of(reader)).isEqualTo(this.after);
		}
		FileSystemUtils.deleteRecursively(data);
	}

	private static Map<String, String> digest(Path data) {
		try (ConfigurableApplicationContext context = RebuildIT.start(data, 0)) {
			return GraphDigest.of(context.getBean(GraphReader.class));
		}
	}

	private Path copy(String name) throws IOException {
		Path copy = directory.resolve(name);
		FileSystemUtils.copyRecursively(this.old, copy);
		return copy;
	}

	private Process start(Path data, boolean rebuild) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				MoneytrailApplication.class.getName(), "load", "fec", this.folder.toString(),
				"--moneytrail.data=" + data));
		command.addAll(RebuildIT.settings(rebuild ? 0 : Long.MAX_VALUE));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(directory.resolve(data.getFileName() + ".log").toFile())
			.start();
	}

}
