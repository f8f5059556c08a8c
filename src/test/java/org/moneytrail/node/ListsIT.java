package org.moneytrail.node;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.HarnessDatabase;
import org.neo4j.graphdb.ExecutionPlanDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and look-ups on a graph large enough to tell an index from a scan. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class ListsIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	GraphReader graph;

	@BeforeAll
	static void fill(@Autowired GraphReader anyBean) {
		HarnessDatabase.clear();
		HarnessDatabase
			.run("""
					UNWIND range(1, 60000) AS i
					CREATE (:Actor:Donor {id: 'v1-' + toString(100000 + i), kind: 'PERSON', name: 'Name ' + (i / 3),
						searchText: 'name ' + toString(100000 + i / 3), state: CASE WHEN i > 59990 THEN 'PA' ELSE 'NY' END});
					UNWIND range(1, 120) AS i
					CREATE (k:Actor:Candidate {id: 'x:' + (1000 + i), name: 'Candidate ' + i, searchText: 'candidate ' + (1000 + i)})
					CREATE (c:Actor:Committee {id: 'x:' + (1000 + i), name: 'Committee ' + i, searchText: 'committee ' + (1000 + i)})
					CREATE (r:Race {id: 'r|' + (1000 + i), name: 'Race ' + i, searchText: 'race ' + i, office: 'x', year: 2000 + i})
					CREATE (c)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(k), (k)-[:RUNS_IN {status: 'RAN'}]->(r)
					CREATE (c)-[:FILED]->(:Filing {id: 'x:' + i, filerId: 'x:' + (1000 + i), receivedOn: date('2020-01-01')})
					CREATE (:Claim {id: 'x' + i, kind: 'MEMBERS', statement: 'x'})-[:ABOUT]->(c);
					MERGE (s:GraphState {id: 'graph'}) SET s.version = 2000000
					""");
		HarnessDatabase.graph().executeTransactionally("CALL db.awaitIndexes(60)");
		HarnessDatabase.graph().executeTransactionally("CALL db.prepareForReplanning(60)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ASC", "DESC" })
	void readsAListForwardsAndBackwardsWithoutLossOrRepeat(String direction) throws Exception {
		List<String> forwards = walk("first", "after", "endCursor", "hasNextPage", direction);
		List<String> backwards = walk("last", "before", "startCursor", "hasPreviousPage", direction);
		assertThat(forwards).hasSize(300).doesNotHaveDuplicates();
		List<String> end = backwards.reversed();
		assertThat(end).hasSize(300).doesNotHaveDuplicates();
		assertThat(forwards.getFirst()).isEqualTo(direction.equals("ASC") ? "donor:v1-100001" : "donor:v1-160000");
		assertThat(backwards.getFirst()).isEqualTo(direction.equals("ASC") ? "donor:v1-160000" : "donor:v1-100001");
	}

	@Test
	void stopsAFilterAtItsReadingLimitAndLeadsOn() throws Exception {
		String query = "query ($after: String) { donors(first: 50, after: $after, filter: { state: \"PA\" }) "
				+ "{ nodes { id } truncated pageInfo { hasNextPage endCursor } totalCount { value exact } } }";
		JsonNode first = ask(query, null).at("/data/donors");
		assertThat(first.path("nodes")).isEmpty();
		assertThat(first.path("truncated").asBoolean()).isTrue();
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		JsonNode second = ask(query, first.at("/pageInfo/endCursor").asString()).at("/data/donors");
		assertThat(second.path("nodes")).hasSize(10);
		assertThat(second.path("truncated").asBoolean()).isFalse();
		assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
		assertThat(second.at("/totalCount/value").asInt()).isZero();
		assertThat(second.at("/totalCount/exact").asBoolean()).isFalse();
	}

	@Test
	void countsAFilteredListToTenThousand() throws Exception {
		JsonNode data = ask("{ all: donors { totalCount { value exact } } "
				+ "some: donors(filter: { state: \"NY\" }) { totalCount { value exact } } }", null)
			.path("data");
		assertThat(data.at("/all/totalCount/value").asInt()).isEqualTo(60000);
		assertThat(data.at("/all/totalCount/exact").asBoolean()).isTrue();
		assertThat(data.at("/some/totalCount/value").asInt()).isEqualTo(10000);
		assertThat(data.at("/some/totalCount/exact").asBoolean()).isFalse();
	}

	@Test
	void readsAPageFromTheIndexInAHandfulOfHits() {
		for (boolean upwards : List.of(true, false)) {
			Map<String, Object> ask = Map.of("text", "name 105000", "id", "v1-115001", "low", "", "high",
					Character.toString(Character.MAX_CODE_POINT));
			Map<String, Object> parameters = Map.of("ask", ask, "scan", 50000, "skip", 0, "limit", 51, "upwards",
					upwards);
			assertThat(hits("donor/list-by-name", parameters)).isLessThan(500);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 50, 100 })
	void costsAFixedNumberOfStatementsWhateverThePageSize(int size) throws Exception {
		String query = "{ committees(first: " + size + ") { nodes { name claims { statement about { id } } "
				+ "authorizedBy { candidate { name races { race { name candidates { candidate { name } } } } } } } } "
				+ "candidates(first: " + size + ") { nodes { committees { committee { name claims { id } } } } } "
				+ "races(first: " + size
				+ ") { nodes { siblings { id } claims { id } candidates { status } withdrawn { status } } } }";
		ask(query, null);
		long before = this.graph.statements();
		assertThat(ask(query, null).path("errors")).isEmpty();
		assertThat(this.graph.statements() - before).isLessThanOrEqualTo(15);
	}

	@Test
	void loadsTheFilersOfManyFilingsAtOnce() throws Exception {
		StringBuilder ids = new StringBuilder();
		for (int i = 1; i <= 50; i++) {
			ids.append("\"filing:x:").append(i).append("\" ");
		}
		long before = this.graph.statements();
		JsonNode answer = ask("{ nodes(ids: [" + ids + "]) { ... on Filing { filer { name } } } }", null);
		assertThat(answer.at("/data/nodes/49/filer/name").asString()).isEqualTo("Committee 50");
		assertThat(this.graph.statements() - before).isEqualTo(2);
	}

	@Test
	void refusesASearchCursorOfAnotherTextOrOfAGraphVersionThatIsGone() throws Exception {
		String query = "query ($after: String) { search(text: \"committee\", first: 2, after: $after) "
				+ "{ totalCount { value exact } nodes { ... on Node { id } } pageInfo { endCursor hasNextPage } } }";
		JsonNode first = ask(query, null).at("/data/search");
		assertThat(first.at("/totalCount/value").asInt()).isEqualTo(120);
		String cursor = first.at("/pageInfo/endCursor").asString();
		JsonNode second = ask(query, cursor).at("/data/search");
		assertThat(second.path("nodes")).hasSize(2);
		assertThat(second.path("nodes")).doesNotContainAnyElementsOf(first.path("nodes"));
		JsonNode other = ask(query.replace("\"committee\"", "\"committee 1\""), cursor);
		assertThat(other.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
		HarnessDatabase.run("MATCH (s:GraphState {id: 'graph'}) SET s.version = s.version + 1");
		JsonNode stale = ask(query, cursor);
		assertThat(stale.at("/errors/0/extensions/code").asString()).isEqualTo("STALE_CURSOR");
	}

	private List<String> walk(String size, String place, String cursor, String more, String direction)
			throws Exception {
		List<String> ids = new ArrayList<>();
		String at = null;
		do {
			JsonNode page = ask(
					"query ($at: String) { donors(" + size + ": 100, " + place + ": $at, orderBy: { direction: "
							+ direction + " }) { nodes { id } pageInfo { " + cursor + " " + more + " } } }",
					at)
				.at("/data/donors");
			List<String> found = new ArrayList<>();
			page.path("nodes").forEach((node) -> found.add(node.path("id").asString()));
			ids.addAll(size.equals("last") ? found.reversed() : found);
			assertThat(page.at("/pageInfo/" + more).asBoolean()).isTrue();
			at = page.at("/pageInfo/" + cursor).asString();
		}
		while (ids.size() < 300);
		return ids;
	}

	private static long hits(String query, Map<String, Object> parameters) {
		String text = NamedQuery.of(query).text();
		return HarnessDatabase.graph().executeTransactionally("PROFILE " + text, parameters, (result) -> {
			result.resultAsString();
			return hits(result.getExecutionPlanDescription());
		});
	}

	private static long hits(ExecutionPlanDescription plan) {
		long sum = plan.hasProfilerStatistics() ? plan.getProfilerStatistics().getDbHits() : 0;
		for (ExecutionPlanDescription child : plan.getChildren()) {
			sum += hits(child);
		}
		return sum;
	}

	private JsonNode ask(String query, @Nullable String place) throws Exception {
		Map<String, Object> variables = new HashMap<>();
		variables.put("after", place);
		variables.put("at", place);
		String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return JSON.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
	}

}
