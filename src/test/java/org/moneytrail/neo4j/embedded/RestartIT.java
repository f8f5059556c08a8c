package org.moneytrail.neo4j.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class RestartIT {

	@TempDir
	Path data;

	@Test
	void keepsItsDataOverARestartAndTakesANewPasswordWhenTheOldOneIsLost() throws IOException {
		try (EmbeddedNeo4j first = EmbeddedNeo4jIT.open(this.data)) {
			write(first, 1);
		}
		Files.delete(this.data.resolve("run").resolve("neo4j.properties"));
		try (EmbeddedNeo4j second = EmbeddedNeo4jIT.open(this.data)) {
			assertThat(count(second)).isEqualTo(1);
		}
	}

	@Test
	void keepsWhatWasCommittedWhenTheProcessIsKilled() throws IOException, InterruptedException {
		Process child = new ProcessBuilder(command(Child.class, this.data.toString()))
			.redirectError(this.data.resolve("child.log").toFile())
			.start();
		try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
			assertThat(lines.readLine()).isEqualTo("committed");
		}
		child.destroyForcibly();
		assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
		try (EmbeddedNeo4j again = EmbeddedNeo4jIT.open(this.data)) {
			assertThat(count(again)).isEqualTo(1000);
		}
	}

	static List<String> command(Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
						"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
						System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	private static void write(EmbeddedNeo4j database, int nodes) {
		try (Driver driver = GraphDatabase.driver(database.uri(), EmbeddedNeo4jIT.token(database))) {
			driver.executableQuery("UNWIND range(1, $n) AS i CREATE (:Kept {i: i})")
				.withParameters(Map.of("n", nodes))
				.execute();
		}
	}

	private static long count(EmbeddedNeo4j database) {
		try (Driver driver = GraphDatabase.driver(database.uri(), EmbeddedNeo4jIT.token(database))) {
			return driver.executableQuery("MATCH (k:Kept) RETURN count(k) AS n")
				.execute()
				.records()
				.get(0)
				.get("n")
				.asLong();
		}
	}

	/** Commits, says so and waits to be killed. */
	static final class Child {

		private Child() {
		}

		public static void main(String[] args) throws IOException {
			EmbeddedNeo4j database = EmbeddedNeo4jIT.open(Path.of(args[0]));
			write(database, 1000);
			System.out.println("committed");
			System.in.read();
		}

	}

}
