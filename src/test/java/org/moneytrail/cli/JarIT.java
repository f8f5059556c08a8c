package org.moneytrail.cli;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program, as a person starts it: by its script. */
class JarIT {

	static final Path JAR = Path.of("target", "moneytrail.jar").toAbsolutePath();

	@TempDir
	static Path directory;

	static Process server;

	static RunFile run;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		Assumptions.assumeTrue(Files.exists(JAR), "needs the packaged jar, which mvn verify makes first");
		server = moneytrail("server.log", "--server.port=0");
		long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
		while (run == null || run.controlPort() == 0) {
			assertThat(server.waitFor(200, TimeUnit.MILLISECONDS)).as(log("server.log")).isFalse();
			assertThat(System.nanoTime()).as(log("server.log")).isLessThan(patience);
			run = RunFile.find(directory.resolve("data"));
		}
	}

	@AfterAll
	static void stop() throws InterruptedException {
		if (server != null) {
			server.destroy();
			assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(RunFile.in(directory.resolve("data"))).doesNotExist();
		}
	}

	@Test
	void saysWhereToGoAndNothingElse() throws IOException {
		assertThat(log("server.log").lines()).hasSize(2)
			.last()
			.asString()
			.startsWith("Moneytrail is ready after")
			.contains("http://localhost:" + run.httpPort() + "/graphql");
	}

	@Test
	void answersAQuestion() throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + run.httpPort() + "/graphql"))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.body()).contains("\"Query\"");
		}
	}

	@Test
	void tellsAnotherShellWhatIsLoadedAndLoadsForIt() throws IOException, InterruptedException {
		assertThat(moneytrail("load.log", "load", "story").waitFor()).as(log("load.log")).isZero();
		assertThat(log("load.log")).contains("exactly these files were loaded before");
		assertThat(moneytrail("status.log", "status").waitFor()).as(log("status.log")).isZero();
		assertThat(log("status.log")).contains("the bundled story").contains("contributions.csv");
	}

	@Test
	void tellsASecondServerWhoIsThere() throws IOException, InterruptedException {
		Process second = moneytrail("second.log", "serve", "--server.port=0");
		assertThat(second.waitFor()).isEqualTo(ExitCode.IN_USE.number());
		assertThat(log("second.log").lines()).singleElement()
			.asString()
			.contains("process " + server.pid())
			.contains("--moneytrail.data=");
	}

	@Test
	void keepsTheRunFileToItsOwner() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(RunFile.in(directory.resolve("data")))))
			.isEqualTo("rw-------");
	}

	@Test
	void knowsEveryKindOfIndex() throws IOException {
		Properties access = new Properties();
		try (Reader reader = Files.newBufferedReader(directory.resolve("data/run/neo4j.properties"))) {
			access.load(reader);
		}
		try (Driver driver = GraphDatabase.driver(access.getProperty("uri"),
				AuthTokens.basic(access.getProperty("user"), access.getProperty("password")))) {
			for (String statement : List.of("CREATE (:Probe {r: 1, t: 'text', p: point({x: 1, y: 2}), v: [1.0, 2.0]})",
					"CREATE INDEX probe_range FOR (n:Probe) ON (n.r)",
					"CREATE TEXT INDEX probe_text FOR (n:Probe) ON (n.t)",
					"CREATE POINT INDEX probe_point FOR (n:Probe) ON (n.p)",
					"CREATE VECTOR INDEX probe_vector FOR (n:Probe) ON (n.v) OPTIONS {indexConfig: "
							+ "{`vector.dimensions`: 2, `vector.similarity_function`: 'cosine'}}",
					"CREATE FULLTEXT INDEX probe_full FOR (n:Probe) ON EACH [n.t]", "CALL db.awaitIndexes(60)")) {
				driver.executableQuery(statement).execute();
			}
			for (String question : List.of("MATCH (n:Probe) WHERE n.r = 1 RETURN n",
					"MATCH (n:Probe) WHERE n.t CONTAINS 'ex' RETURN n",
					"MATCH (n:Probe) WHERE point.distance(n.p, point({x: 1, y: 2})) < 1 RETURN n",
					"CALL db.index.vector.queryNodes('probe_vector', 1, [1.0, 2.0]) YIELD node RETURN node",
					"CALL db.index.fulltext.queryNodes('probe_full', 'text') YIELD node RETURN node")) {
				assertThat(driver.executableQuery(question).execute().records()).as(question).hasSize(1);
			}
			driver.executableQuery("MATCH (n:Probe) DETACH DELETE n").execute();
		}
	}

	private static Process moneytrail(String log, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of("moneytrail").toAbsolutePath().toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve(log).toFile());
		builder.environment().put("MONEYTRAIL_OPTS", "-Xmx1g");
		return builder.start();
	}

	private static String log(String name) throws IOException {
		return Files.readString(directory.resolve(name));
	}

}
