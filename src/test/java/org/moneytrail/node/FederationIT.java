package org.moneytrail.node;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.testing.StoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** As a part of a federated graph. */
class FederationIT extends StoryServer {

	private static final String ENTITIES = "query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Actor { name } } }";

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void showsItsSchemaWithKeysAndWithoutTheRoutersPart() throws Exception {
		String sdl = ask("{ _service { sdl } }", Map.of()).at("/data/_service/sdl").asString();
		assertThat(new SchemaParser().parse(sdl).types()).containsKeys("Query", "Donor").doesNotContainKey("_Entity");
		for (String entity : List.of("Donor", "Committee", "Candidate", "Race", "Filing")) {
			assertThat(sdl).containsPattern("type " + entity + " implements [^{]*@key\\(fields: \"id\"\\) \\{");
		}
		assertThat(sdl).contains("federation/v2").doesNotContain("_Entity", "_Any", "_Service", "_entities");
	}

	@Test
	void findsEntitiesInTheOrderAskedFor() throws Exception {
		JsonNode found = ask(ENTITIES,
				Map.of("of",
						List.of(Map.of("__typename", "Candidate", "id", "candidate:phl:larry-krasner"),
								Map.of("__typename", "Donor", "id", "donor:nobody"),
								Map.of("__typename", "Donor", "id", "donor:v1-c3bc1bba5495696551a9"))))
			.at("/data/_entities");
		assertThat(found).hasSize(3);
		assertThat(found.get(0).path("__typename").asString()).isEqualTo("Candidate");
		assertThat(found.get(1).isNull()).isTrue();
		assertThat(found.get(2).path("name").asString()).isEqualTo("George Soros");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"__typename\":\"Donor\"}", "{\"__typename\":\"Meta\",\"id\":\"donor:a\"}",
			"{\"__typename\":\"Donor\",\"id\":\"committee:a\"}", "{\"__typename\":\"Donor\",\"id\":7}", "7", "\"a\"",
			"[]" })
	void refusesWhatIsNoRepresentation(String representation) throws Exception {
		JsonNode answer = ask(ENTITIES, Map.of("of", List.of(JsonMapper.shared().readTree(representation))));
		assertThat(answer.at("/errors/0/extensions/code").asString()).as(answer.toString())
			.isIn("INVALID_ARGUMENT", "INVALID_QUERY");
	}

	private JsonNode ask(String query, Map<String, ?> variables) throws Exception {
		HttpResponse<String> answer = this.http
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers
					.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables))))
				.build(), HttpResponse.BodyHandlers.ofString());
		return JsonMapper.shared().readTree(answer.body());
	}

}
