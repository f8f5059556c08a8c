package org.moneytrail.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What a client that means well notices of one that does not. Measures time, so it is
 * started by hand, on a quiet machine: {@code -Dit.test=SideClientIT
 * -Dmoneytrail.side.seconds=60}. The packaged program answers, as a person starts it, and
 * each client is a program of its own. All of one run, after a long warm-up, in turns: a
 * second alone, a second beside the hostile one, who asks without a pause as anyone
 * without a key may, from elsewhere. To tell what of it is the machine's, and what the
 * limits do: a second beside a program that asks nothing and keeps one processor busy,
 * and one beside a hostile client no limit holds for.
 */
class SideClientIT {

	private static final Logger log = LoggerFactory.getLogger(SideClientIT.class);

	private static final int SECONDS = Integer.getInteger("moneytrail.side.seconds", 0);

	/** So many times as long as is measured: hostile requests go everywhere. */
	private static final int WARM_UP = 3;

	private static final Duration TURN = Duration.ofSeconds(1);

	private static final double MOST = 1.5;

	private static final Pattern READY = Pattern.compile("http://localhost:\\d+/graphql\\b");

	private static final byte[] BODY = JsonMapper.shared()
		.writeValueAsBytes(Map.of("query",
				"{ search(text: \"krasner\") { nodes { ... on Candidate { name } } } contributions(first: 20) "
						+ "{ nodes { amount date from { name } to { ... on Committee { name } } } } }"));

	private final HttpClient side = HttpClient.newHttpClient();

	@TempDir
	Path directory;

	private URI address = URI.create("http://localhost/graphql");

	private @Nullable Process server;

	private @Nullable Process other;

	@BeforeEach
	void start() throws IOException, InterruptedException {
		assumeThat(SECONDS).as("seconds to measure for, -Dmoneytrail.side.seconds").isPositive();
		Path log = this.directory.resolve("server.log");
		ProcessBuilder builder = new ProcessBuilder(Path.of("moneytrail").toAbsolutePath().toString(),
				"--server.port=0")
			.directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		this.server = builder.start();
		this.address = ready(this.server, log);
		this.other = new ProcessBuilder(HostileClient.command(this.address, TURN))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (this.other != null) {
			this.other.destroyForcibly();
		}
		if (this.server != null) {
			this.server.destroy();
			assertThat(this.server.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void answersOthersAboutAsQuicklyBesideAHostileClient() throws Exception {
		Map<Beside, List<Double>> millis = new EnumMap<>(Beside.class);
		for (int turn = -WARM_UP * SECONDS; turn < SECONDS; turn++) {
			Beside beside = Beside.values()[Math.floorMod(turn, Beside.values().length)];
			List<Double> asked = ask(beside);
			if (turn >= 0) {
				millis.computeIfAbsent(beside, (kind) -> new ArrayList<>()).addAll(asked);
			}
		}
		double alone = p95(millis.get(Beside.NOBODY));
		millis.forEach((beside, asked) -> log.info("{}: {} asked, p50 {} ms, p95 {}, p99 {}; p95 {} of alone", beside,
				asked.size(), text(at(asked, 0.5)), text(p95(asked)), text(at(asked, 0.99)), text(p95(asked) / alone)));
		double hostile = p95(millis.get(Beside.HOSTILE));
		assertThat(hostile / alone)
			.as("%s ms alone, %s beside a hostile client, %s beside one without limits, %s beside a busy processor",
					alone, hostile, p95(millis.get(Beside.UNLIMITED)), p95(millis.get(Beside.BUSY)))
			.isLessThanOrEqualTo(MOST);
	}

	private static URI ready(Process server, Path log) throws IOException, InterruptedException {
		long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
		while (true) {
			Matcher ready = READY.matcher(Files.readString(log));
			if (ready.find()) {
				return URI.create(ready.group());
			}
			assertThat(server.waitFor(200, TimeUnit.MILLISECONDS)).as(Files.readString(log)).isFalse();
			assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(patience);
		}
	}

	private List<Double> ask(Beside beside) throws Exception {
		if (beside == Beside.NOBODY) {
			return ask();
		}
		Process disturber = Objects.requireNonNull(this.other);
		disturber.getOutputStream().write(switch (beside) {
			case BUSY -> HostileClient.BUSY;
			case UNLIMITED -> HostileClient.LOCAL;
			default -> HostileClient.HOSTILE;
		});
		disturber.getOutputStream().flush();
		List<Double> millis = ask();
		assertThat(disturber.getInputStream().read()).isPositive();
		return millis;
	}

	private List<Double> ask() throws Exception {
		long until = System.nanoTime() + TURN.toNanos();
		List<Double> millis = new ArrayList<>();
		while (System.nanoTime() < until) {
			long began = System.nanoTime();
			HttpResponse<String> answer = this.side.send(request(), HttpResponse.BodyHandlers.ofString());
			millis.add((System.nanoTime() - began) / 1e6);
			assertThat(answer.body()).contains("\"data\"").doesNotContain("\"errors\"");
		}
		return millis;
	}

	private HttpRequest request() {
		return HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(60))
			.POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
			.build();
	}

	private static double p95(List<Double> millis) {
		return at(millis, 0.95);
	}

	private static double at(List<Double> millis, double part) {
		return millis.stream().sorted().skip((long) (part * (millis.size() - 1))).findFirst().orElseThrow();
	}

	private static String text(double number) {
		return "%.2f".formatted(number);
	}

	/** Who asks at the same time. */
	private enum Beside {

		NOBODY, BUSY, UNLIMITED, HOSTILE

	}

}
