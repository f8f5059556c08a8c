package org.moneytrail.graphql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class HttpGateIT {

	private static final String META = "{\"query\":\"{ meta { version } }\"}";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "[" + META + "]", "1", "\"{ meta }\"", "", "{", "{}", "{\"query\": null}",
			"{\"query\": 7}", "{\"query\": \" \"}", "{\"query\": \"{ meta { version } }\", \"variables\": []}",
			"{\"query\": \"{ meta { version } }\", \"operationName\": {}}", "\u0000" })
	void refusesBodiesThatAreNoGraphQlRequest(String body) throws Exception {
		HttpResponse<String> response = post(body, "application/json", "application/json");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).startsWith("{\"errors\":[").contains("\"INVALID_REQUEST\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql;a=b", "/%67raphql", "/graphql;" })
	void refusesThemHoweverTheAddressIsWritten(String path) throws Exception {
		HttpResponse<String> response = this.http
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("null"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("INVALID_REQUEST");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{ a: __type(name: \\\"Donor\\\") { name } b: __type(name: \\\"Race\\\") { name } } | QUERY_TOO_COSTLY",
			"{ __schema { types { fields { type { fields { type { fields { name } } } } } } } } | QUERY_TOO_COSTLY",
			"{ search(text: \\\"\\\\u{FFFFFFFFFFFFFF}\\\") { nodes { __typename } } } | INVALID_QUERY" })
	void saysWhatIsWrongWithAQueryThatIsRefusedUnread(String query, String code) throws Exception {
		HttpResponse<String> response = post("{\"query\":\"" + query + "\"}", "application/json", "application/json");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains('"' + code + '"').doesNotContain("INTERNAL");
	}

	@Test
	void refusesABodyOfTwoMegabytes() throws Exception {
		HttpResponse<String> response = post("{\"query\":\"" + " ".repeat(2_000_000) + "\"}", "application/json",
				"application/json");
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("262144 bytes", "INVALID_REQUEST");
	}

	@ParameterizedTest
	@CsvSource({ "text/plain,*/*,415", "application/x-www-form-urlencoded,*/*,415", "multipart/form-data,*/*,415",
			"nonsense,*/*,415", "application/json;charset=ISO-8859-1,*/*,415", "application/json,text/html,406",
			"application/json,nonsense,400" })
	void refusesOtherMediaTypes(String contentType, String accept, int status) throws Exception {
		HttpResponse<String> response = post(META, contentType, accept);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).contains("INVALID_REQUEST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD", "PUT", "DELETE", "PATCH" })
	void refusesOtherMethods(String method) throws Exception {
		HttpResponse<String> response = this.http.send(
				request().method(method, HttpRequest.BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/graphql-response+json", "*/*",
			"application/graphql-response+json, application/json;q=0.9" })
	void answersAQueryInTheFormatAskedFor(String accept) throws Exception {
		HttpResponse<String> response = post(META, "application/json; charset=utf-8", accept);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).startsWith("{\"data\":{\"meta\":{\"version\":");
	}

	@Test
	void answersAQueryThatDoesNotValidateWithBadRequestInTheStrictFormatOnly() throws Exception {
		String body = "{\"query\":\"{ nothing }\"}";
		assertThat(post(body, "application/json", "application/graphql-response+json").statusCode()).isEqualTo(400);
		assertThat(post(body, "application/json", "application/json").statusCode()).isEqualTo(200);
	}

	@Test
	void answersTheWholeIntrospectionQuery() throws Exception {
		String deep = "kind name " + "ofType { kind name ".repeat(9) + "}".repeat(9);
		String query = "query IntrospectionQuery { __schema { description queryType { name } mutationType { name } "
				+ "types { kind name description specifiedByURL fields(includeDeprecated: true) { name description args "
				+ "{ name description type { " + deep + " } defaultValue } type { " + deep
				+ " } isDeprecated deprecationReason } inputFields { name type { " + deep + " } } interfaces { " + deep
				+ " } enumValues(includeDeprecated: true) { name } possibleTypes { " + deep
				+ " } } directives { name locations args { name type { " + deep + " } } } } }";
		HttpResponse<String> response = post("{\"query\":\"" + query + "\"}", "application/json", "application/json");
		assertThat(response.body()).contains("\"moneyFlow\"").doesNotContain("\"errors\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/error", "/%65rror;a=b" })
	void answersAnUnknownAddressWithNotFound(String path) throws Exception {
		HttpResponse<String> response = this.http
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Accept", "application/json")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("Not Found").doesNotContain("org.springframework", "trace");
	}

	private HttpResponse<String> post(String body, String contentType, String accept) throws Exception {
		return this.http.send(request().header("Content-Type", contentType)
			.header("Accept", accept)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"));
	}

}
