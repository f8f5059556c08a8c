package org.moneytrail.graphql;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.testing.HarnessDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP, point by point, and queries by their hash. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class GraphQlOverHttpIT {

	private static final String STRICT = "application/graphql-response+json";

	private static final String JSON = "application/json";

	private static final String TYPE = "query Type($name: String!) { __type(name: $name) { name } }";

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "application/graphql-response+json | application/graphql-response+json",
					"application/json | application/json", "*/* | application/json", "application/* | application/json",
					"application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
					"application/json, application/graphql-response+json | application/graphql-response+json",
					"application/json;q=0.5, application/graphql-response+json;q=0.2 | application/json",
					"text/html, application/xhtml+xml, */*;q=0.8 | application/json",
					"text/event-stream;q=0.1, application/json | application/json" })
	void answersInTheTypeTheClientLikesBest(String accept, String expected) throws Exception {
		HttpResponse<String> answer = post(Map.of("query", "{ __typename }"), accept);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(expected);
		assertThat(answer.headers().allValues("Vary")).anySatisfy((value) -> assertThat(value).contains("Accept"));
	}

	@Test
	void answersJsonToAClientWithoutAWish() throws Exception {
		HttpResponse<String> answer = this.http.send(to("").header("Content-Type", JSON)
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(JSON);
	}

	@ParameterizedTest
	@CsvSource({ "application/json;q=0, 406", "text/html, 406", "image/*, 406", "application/json;q=x, 400" })
	void refusesToAnswerInAnotherType(String accept, int status) throws Exception {
		assertThat(post(Map.of("query", "{ __typename }"), accept).statusCode()).isEqualTo(status);
	}

	@Test
	void answersAQueryInAnAddressWithItsVariables() throws Exception {
		for (String accept : List.of(STRICT, JSON, "*/*")) {
			HttpResponse<String> answer = get(
					Map.of("query", TYPE, "variables", "{\"name\": \"Donor\"}", "operationName", "Type"), accept);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).startsWith("{\"data\":{\"__type\":{\"name\":\"Donor\"}}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "mutation { __typename }", "query A { __typename } mutation B { __typename }" })
	void refusesAMutationInAnAddress(String query) throws Exception {
		HttpResponse<String> answer = get(Map.of("query", query), JSON);
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
		assertThat(answer.body()).contains("INVALID_REQUEST");
	}

	@Test
	void answersTheQueryOfADocumentThatHoldsAMutationToo() throws Exception {
		HttpResponse<String> answer = get(
				Map.of("query", "query A { __typename } mutation B { __typename }", "operationName", "A"), STRICT);
		assertThat(answer.statusCode()).as("no mutation type: the document does not validate").isEqualTo(400);
		assertThat(answer.body()).contains("INVALID_QUERY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?query=", "?variables=%7B%7D", "?query=%7B__typename%7D&variables=7",
			"?query=%7B__typename%7D&variables=%7B", "?query=%7B__typename%7D&query=%7B__typename%7D",
			"?query=%7B__typename%7D&extensions=%5B%5D",
			"?query=%7B__typename%7D&variables=%7B%22a%22:1,%22a%22:2%7D" })
	void refusesAnAddressThatHoldsNoRequest(String search) throws Exception {
		HttpResponse<String> answer = this.http.send(to(search).build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("INVALID_REQUEST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{ nothing }", "query A { __typename } query B { __typename }",
			"query C($id: ID!) { __typename node(id: $id) { id } }" })
	void tellsBrokenQueriesApartByTheStatusInTheStrictTypeOnly(String query) throws Exception {
		HttpResponse<String> strict = post(Map.of("query", query), STRICT);
		assertThat(strict.statusCode()).isEqualTo(400);
		assertThat(strict.body()).doesNotContain("\"data\"").contains("\"errors\"");
		assertThat(post(Map.of("query", query), JSON).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"query\":\"{ __typename }\",\"query\":\"{ meta { version } }\"}",
			"{\"query\":\"{ __typename }\"} {}", "{\"query\":\"{ __typename }\",\"operationName\":0}",
			"{\"query\":\"{ __typename }\",\"variables\":\"{}\"}", "{\"query\":\"{ __typename }\",\"extensions\":0}",
			"{\"query\":false}", "{\"query\":{\"a\":1}}", "{\"extensions\":{}}" })
	void takesJsonAtItsWord(String body) throws Exception {
		HttpResponse<String> answer = this.http.send(
				to("").header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@Test
	void answersAQueryByItsHashOnceItHasSeenIt() throws Exception {
		String query = "{ meta { version } } # " + System.nanoTime();
		Map<String, Object> byHash = Map.of("persistedQuery",
				Map.of("version", 1, "sha256Hash", QueryTexts.sha256(query)));
		assertThat(error(post(Map.of("extensions", byHash), JSON))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
		assertThat(post(Map.of("extensions", byHash), JSON).body()).contains("\"message\":\"PersistedQueryNotFound\"");
		assertThat(post(Map.of("query", query, "extensions", byHash), JSON).body()).contains("\"version\"");
		assertThat(post(Map.of("extensions", byHash), JSON).body()).contains("\"version\"");
		assertThat(get(Map.of("extensions", MAPPER.writeValueAsString(byHash)), STRICT).body()).contains("\"version\"");
	}

	@Test
	void keepsNoQueryUnderAnotherOnesHash() throws Exception {
		Map<String, Object> wrong = Map.of("persistedQuery",
				Map.of("version", 1, "sha256Hash", QueryTexts.sha256("another")));
		HttpResponse<String> answer = post(Map.of("query", "{ __typename }", "extensions", wrong), JSON);
		assertThat(error(answer)).isEqualTo("INVALID_REQUEST");
		assertThat(error(post(Map.of("extensions", wrong), JSON))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
	}

	@Test
	void keepsNoQueryThatIsNotValid() throws Exception {
		Map<String, Object> byHash = Map.of("persistedQuery",
				Map.of("version", 1, "sha256Hash", QueryTexts.sha256("{ nothing }")));
		assertThat(error(post(Map.of("query", "{ nothing }", "extensions", byHash), JSON))).isEqualTo("INVALID_QUERY");
		assertThat(error(post(Map.of("extensions", byHash), JSON))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"version\":2,\"sha256Hash\":\"00\"}", "{\"version\":1,\"sha256Hash\":\"nonsense\"}",
			"{\"version\":1}", "{\"sha256Hash\":7}" })
	void refusesAHashThatIsNone(String named) throws Exception {
		HttpResponse<String> answer = post(
				Map.of("extensions", Map.of("persistedQuery", MAPPER.readValue(named, Map.class))), JSON);
		assertThat(error(answer)).isEqualTo("INVALID_REQUEST");
	}

	private static String error(HttpResponse<String> answer) {
		JsonNode root = MAPPER.readTree(answer.body());
		return root.at("/errors/0/extensions/code").asString("");
	}

	private HttpResponse<String> get(Map<String, String> parameters, String accept) throws Exception {
		String search = parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
		return this.http.send(to(search).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(Map<String, ?> body, String accept) throws Exception {
		return this.http.send(to("").header("Content-Type", JSON)
			.header("Accept", accept)
			.POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(new LinkedHashMap<>(body))))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder to(String search) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql" + search));
	}

}
