package org.moneytrail.fuzz;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.moneytrail.testing.StoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However the API is asked, the database sees the statements of our files and no others,
 * at most {@value #MOST_STATEMENTS} and one: values go in as parameters.
 * {@code -Dmoneytrail.fuzz=10000} asks more.
 */
class CypherFamilyIT extends StoryServer {

	/** One less than is promised: files of loads are found without a name. */
	private static final int MOST_STATEMENTS = 63;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	GraphQlSource source;

	@Test
	void asksTheDatabaseInStatementsOfOurFilesAlone() throws Exception {
		int requests = Integer.getInteger("moneytrail.fuzz", 60);
		RandomQueries queries = new RandomQueries(this.source.schema(), ids(), 1);
		SimpleMeterRegistry statements = new SimpleMeterRegistry();
		Metrics.addRegistry(statements);
		Map<String, Integer> codes = new TreeMap<>();
		try {
			for (int i = 0; i < requests; i++) {
				String query = queries.next();
				HttpResponse<String> answer = ask(query);
				assertThat(answer.statusCode()).as("%s%n%s", query, answer.body()).isLessThan(500);
				JsonNode body = JSON.readTree(answer.body());
				body.path("errors")
					.forEach((error) -> codes.merge(error.at("/extensions/code").asString(), 1, Integer::sum));
				if (body.path("errors").isMissingNode()) {
					codes.merge("none", 1, Integer::sum);
				}
				assertThat(answer.body()).as(query).doesNotContain("\"INTERNAL\"", "\"INVALID_QUERY\"");
			}
			Set<String> names = new TreeSet<>();
			statements.find("moneytrail.cypher")
				.timers()
				.stream()
				.filter((timer) -> timer.count() > 0)
				.forEach((timer) -> names.add(String.valueOf(timer.getId().getTag("statement"))));
			if (Integer.getInteger("moneytrail.fuzz") != null) {
				System.out.println(requests + " requests, answers by error code " + codes + ", " + names.size()
						+ " statements: " + names);
			}
			assertThat(codes.get("none")).as(codes.toString()).isGreaterThan(requests / 3);
			assertThat(names).hasSizeBetween(21, MOST_STATEMENTS)
				.allMatch((name) -> Files.exists(Path.of("cypher", name.replaceFirst(":[A-Z_]+$", "") + ".cypher")));
		}
		finally {
			Metrics.removeRegistry(statements);
		}
	}

	private Map<String, List<String>> ids() throws Exception {
		Map<String, List<String>> ids = new TreeMap<>();
		JsonNode data = JSON.readTree(ask("""
				{ donors(first: 50) { nodes { id } } committees(first: 50) { nodes { id } } candidates { nodes { id } }
				  races { nodes { id } } contributions { nodes { id } } independentExpenditures { nodes { id } }
				  notCounted { nodes { id } } }""").body()).path("data");
		data.properties().forEach((list) -> list.getValue().path("nodes").forEach((node) -> {
			String id = node.path("id").asString();
			ids.computeIfAbsent(id.substring(0, id.indexOf(':')), (word) -> new ArrayList<>()).add(id);
		}));
		assertThat(ids).containsKeys("donor", "committee", "candidate", "race", "row");
		return ids;
	}

	private HttpResponse<String> ask(String query) throws Exception {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
