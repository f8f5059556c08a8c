package org.moneytrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.testing.HarnessDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program against a database of somebody else. */
class ExternalDatabaseIT {

	@TempDir
	Path directory;

	@Test
	void usesTheServerThatIsNamedAndLoadsNothingOfItsOwnDatabase() throws IOException, InterruptedException {
		assertThat(status("--spring.neo4j.uri=" + HarnessDatabase.boltUri())).as(log()).isZero();
		assertThat(log()).contains("The graph");
		assertThat(this.directory.resolve("data").resolve("neo4j")).doesNotExist();
		try (var classes = Files.lines(this.directory.resolve("classes.log"))) {
			assertThat(classes.filter((line) -> line.contains("org.neo4j.kernel.") || line.contains("org.neo4j.dbms.")
					|| line.contains("org.neo4j.io.") || line.contains("org.neo4j.configuration.")))
				.isEmpty();
		}
	}

	@Test
	void saysInASentenceThatTheServerDoesNotAnswer() throws IOException, InterruptedException {
		assertThat(status("--spring.neo4j.uri=bolt://127.0.0.1:1")).isEqualTo(ExitCode.UNAVAILABLE.number());
		assertThat(log()).contains("the database does not answer").contains("spring.neo4j.uri").doesNotContain("\tat ");
	}

	private int status(String uri) throws IOException, InterruptedException {
		Assumptions.assumeTrue(Files.exists(JarIT.JAR), "needs the packaged jar, which mvn verify makes first");
		ProcessBuilder builder = new ProcessBuilder(Path.of("moneytrail").toAbsolutePath().toString(), "status", uri)
			.directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("status.log").toFile());
		builder.environment().put("MONEYTRAIL_OPTS", "-Xmx512m -Xlog:class+load:file=classes.log");
		Process process = builder.start();
		assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
		return process.exitValue();
	}

	private String log() throws IOException {
		return Files.readString(this.directory.resolve("status.log"));
	}

}
