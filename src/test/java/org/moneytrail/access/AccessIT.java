package org.moneytrail.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.testing.StoryServer;
import org.moneytrail.testing.WebSocketClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys, limits and what is for operators alone. */
class AccessIT extends StoryServer {

	private static final List<String> ALL = List.of("query", "export", "listen");

	private static final String ASK = "{ rateLimit { limit cost remaining resetAt } committees(first: 10) { nodes { name } } }";

	@Autowired
	Places places;

	private final HttpClient http = HttpClient.newHttpClient();

	private final ApiKeys keys = new ApiKeys(DATA);

	@Test
	void saysWhatAnAnswerCostAndWhatIsLeft() throws Exception {
		HttpResponse<String> answer = ask(ASK);
		JsonNode body = JsonMapper.shared().readTree(answer.body());
		JsonNode limit = body.at("/data/rateLimit");
		assertThat(limit.path("cost").asLong()).isPositive().isEqualTo(body.at("/extensions/cost/estimated").asLong());
		assertThat(body.at("/extensions/cost/actual").asLong()).isPositive()
			.isLessThanOrEqualTo(body.at("/extensions/cost/estimated").asLong());
		assertThat(answer.headers().firstValue("X-Query-Cost")).hasValue(body.at("/extensions/cost/actual").asString());
		assertThat(limit.path("remaining").asLong()).isPositive().isLessThanOrEqualTo(limit.path("limit").asLong());
		assertThat(limit.path("resetAt").asString()).isNotBlank();
		assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue(limit.path("limit").asString());
		assertThat(answer.headers().firstValue("RateLimit-Remaining")).isPresent();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{ __typename } | 1", "{ committees(first: 50) { nodes { id } } } | 12",
			"{ __schema { types { name fields { name } } } } | 1",
			"{ moneyFlow(from: \"donor:v1-c3bc1bba5495696551a9\", to: \"candidate:phl:larry-krasner\") { truncated } } | 501" })
	void saysWhatAnAnswerCostInTheEnd(String query, long cost) throws Exception {
		JsonNode body = JsonMapper.shared().readTree(ask(query).body());
		assertThat(body.at("/extensions/cost/actual").asLong()).isEqualTo(cost)
			.isLessThanOrEqualTo(body.at("/extensions/cost/estimated").asLong());
	}

	@Test
	void measuresByTheNamesOfOurOwnOperationsAlone() throws Exception {
		ask("query FollowTheMoney { __typename }");
		ask("query Nobody_knows_me_1 { __typename }");
		ask("{ __typename }");
		assertThat(get("/actuator/prometheus").body())
			.contains("operation=\"FollowTheMoney\"", "operation=\"other\"", "operation=\"none\"")
			.doesNotContain("Nobody_knows_me_1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphql", "/q/search.json?nothing=1", "/actuator/health", "/nothing" })
	void tellsBrowsersWhatEveryAnswerMayDo(String path) throws Exception {
		var headers = get(path, "Authorization", path.equals("/graphql") ? "Bearer nothing" : "").headers();
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
		assertThat(headers.firstValue("Permissions-Policy")).isPresent();
	}

	@Test
	void endsAKeysMinuteWithTooManyRequests() throws Exception {
		String key = this.keys.create("small", ALL, 150L).key();
		HttpResponse<String> first = ask(ASK, "Authorization", "Bearer " + key);
		assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
		HttpResponse<String> last = first;
		for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
			last = ask(ASK, "Authorization", "Bearer " + key);
		}
		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(last.headers().firstValue("Retry-After")).isPresent();
		assertThat(last.body()).contains("\"RATE_LIMITED\"", "retryAfterSeconds");
		assertThat(ask(ASK).statusCode()).as("others go on").isEqualTo(200);
	}

	@Test
	void letsWhoIsBeyondTheLimitWait() throws Exception {
		String key = this.keys.create("flood", ALL, 1L).key();
		ask("{ __typename }", "Authorization", "Bearer " + key);
		long began = System.nanoTime();
		assertThat(ask("{ __typename }", "Authorization", "Bearer " + key).statusCode()).isEqualTo(429);
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void chargesForAQueryThatIsRefusedByWhatItTook() throws Exception {
		String key = this.keys.create("nonsense", ALL, 1_000L).key();
		String many = "{ " + "nothing ".repeat(3_000) + "}";
		HttpResponse<String> last = ask(many, "Authorization", "Bearer " + key);
		assertThat(last.body()).contains("\"INVALID_QUERY\"");
		for (int i = 0; i < 200 && last.statusCode() != 429; i++) {
			last = ask(many, "Authorization", "Bearer " + key);
		}
		assertThat(last.statusCode()).as("far less than a thousand of them").isEqualTo(429);
	}

	@Test
	void ceasesToKnowAKeyOnceItIsRevoked() throws Exception {
		ApiKeys.Made made = this.keys.create("desk", ALL, null);
		assertThat(ask("{ __typename }", "Authorization", "Bearer " + made.key()).statusCode()).isEqualTo(200);
		assertThat(this.keys.revoke(made.kept().id())).isTrue();
		assertThat(this.keys.revoke(made.kept().id())).isFalse();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> ask("{ __typename }", "Authorization", "Bearer " + made.key()).statusCode() == 401);
	}

	@Test
	void countsARequestHoweverItsAddressIsWritten() throws Exception {
		HttpResponse<String> answer = get("/%67raphql?query=%7Bmeta%7Bversion%7D%7D");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("RateLimit-Limit")).isPresent();
	}

	@Test
	void keepsNoKeyItself() throws Exception {
		String key = this.keys.create("secret", ALL, null).key();
		assertThat(Files.readString(AccessSettings.folder(DATA).resolve("api-keys.json"))).doesNotContain(key)
			.contains("\"secret\"");
		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(AccessSettings.folder(DATA).resolve("api-keys.json"))))
			.isEqualTo("rw-------");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer nothing", "Bearer ", "Basic YTpi", "mt_00000000_a", "Bearer mt_00000000_'--" })
	void refusesAKeyThatIsNone(String authorization) throws Exception {
		HttpResponse<String> answer = ask("{ __typename }", "Authorization", authorization);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(answer.body()).contains("\"UNAUTHENTICATED\"");
	}

	@Test
	void holdsAKeyToWhatItIsFor() throws Exception {
		String key = this.keys.create("files", List.of("export"), null).key();
		HttpResponse<String> answer = ask("{ __typename }", "Authorization", "Bearer " + key);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("\"FORBIDDEN\"");
		assertThat(get("/q/search.csv", "Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
	}

	@Test
	void takesAKeyWithTheHandshakeOfAWebSocket() throws Exception {
		String key = this.keys.create("socket", ALL, null).key();
		try (WebSocketClient client = new WebSocketClient(this.port)) {
			client.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + key + "\"}}");
			assertThat(client.next().path("type").asString()).isEqualTo("connection_ack");
		}
		try (WebSocketClient client = new WebSocketClient(this.port)) {
			client.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer nothing\"}}");
			assertThat(client.closeCode()).isEqualTo(4401);
		}
	}

	@Test
	void aQuestionOverAWebSocketWaitsForAPlaceLikeAnyOther() throws Exception {
		int taken = 0;
		while (this.places.free() > 0) {
			assertThat(this.places.take()).isTrue();
			taken++;
		}
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.subscribe("1", "{ meta { graphVersion } }");
			Awaitility.await().until(() -> this.places.waiting() == 1);
			assertThat(client.left()).isEmpty();
			for (; taken > 0; taken--) {
				this.places.leave();
			}
			assertThat(client.next().path("type").asString()).isEqualTo("next");
		}
	}

	@Test
	void countsBehindAProxyAsAnonymous() throws Exception {
		HttpResponse<String> answer = ask(ASK, "X-Forwarded-For", "203.0.113.7");
		assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("100000");
		assertThat(ask(ASK).headers().firstValue("RateLimit-Limit")).hasValue("100000000");
	}

	@Test
	void tellsProbesAndOperatorsHowItIs() throws Exception {
		ask("{ moneyFlow(from: \"donor:v1-c3bc1bba5495696551a9\", to: \"candidate:phl:larry-krasner\") { truncated } }");
		assertThat(get("/livez").statusCode()).isEqualTo(200);
		HttpResponse<String> ready = get("/readyz");
		assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
		assertThat(ready.body()).contains("components");
		assertThat(get("/readyz", "X-Forwarded-For", "203.0.113.7").body()).contains("UP").doesNotContain("components");
		assertThat(get("/actuator/prometheus").body()).contains("moneytrail_cypher_seconds_count{statement=",
				"graphql_request");
		assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
		assertThat(get("/actuator/heapdump").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/prometheus", "/actuator/health", "/%61ctuator/prometheus",
			"/actuator;a=b/prometheus" })
	void closesTheOperatorsDoorToOthers(String path) throws Exception {
		assertThat(get(path, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> ask(String query, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))));
		return send(request, headers);
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		return send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)), headers);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
