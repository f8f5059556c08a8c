package org.moneytrail.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.testing.HarnessDatabase;
import org.moneytrail.testing.StoryServer;
import org.moneytrail.testing.WebSocketClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests nobody means well with: each is answered in time, none with a failure of the
 * server or a word about its insides, and the graph is afterwards what it was.
 */
class HostileRequestsIT extends StoryServer {

	/**
	 * The server ends a request after 15 seconds; this only keeps a test from hanging.
	 */
	private static final Duration DEADLINE = Duration.ofSeconds(60);

	static final List<String> TEXTS = List.of("' OR 1=1 -- `; DROP TABLE line; -- \"}) DETACH DELETE n //",
			"a\u0000\u0001\u001f", "${jndi:ldap://localhost/a} #{7*7} {{7*7}} %s%n%d%x",
			"name:* AND *:*~10 ^5 [a TO b] {a TO b} +-!(){}[]^\"~*?:\\/ && ||", "\\", "../../../../etc/passwd",
			"a".repeat(5_000), "\ud83d\udcb8\u202e\u0301<script>alert(1)</script>", "donor:' OR 1=1",
			"row:" + "9".repeat(250), "");

	private static final List<String> INSIDES = List.of("Exception", "org.neo4j", "org.springframework",
			"graphql.schema", "at java.", "at org.", "duckdb", "Neo.Client", "Neo.Database", "stackTrace", "\"trace\"",
			"Caused by", "moneytrail-story");

	private static long edges;

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	GraphQlSource schema;

	@BeforeAll
	static void count() {
		edges = edges();
	}

	@AfterAll
	static void leavesTheGraphAlone() {
		assertThat(edges()).isEqualTo(edges).isPositive();
	}

	@TestFactory
	Stream<DynamicTest> survivesDocuments() {
		return HostileDocuments.all()
			.entrySet()
			.stream()
			.map((one) -> DynamicTest.dynamicTest(one.getKey(), () -> check(post(Map.of("query", one.getValue())))));
	}

	@TestFactory
	Stream<DynamicTest> survivesTextInEveryArgument() {
		StringArguments arguments = new StringArguments(this.schema.schema());
		assertThat(arguments.unreached()).as("types whose text arguments no test reaches").isEmpty();
		assertThat(arguments.queries()).hasSizeGreaterThan(60);
		return arguments.queries().entrySet().stream().map((one) -> DynamicTest.dynamicTest(one.getKey(), () -> {
			for (String text : TEXTS) {
				HttpResponse<String> answer = post(Map.of("query", one.getValue(), "variables", Map.of("text", text)));
				check(answer);
				assertThat(answer.body()).as("the query itself is sound").doesNotContain("INVALID_QUERY\"");
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> survivesVariables() {
		Map<String, String> bodies = new LinkedHashMap<>();
		String ask = "\"query\":\"query ($a: String!, $b: [ID!], $n: Int) { search(text: $a, first: $n) { nodes { __typename } } }\"";
		bodies.put("a long text", "{" + ask + ",\"variables\":{\"a\":\"" + "x".repeat(200_000) + "\"}}");
		bodies.put("an object deep inside",
				"{" + ask + ",\"variables\":{\"a\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}}");
		bodies.put("a list deep inside",
				"{" + ask + ",\"variables\":{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}}");
		bodies.put("many that nobody declared",
				"{" + ask + ",\"variables\":{"
						+ String.join(",", IntStream.range(0, 10_000).mapToObj((i) -> "\"v" + i + "\":" + i).toList())
						+ ",\"a\":\"a\"}}");
		bodies.put("a list for a text", "{" + ask + ",\"variables\":{\"a\":[" + "1,".repeat(20_000) + "1]}}");
		bodies.put("a huge number", "{" + ask + ",\"variables\":{\"a\":\"a\",\"n\":" + "9".repeat(2_000) + "}}");
		bodies.put("a number with a huge exponent", "{" + ask + ",\"variables\":{\"a\":\"a\",\"n\":1e2147483647}}");
		bodies.put("a fraction for a whole number", "{" + ask + ",\"variables\":{\"a\":\"a\",\"n\":1.5}}");
		bodies.put("no number", "{" + ask + ",\"variables\":{\"a\":\"a\",\"n\":NaN}}");
		bodies.put("half a character", "{" + ask + ",\"variables\":{\"a\":\"\\ud800\"}}");
		bodies.put("odd names", "{" + ask + ",\"variables\":{\"a\":\"a\",\"__proto__\":{},\"constructor\":{},\"\":1}}");
		bodies.put("a text that is null", "{" + ask + ",\"variables\":{\"a\":null}}");
		bodies.put("a long operation name", "{" + ask + ",\"operationName\":\"" + "x".repeat(200_000) + "\"}");
		bodies.put("deep extensions", "{" + ask + ",\"extensions\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)
				+ ",\"variables\":{\"a\":\"a\"}}");
		bodies.put("a hash that is a text of its own",
				"{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + "a".repeat(100_000) + "\"}}}");
		return bodies.entrySet()
			.stream()
			.map((one) -> DynamicTest.dynamicTest(one.getKey(),
					() -> check(send(to("/graphql").header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofString(one.getValue()))))));
	}

	@ParameterizedTest
	@CsvSource({ "batch of one, 1", "batch of a thousand, 1000" })
	void refusesBatches(String name, int size) throws Exception {
		HttpResponse<String> answer = send(to("/graphql").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("["
					+ String.join(",", java.util.Collections.nCopies(size, "{\"query\":\"{ __typename }\"}")) + "]")));
		check(answer);
		assertThat(answer.statusCode()).as(name).isEqualTo(400);
	}

	@Test
	void readsNoCompressedBody() throws Exception {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
			zip.write(new byte[50_000_000]);
		}
		for (String encoding : List.of("gzip", "deflate", "br", "gzip, gzip")) {
			HttpResponse<String> answer = send(to("/graphql").header("Content-Type", "application/json")
				.header("Content-Encoding", encoding)
				.POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray())));
			check(answer);
			assertThat(answer.statusCode()).isEqualTo(415);
		}
	}

	@Test
	void readsNoMoreOfABodyThanItMayHave() throws Exception {
		HttpResponse<String> answer = send(to("/graphql").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.fromPublisher(
					HttpRequest.BodyPublishers.ofByteArray("{\"query\":\"".concat("x".repeat(3_000_000)).getBytes()))));
		check(answer);
		assertThat(answer.statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "text/plain",
			"text/plain; charset=utf-8", "application/graphql", "application/xml", "application/json; charset=utf-7",
			"application/json; charset=utf-16", "application/json, text/plain", "*/*", "a" })
	void takesNoBodyThatAPageOfAnotherSiteCouldSendUnasked(String type) throws Exception {
		HttpResponse<String> answer = send(to("/graphql").header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ meta { version } }\"}")));
		check(answer);
		assertThat(answer.statusCode()).isEqualTo(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mutation { a }", "mutation A { a } query B { __typename }" })
	void changesNothingByAnAddress(String query) throws Exception {
		HttpResponse<String> answer = send(to("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
		check(answer);
		assertThat(answer.statusCode()).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/application.yaml",
			"/explorer/..%2f..%2fapplication.yaml", "/explorer/%2e%2e/%2e%2e/application.yaml",
			"/webjars/../../application.yaml", "/explorer/%00", "/explorer/main.js%00.html",
			"/graphiql/assets/../../../application.yaml", "/error", "/%2e%2e", "/WEB-INF/web.xml",
			"/META-INF/MANIFEST.MF", "/cypher/money/count.cypher", "/ingest/registry.sql", "/h2-console",
			"/.git/config", "/data/run/credentials", "/graphql/../actuator/env", "/;/actuator/env", "//actuator/env" })
	void servesNothingButItsPages(String path) throws Exception {
		String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).doesNotContain(" 500 ", " 200 ").doesNotContain(INSIDES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET\r\n\r\n", "\u0016\u0003\u0001\u0002", "GET /graphql HTTP/9.9\r\n\r\n",
			"TRACE /graphql HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
			"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
			"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
			"POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\nConnection: close\r\n\r\n0\r\n\r\n",
			"POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n\r\n",
			"GET /graphql?query=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
			"GET /graphql?query=%c3%28 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
			"GET /graphql HTTP/1.1\r\nHost: a\r\nAccept: %s\r\nConnection: close\r\n\r\n",
			"GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
			"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
			"GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\nConnection: close\r\n\r\n" })
	void answersBrokenHttpWithoutFailing(String request) throws Exception {
		assertThat(raw(request)).doesNotContain(" 500 ").doesNotContain(INSIDES);
	}

	@Test
	void refusesHeadersAndAddressesWithoutEnd() throws Exception {
		assertThat(raw("GET /graphql?query=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
			.doesNotContain(" 200 ", " 500 ");
		assertThat(raw("GET /graphql HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"))
			.doesNotContain(" 200 ", " 500 ");
		assertThat(raw("GET /graphql HTTP/1.1\r\nHost: a\r\n" + "X: a\r\n".repeat(20_000) + "\r\n"))
			.doesNotContain(" 200 ", " 500 ");
	}

	@Test
	void answersOthersWhileManySendSlowly() throws Exception {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 100; i++) {
				Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
				socket.getOutputStream()
					.write(("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
							+ " ".repeat(i))
						.getBytes(StandardCharsets.US_ASCII));
				slow.add(socket);
			}
			assertThat(post(Map.of("query", "{ meta { version } }")).statusCode()).isEqualTo(200);
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	void answersOthersAfterManyHaveHungUp() throws Exception {
		byte[] body = JsonMapper.shared()
			.writeValueAsBytes(Map.of("query", "{ contributions(first: 100) { nodes { id from { name } } } }"));
		for (int i = 0; i < 100; i++) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				socket.setSoLinger(true, 0);
				socket.getOutputStream()
					.write(("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
							+ body.length + "\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				socket.getOutputStream().write(body);
				socket.getOutputStream().flush();
			}
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> post(Map.of("query", "{ meta { version } }")).statusCode() == 200);
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> running() == 0);
	}

	@Test
	void answersAFlood() {
		List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			flood.add(this.http.sendAsync(request(Map.of("query",
					"{ candidates(first: 100) { nodes { name races { race { name } } } } search(text: \"a\") { nodes { __typename } } }")),
					HttpResponse.BodyHandlers.ofString()));
		}
		flood.forEach((answer) -> {
			HttpResponse<String> one = answer.join();
			if (one.statusCode() == 503) {
				assertThat(one.headers().firstValue("Retry-After")).isPresent();
				assertThat(one.body()).contains("\"OVERLOADED\"");
			}
			else {
				check(one);
			}
		});
	}

	@Test
	void closesWebSocketsThatMisbehave() throws Exception {
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			client.send("x".repeat(400_000));
			assertThat(client.closeCode()).isEqualTo(1009);
		}
		try (WebSocketClient client = WebSocketClient.acknowledged(this.port)) {
			for (int i = 0; i < 200; i++) {
				client.send("{\"type\":\"ping\"}");
				client.subscribe("s" + i, "subscription { newMoney { eventId } }");
			}
			client.drop();
		}
		assertThat(post(Map.of("query", "{ meta { version } }")).statusCode()).isEqualTo(200);
	}

	private static void check(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as("%s", answer.body()).isLessThan(500);
		assertThat(answer.body()).doesNotContain("\"INTERNAL\"").doesNotContain(INSIDES);
	}

	private HttpResponse<String> post(Map<String, ?> body) throws Exception {
		return this.http.send(request(body), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(Map<String, ?> body) {
		return to("/graphql").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
			.build();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).timeout(DEADLINE);
	}

	/** What comes back for these bytes; what came so far if the connection is cut. */
	private String raw(String request) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout((int) DEADLINE.toMillis());
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			socket.getInputStream().transferTo(answer);
		}
		catch (java.net.SocketException ex) {
			// The server hung up on the rest of the request.
		}
		return answer.toString(StandardCharsets.ISO_8859_1);
	}

	private static long running() {
		return HarnessDatabase.graph()
			.executeTransactionally(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n",
					Map.of(), (result) -> (Long) result.next().get("n"));
	}

	private static long edges() {
		return HarnessDatabase.graph()
			.executeTransactionally("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n) + count(r) AS n", Map.of(),
					(result) -> (Long) result.next().get("n"));
	}

}
