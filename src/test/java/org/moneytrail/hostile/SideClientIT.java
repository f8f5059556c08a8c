package org.moneytrail.hostile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.moneytrail.testing.StoryServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What a client that means well notices of one that does not. Measures time, so it is
 * started by hand, on a quiet machine: {@code -Dit.test=SideClientIT
 * -Dmoneytrail.side.seconds=60}. All of one run, after as long a warm-up, in turns: a
 * second alone, a second beside the hostile one and, to tell what of it is the machine's,
 * a second beside a thread that asks nothing and keeps one processor busy. On two
 * processors that alone may take more than is allowed.
 */
class SideClientIT extends StoryServer {

	private static final int SECONDS = Integer.getInteger("moneytrail.side.seconds", 0);

	private static final Duration TURN = Duration.ofSeconds(1);

	private static final double MOST = 1.5;

	private static final String QUESTION = "{ search(text: \"krasner\") { nodes { ... on Candidate { name } } } "
			+ "contributions(first: 20) { nodes { amount date from { name } to { ... on Committee { name } } } } }";

	private final HttpClient side = HttpClient.newHttpClient();

	private final HttpClient hostile = HttpClient.newHttpClient();

	@Autowired
	GraphQlSource schema;

	private Iterator<byte[]> requests = List.<byte[]>of().iterator();

	@BeforeEach
	void onlyByHand() {
		assumeThat(SECONDS).as("seconds to measure for, -Dmoneytrail.side.seconds").isPositive();
	}

	@Test
	void answersOthersAboutAsQuicklyBesideAHostileClient(TestReporter reporter) throws Exception {
		Map<Beside, List<Double>> millis = new EnumMap<>(Beside.class);
		for (int turn = -SECONDS; turn < SECONDS; turn++) {
			Beside beside = Beside.values()[Math.floorMod(turn, Beside.values().length)];
			List<Double> asked = ask(beside);
			if (turn >= 0) {
				millis.computeIfAbsent(beside, (kind) -> new ArrayList<>()).addAll(asked);
			}
		}
		double alone = p95(millis.get(Beside.NOBODY));
		millis.forEach((beside, asked) -> reporter.publishEntry(Map.of("beside", beside.name(), "p95 ms",
				text(p95(asked)), "of alone", text(p95(asked) / alone), "asked", String.valueOf(asked.size()))));
		double hostile = p95(millis.get(Beside.HOSTILE));
		assertThat(hostile / alone)
			.as("%s ms alone, %s beside a hostile client, %s beside a busy processor", alone, hostile,
					p95(millis.get(Beside.BUSY)))
			.isLessThanOrEqualTo(MOST);
	}

	private List<Double> ask(Beside beside) throws Exception {
		if (beside == Beside.NOBODY) {
			return ask();
		}
		long until = System.nanoTime() + TURN.toNanos();
		CompletableFuture<Void> other = CompletableFuture
			.runAsync(() -> run(until, (beside == Beside.HOSTILE) ? this::disturb : Thread::onSpinWait));
		List<Double> millis = ask();
		other.get();
		return millis;
	}

	private List<Double> ask() throws Exception {
		long until = System.nanoTime() + TURN.toNanos();
		List<Double> millis = new ArrayList<>();
		byte[] body = body(Map.of("query", QUESTION));
		while (System.nanoTime() < until) {
			long began = System.nanoTime();
			HttpResponse<String> answer = this.side.send(request(body), HttpResponse.BodyHandlers.ofString());
			millis.add((System.nanoTime() - began) / 1e6);
			assertThat(answer.body()).contains("\"data\"").doesNotContain("\"errors\"");
		}
		return millis;
	}

	private static void run(long until, Runnable again) {
		while (System.nanoTime() < until) {
			again.run();
		}
	}

	/** Goes on in the suite where it was stopped. */
	private void disturb() {
		if (!this.requests.hasNext()) {
			this.requests = suite().iterator();
		}
		this.hostile.sendAsync(request(this.requests.next()), HttpResponse.BodyHandlers.discarding()).join();
	}

	/** Every document, and every text in every argument. */
	private Stream<byte[]> suite() {
		Stream<byte[]> documents = HostileDocuments.all().values().stream().map((text) -> body(Map.of("query", text)));
		Stream<byte[]> texts = new StringArguments(this.schema.schema()).queries()
			.values()
			.stream()
			.flatMap((query) -> HostileRequestsIT.TEXTS.stream()
				.map((text) -> body(Map.of("query", query, "variables", Map.of("text", text)))));
		return Stream.concat(documents, texts);
	}

	private static byte[] body(Map<String, ?> body) {
		return JsonMapper.shared().writeValueAsBytes(body);
	}

	private HttpRequest request(byte[] body) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(60))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build();
	}

	private static double p95(List<Double> millis) {
		return millis.stream().sorted().skip((long) (0.95 * (millis.size() - 1))).findFirst().orElseThrow();
	}

	private static String text(double number) {
		return "%.2f".formatted(number);
	}

	/** Who asks at the same time. */
	private enum Beside {

		NOBODY, BUSY, HOSTILE

	}

}
