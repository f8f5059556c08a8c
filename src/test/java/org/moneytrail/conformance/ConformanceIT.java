package org.moneytrail.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.testing.HarnessDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks each question under {@code conformance} over HTTP and compares the whole answer.
 * <p>
 * A case is a folder with {@code query.graphql}, {@code response.json} and, where needed,
 * {@code graph.cypher} and {@code variables.json}. {@code -Dbless} writes the answers in
 * place of comparing them. What differs between two runs is masked: graph versions,
 * execution ids, the order of errors.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class ConformanceIT {

	private static final Path CASES = Path.of("src/test/resources/conformance");

	private static final List<String> KINDS = List.of("answers", "refusals", "limits", "query-errors");

	private static final AtomicLong VERSION = new AtomicLong(1_000_000);

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	ObjectProvider<GraphFollower> followers;

	@TestFactory
	Stream<DynamicTest> answersAsWritten() throws IOException {
		List<Path> cases;
		try (Stream<Path> all = Files.walk(CASES)) {
			cases = all.filter((path) -> path.getFileName().toString().equals("query.graphql"))
				.map(Path::getParent)
				.sorted()
				.toList();
		}
		assertThat(cases).isNotEmpty()
			.allSatisfy((path) -> assertThat(KINDS).contains(CASES.relativize(path).getName(0).toString()));
		return cases.stream()
			.map((path) -> DynamicTest.dynamicTest(CASES.relativize(path).toString(), path.toUri(),
					() -> runCase(path)));
	}

	private void runCase(Path folder) throws Exception {
		HarnessDatabase.clear();
		Path graph = folder.resolve("graph.cypher");
		if (Files.exists(graph)) {
			HarnessDatabase.run(Files.readString(graph));
		}
		HarnessDatabase.run("MERGE (s:GraphState {id: 'graph'}) SET s.version = $version",
				Map.of("version", VERSION.incrementAndGet()));
		this.followers.orderedStream().forEach(GraphFollower::refresh);
		String answer = JSON.writeValueAsString(mask(ask(folder))) + "\n";
		Path expected = folder.resolve("response.json");
		if (System.getProperty("bless") != null) {
			assertThat(answer).as("a machine too busy to bless on").doesNotContain("\"TIMEOUT\"");
			Files.writeString(expected, answer);
			return;
		}
		assertThat(answer).isEqualToNormalizingNewlines(Files.readString(expected));
	}

	private JsonNode ask(Path folder) throws Exception {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("query", Files.readString(folder.resolve("query.graphql")));
		Path variables = folder.resolve("variables.json");
		if (Files.exists(variables)) {
			body.put("variables", JSON.readTree(Files.readString(variables)));
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isLessThan(500);
		JsonNode answer = JSON.readTree(response.body());
		if (answer.path("errors") instanceof ArrayNode errors) {
			List<JsonNode> sorted = new ArrayList<>(errors.values());
			sorted.sort(Comparator.comparing((error) -> error.path("path").toString()));
			errors.removeAll().addAll(sorted);
		}
		return answer;
	}

	private static JsonNode mask(JsonNode node) {
		if (node instanceof ObjectNode object) {
			if (object.has("data") || object.has("errors")) {
				object.remove("extensions");
			}
			for (String name : List.of("graphVersion", "executionId")) {
				if (object.path(name).isValueNode() && !object.path(name).isNull()) {
					object.put(name, "*");
				}
			}
			object.properties().forEach((entry) -> mask(entry.getValue()));
		}
		if (node instanceof ArrayNode array) {
			array.forEach(ConformanceIT::mask);
		}
		return node;
	}

}
