package org.moneytrail.graphql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

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

/** What takes too long is answered as such, and stopped in the database too. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "moneytrail.request.timeout=700ms")
@ContextConfiguration(initializers = HarnessDatabase.class)
@Import(RequestDeadlineIT.Slow.class)
class RequestDeadlineIT {

	private static final String ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
			+ "WITH count(a * b) AS endless RETURN endless";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	Slow slow;

	@Test
	void endsAtTheDeadlineHereAndInTheDatabase() throws Exception {
		long start = System.nanoTime();
		HttpResponse<String> response = ask("{ node(id: \"claim:slow\") { id } }");
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		assertThat(response.body()).contains("\"code\":\"TIMEOUT\"", "\"retryable\":true");
		assertThat(taken).as("700 ms, not the query's hours, nor the minute a read may run")
			.isBetween(Duration.ofMillis(600), Duration.ofSeconds(30));
		assertThat(this.slow.seen).as("the deadline reached the thread that reads").isNotNull();
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> running() == 0);
		assertThat(ask("{ meta { graphVersion } }").body()).contains("\"data\"");
	}

	private long running() {
		return HarnessDatabase.graph()
			.executeTransactionally(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' "
							+ "AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS running",
					Map.of(), (result) -> (Long) result.next().get("running"));
	}

	private HttpResponse<String> ask(String query) throws Exception {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query.replace("\"", "\\\"") + "\"}"))
			.build(), HttpResponse.BodyHandlers.ofString());
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
