package org.moneytrail.graphql;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.moneytrail.core.ClaimId;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What takes too long is answered as such, and stopped in the database too; so is what a
 * client no longer waits for. {@code -Dmoneytrail.endings=100} tries each so many times
 * and asserts that the query is gone within a quarter of a second, for a quiet machine.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "moneytrail.request.timeout=3s")
@ContextConfiguration(initializers = HarnessDatabase.class)
@Import(RequestDeadlineIT.Slow.class)
class RequestDeadlineIT {

	private static final String ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
			+ "WITH count(a * b) AS endless RETURN endless";

	private static final String QUESTION = "{ node(id: \"claim:slow\") { id } }";

	private static final Integer ENDINGS = Integer.getInteger("moneytrail.endings");

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	Slow slow;

	@Test
	void endsAtTheDeadlineHereAndInTheDatabase() throws Exception {
		long start = System.nanoTime();
		HttpResponse<String> response = ask(QUESTION);
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		assertThat(response.body()).contains("\"code\":\"TIMEOUT\"", "\"retryable\":true");
		assertThat(taken).as("3 s, not the query's hours, nor the minute a read may run")
			.isBetween(Duration.ofMillis(2900), Duration.ofSeconds(30));
		assertThat(this.slow.seen).as("the deadline reached the thread that reads").isNotNull();
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> running() == 0);
		assertThat(ask("{ meta { graphVersion } }").body()).contains("\"data\"");
	}

	@Test
	void leavesNothingInTheDatabaseAfterATimeout() throws Exception {
		List<Long> millis = new ArrayList<>();
		for (int i = 0; i < endings(); i++) {
			assertThat(ask(QUESTION).body()).contains("TIMEOUT");
			millis.add(untilGone());
		}
		judge("timeouts", millis);
	}

	@Test
	void endsTheQueryOfAClientThatHangsUp() throws Exception {
		List<Long> millis = new ArrayList<>();
		for (int i = 0; i < endings(); i++) {
			try (Socket client = new Socket("localhost", this.port)) {
				String body = "{\"query\":\"" + QUESTION.replace("\"", "\\\"") + "\"}";
				client.getOutputStream()
					.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
							+ body.length() + "\r\n\r\n" + body)
						.getBytes(StandardCharsets.US_ASCII));
				// A machine too busy to begin within the request's time has nothing to
				// end.
				await(() -> running() == 1);
			}
			millis.add(untilGone());
		}
		judge("hang-ups", millis);
		assertThat(ask("{ meta { graphVersion } }").body()).contains("\"data\"");
	}

	@Test
	void answersAClientThatSendsTheNextRequestAhead() throws Exception {
		try (Socket client = new Socket("localhost", this.port)) {
			String get = "GET /graphql?query=%7Bmeta%7BgraphVersion%7D%7D HTTP/1.1\r\nHost: localhost\r\n";
			client.getOutputStream()
				.write((get + "\r\n" + get + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			client.setSoTimeout(60_000);
			String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
		}
	}

	private static int endings() {
		return (ENDINGS != null) ? ENDINGS : 1;
	}

	private long untilGone() {
		long began = System.nanoTime();
		await(() -> running() == 0);
		return (System.nanoTime() - began) / 1_000_000;
	}

	private static void await(Callable<Boolean> what) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(what);
	}

	private static void judge(String what, List<Long> millis) {
		if (ENDINGS != null) {
			System.out.println(what + ", ms until gone from the database: " + millis.stream().sorted().toList());
			assertThat(millis).allMatch((time) -> time <= 250);
		}
	}

	private long running() {
		return HarnessDatabase.graph()
			.executeTransactionally(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' "
							+ "AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS running",
					Map.of(), (result) -> (Long) result.next().get("running"));
	}

	private HttpResponse<String> ask(String query) throws Exception {
		return this.http.send(request(query), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String query) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query.replace("\"", "\\\"") + "\"}"))
			.build();
	}

	/** A lookup that never ends by itself. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Slow {

		volatile Deadline seen;

		@Bean
		NodeLookup<ClaimId> slowClaims(GraphReader graph) {
			return new NodeLookup<>() {

				@Override
				public Class<ClaimId> idType() {
					return ClaimId.class;
				}

				@Override
				public Map<ClaimId, ?> findByIds(Collection<ClaimId> ids) {
					Slow.this.seen = Deadline.current();
					graph.list(new NamedQuery("endless", ENDLESS), Map.of(), (row) -> row.number("endless"));
					return Map.of();
				}

			};
		}

	}

}
