package org.moneytrail.money;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.SmallCycle;
import org.moneytrail.testing.StoryServer;
import org.moneytrail.testing.WebSocketClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code newMoney} over both transports, and the protocol of WebSockets. */
class NewMoneyIT extends StoryServer {

	private static final String PAC = "committee:fec:C00000001";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	Loader loader;

	@TempDir
	Path folder;

	@Test
	void tellsEveryRowOfALoadOnceAndGoesOnAfterABreak() throws Exception {
		long version = version();
		String query = "subscription { newMoney(actor: \"%s\", minAmount: 110, %s) { eventId graphVersion edge { rowId amount from { name } to { id } } } }";
		List<JsonNode> first = new ArrayList<>();
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.subscribe("1", query.formatted(PAC, "sinceVersion: " + version));
			load(30);
			for (int i = 0; i < 5; i++) {
				first.add(client.next().at("/payload/data/newMoney"));
			}
			client.drop();
		}
		assertThat(first.getFirst().at("/edge/from/name").asString()).isNotBlank();
		load(41);
		List<JsonNode> all = new ArrayList<>(first);
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.subscribe("2",
					query.formatted(PAC, "after: \"" + first.getLast().path("eventId").asString() + "\""));
			while (all.size() < 32) {
				all.add(client.next().at("/payload/data/newMoney"));
			}
			assertThat(client.left()).isEmpty();
		}
		Set<String> rows = new LinkedHashSet<>();
		all.forEach((event) -> rows.add(event.at("/edge/rowId").asString()));
		assertThat(rows).as("nothing lost, nothing repeated").hasSize(32).hasSize(all.size());
		assertThat(all).allSatisfy((event) -> {
			assertThat(Double.parseDouble(event.at("/edge/amount").asString())).isGreaterThanOrEqualTo(110);
			assertThat(event.path("graphVersion").asLong()).isGreaterThan(version);
		});
	}

	@Test
	void tellsThemOverServerSentEventsToo() throws Exception {
		String query = "subscription { newMoney(sinceVersion: 0, minAmount: 100) { eventId edge { amount } } }";
		HttpResponse<InputStream> answer = stream(query);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
			assertThat(lines.readLine()).isEqualTo("event:next");
			assertThat(lines.readLine()).startsWith("data:{\"data\":{\"newMoney\":{\"eventId\":");
		}
	}

	@Test
	void tellsWhatIsWrongWithASubscriptionAsTheOneEventOfAStream() throws Exception {
		assertThat(lines(stream("subscription { nothing }"))).contains("\"INVALID_QUERY\"", "event:complete");
		assertThat(lines(stream("subscription { newMoney(actor: \"x\") { eventId } }")))
			.contains("\"INVALID_ARGUMENT\"");
		assertThat(lines(stream("{ meta { version } }"))).contains("\"version\"", "event:complete");
	}

	@Test
	void refusesASubscriptionOverPlainHttp() throws Exception {
		HttpResponse<String> answer = this.http.send(
				request("subscription { newMoney { eventId } }", "application/json"),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isLessThan(500);
		assertThat(answer.body()).contains("\"INVALID_REQUEST\"", "text/event-stream");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "[]", "{\"type\":\"no such type\"}", "{\"id\":\"1\"}", "null",
			"{\"type\":\"connection_ack\"}" })
	void closesOnAMessageThatIsNone(String message) throws Exception {
		try (WebSocketClient client = new WebSocketClient(this.port)) {
			client.send(message);
			assertThat(client.closeCode()).isEqualTo(4400);
		}
	}

	@Test
	void closesOnASubscriptionBeforeTheHandshake() throws Exception {
		try (WebSocketClient client = new WebSocketClient(this.port)) {
			client.subscribe("1", "subscription { newMoney { eventId } }");
			assertThat(client.closeCode()).isEqualTo(4401);
		}
	}

	@Test
	void closesOnASecondHandshake() throws Exception {
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.send("{\"type\":\"connection_init\"}");
			assertThat(client.closeCode()).isEqualTo(4429);
		}
	}

	@Test
	void closesOnASecondSubscriptionWithTheSameId() throws Exception {
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.subscribe("1", "subscription { newMoney { eventId } }");
			client.subscribe("1", "subscription { newMoney { eventId } }");
			assertThat(client.closeCode()).isEqualTo(4409);
		}
	}

	@Test
	void answersErrorsAsErrorsAndStaysOpen() throws Exception {
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.subscribe("1", "subscription { nothing }");
			JsonNode error = client.next();
			assertThat(error.path("type").asString()).isEqualTo("error");
			assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("INVALID_QUERY");
			client.subscribe("2", "subscription { newMoney(after: \"nonsense\") { eventId } }");
			assertThat(client.next().toString()).contains("INVALID_ARGUMENT");
			client.subscribe("3", "{ meta { version } }");
			assertThat(client.next().at("/payload/data/meta/version").asString()).isNotBlank();
			assertThat(client.next().path("type").asString()).isEqualTo("complete");
			client.send("{\"type\":\"ping\"}");
			assertThat(client.next().path("type").asString()).isEqualTo("pong");
		}
	}

	@Test
	void answersAPageOfAnotherSite() throws Exception {
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port, "Origin", "https://example.org")) {
			client.subscribe("1", "{ __typename }");
			assertThat(client.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
		}
	}

	private void load(int gifts) throws Exception {
		this.loader.load("fec", SmallCycle.write(this.folder, 2022, 1, gifts), Progress.SILENT);
	}

	private long version() throws Exception {
		HttpResponse<String> answer = this.http.send(request("{ meta { graphVersion } }", "application/json"),
				HttpResponse.BodyHandlers.ofString());
		return JsonMapper.shared().readTree(answer.body()).at("/data/meta/graphVersion").asLong();
	}

	private HttpResponse<InputStream> stream(String query) throws Exception {
		return this.http.send(request(query, "text/event-stream"), HttpResponse.BodyHandlers.ofInputStream());
	}

	private static String lines(HttpResponse<InputStream> answer) throws Exception {
		try (InputStream body = answer.body()) {
			return new String(body.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private HttpRequest request(String query, String accept) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))))
			.build();
	}

}
