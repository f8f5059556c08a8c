package org.moneytrail.cli;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program, as a person starts it: by its script. */
class JarIT {

	static final Path JAR = Path.of("target", "moneytrail.jar").toAbsolutePath();

	@TempDir
	static Path directory;

	static Process server;

	static RunFile run;

	static HttpServer collector;

	/** What was sent to the collector, as it came. */
	static StringBuffer traces = new StringBuffer();

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		Assumptions.assumeTrue(Files.exists(JAR), "needs the packaged jar, which mvn verify makes first");
		collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		collector.createContext("/v1/traces", (exchange) -> {
			traces.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		collector.start();
		server = moneytrail("server.log", "--server.port=0",
				"--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
						+ collector.getAddress().getPort() + "/v1/traces",
				"--management.opentelemetry.tracing.export.schedule-delay=200ms");
		long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
		while (run == null || run.controlPort() == 0) {
			assertThat(server.waitFor(200, TimeUnit.MILLISECONDS)).as(log("server.log")).isFalse();
			assertThat(System.nanoTime()).as(log("server.log")).isLessThan(patience);
			run = RunFile.find(directory.resolve("data"));
		}
	}

	@AfterAll
	static void stop() throws InterruptedException {
		if (collector != null) {
			collector.stop(0);
		}
		if (server != null) {
			server.destroy();
			assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(RunFile.in(directory.resolve("data"))).doesNotExist();
		}
	}

	@Test
	void endsItsQuietStartByThePlaceToGo() throws IOException {
		// A busy machine may be slow, and says so; nothing else is worth a warning.
		assertThat(log("server.log").lines().filter((line) -> !line.contains("org.moneytrail.slow")))
			.hasSizeLessThan(20)
			.noneMatch((line) -> line.contains("WARN") || line.contains("ERROR"))
			.filteredOn((line) -> line.startsWith("Moneytrail"))
			.singleElement()
			.asString()
			.startsWith("Moneytrail is ready after")
			.contains("http://localhost:" + run.httpPort() + "/graphql");
	}

	@Test
	void tracesARequestDownToItsStatements() throws IOException, InterruptedException {
		ask("query Committees { committees(first: 1) { nodes { name } } }");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> traces.indexOf("cypher committee/list-by-name") >= 0 && traces.indexOf("graphql query") >= 0
					&& traces.indexOf("http post") >= 0);
	}

	@Test
	void takesTheWholeGraphIntoAFolder() throws IOException, InterruptedException {
		Path folder = directory.resolve("bulk");
		Process export = moneytrail("export.log", "export", "--all", folder.toString());
		assertThat(export.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(export.exitValue()).as(log("export.log")).isZero();
		JsonNode manifest = JsonMapper.shared().readTree(folder.resolve("manifest.json").toFile());
		assertThat(manifest.path("files")).isNotEmpty()
			.allSatisfy((file) -> assertThat(Files.size(folder.resolve(file.path("name").asString())))
				.isEqualTo(file.path("bytes").asLong()));
	}

	@Test
	void tellsHowMuchOfTheChequeReachedTheCandidate() throws IOException, InterruptedException {
		String soros = ask("{ search(text: \"George Soros\", types: [DONOR]) { nodes { ... on Donor { id } } } }")
			.at("/search/nodes/0/id")
			.asString();
		assertThat(flow(soros, "candidate:phl:larry-krasner", "toleranceDays: 0"))
			.contains("SUPPORT 719961.00 222505.00", "DIRECT 0.00 0.00");
		assertThat(flow(soros, "candidate:phl:larry-krasner", "toleranceDays: 3"))
			.contains("SUPPORT 719961.00 719961.00", "DIRECT 0.00 0.00");
	}

	@Test
	void leadsNoMoneyThroughVoterEducation() throws IOException, InterruptedException {
		String aclu = ask(
				"{ search(text: \"ACLU of Pennsylvania\", types: [DONOR]) { nodes { ... on Donor { id } } } }")
			.at("/search/nodes/0/id")
			.asString();
		assertThat(aclu).startsWith("donor:");
		for (String candidate : List.of("larry-krasner", "jack-oneill", "joe-khan")) {
			assertThat(flow(aclu, "candidate:phl:" + candidate, "toleranceDays: 365, unknownOpening: ASSUME_ZERO"))
				.allMatch((line) -> line.endsWith(" 0.00"));
		}
	}

	@Test
	void holdsSevenDemocratsAndEightInBothPrimaries() throws IOException, InterruptedException {
		JsonNode race = ask(
				"""
						{ race(id: "race:ocd-division/country:us/state:pa/place:philadelphia|district-attorney|2017-05-16|primary|dem|-")
							{ candidates { candidate { name } } withdrawn { candidate { name } } siblings { candidates { candidate { name } } } } }
						""")
			.path("race");
		assertThat(race.path("candidates")).hasSize(7);
		assertThat(race.path("siblings").at("/0/candidates")).hasSize(1);
		assertThat(race.path("withdrawn")).hasSize(1);
		assertThat(race.at("/withdrawn/0/candidate/name").asString()).isEqualTo("Seth Williams");
	}

	@Test
	void findsTheCommitteeInEitherSpelling() throws IOException, InterruptedException {
		for (String text : List.of("Philadelphia Justice & Public Safety", "Philadelphia Justice and Public Safety")) {
			assertThat(ask("{ search(text: \"" + text + "\", first: 1) { nodes { ... on Committee { id } } } }")
				.at("/search/nodes/0/id")
				.asString()).isEqualTo("committee:phl:philadelphia-justice-and-public-safety");
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

	/** A line each: channel, arrived, attributed. */
	private static List<String> flow(String from, String to, String options) throws IOException, InterruptedException {
		JsonNode answer = ask("{ moneyFlow(from: \"" + from + "\", to: \"" + to + "\", options: {" + options
				+ "}) { channels { channel arrived attributed } } }");
		return answer.at("/moneyFlow/channels")
			.valueStream()
			.map((channel) -> channel.path("channel").asString() + " " + channel.path("arrived").asString() + " "
					+ channel.path("attributed").asString())
			.toList();
	}

	private static JsonNode ask(String query) throws IOException, InterruptedException {
		JsonMapper json = JsonMapper.shared();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + run.httpPort() + "/graphql"))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("query", query))))
					.build(), HttpResponse.BodyHandlers.ofString());
			JsonNode tree = json.readTree(answer.body());
			assertThat(tree.path("errors").isMissingNode()).as(answer.body()).isTrue();
			return tree.path("data");
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
