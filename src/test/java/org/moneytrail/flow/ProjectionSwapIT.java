package org.moneytrail.flow;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.json.JsonMapper;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Sixteen clients ask while loads change the graph and the projection is swapped again
 * and again. {@code -Dmoneytrail.swaps.seconds} says for how long; from half a minute on,
 * the bundled story is loaded meanwhile. What a load keeps out of totals is in no answer.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class ProjectionSwapIT {

	private static final int CLIENTS = 16;

	private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("moneytrail.swaps.seconds", 5));

	/** Seconds from which on a whole source is loaded meanwhile, too. */
	private static final int LONG_FORM = 30;

	/** Invented cycles of P10. */
	private static final int CYCLES = Integer.getInteger("moneytrail.memo.cycles", 3);

	private static final int FIRST_CYCLE = Integer.getInteger("moneytrail.memo.first", 0);

	private static final int FIRST_ROW = 900_000;

	private static final String FLOW = """
			{ moneyFlow(from: "donor:A", to: "candidate:k", options: {channels: [DIRECT]}) { graphVersion channels {
			arrived attributed remainders { kind amount } paths(first: 3) { nodes { attributed hops {
			amount from { id } transactions { rowId amount } } } } } } }""";

	private static final String SHARED = """
			{ sharedDonors(committees: ["committee:P", "committee:K"], atLeast: 1) { graphVersion nodes {
			total donor { id } } } }""";

	private static final String FUNDERS = """
			{ candidate(id: "candidate:k") { funders(options: {channels: [DIRECT]}) { graphVersion channels { arrived
			attributed remainders { kind amount } funders { nodes { attributed direct donor { id } } } } } } }""";

	private static final String REACH = """
			{ donor(id: "donor:A") { reach(options: {channels: [DIRECT]}) { graphVersion channels { attributed
			candidates { nodes { arrived attributed candidate { id } } } } } } }""";

	/** A question and where its answer stands. */
	private static final Map<String, String> QUESTIONS = Map.of(FLOW, "/data/moneyFlow", SHARED, "/data/sharedDonors",
			FUNDERS, "/data/candidate/funders", REACH, "/data/donor/reach");

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	static Path data;

	private final HttpClient http = HttpClient.newHttpClient();

	/** By graph version: what the story says at it. */
	private final Map<Long, Expected> expected = new ConcurrentHashMap<>();

	/** By question and graph version: the different answers seen. */
	private final Map<String, Map<Long, Set<String>>> seen = new ConcurrentHashMap<>();

	private final Queue<String> errors = new ConcurrentLinkedQueue<>();

	private final AtomicInteger answers = new AtomicInteger();

	@LocalServerPort
	int port;

	@Autowired
	Loader loader;

	@Autowired
	Projections projections;

	@Autowired
	ObjectProvider<GraphFollower> followers;

	@DynamicPropertySource
	static void ownData(DynamicPropertyRegistry registry) {
		registry.add("moneytrail.data", () -> data.toString());
	}

	@Test
	void everyAnswerIsThatOfTheVersionItNames() throws Exception {
		HarnessDatabase.clear();
		HarnessDatabase
			.run("""
					UNWIND ['A', 'B', 'C'] AS id CREATE (:Actor:Donor {id: id, name: id, kind: 'PERSON', searchText: id});
					UNWIND ['P', 'K'] AS id
					CREATE (:Actor:Committee {id: id, name: id, searchText: id, balanceBasis: 'REGISTERED'});
					MATCH (k:Committee {id: 'K'})
					CREATE (k)-[:AUTHORIZED_BY {designation: 'PRINCIPAL'}]->(:Actor:Candidate {id: 'k', name: 'k', searchText: 'k'});
					""");
		Story story = new Story().authorised("K", "k").committee("P");
		load(story, 0);
		this.followers.orderedStream().forEach(GraphFollower::refresh);
		AtomicBoolean done = new AtomicBoolean();
		List<Thread> clients = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			String question = List.of(FLOW, FUNDERS, REACH, SHARED).get(i % 4);
			clients.add(Thread.ofVirtual().start(() -> {
				while (!done.get()) {
					ask(question);
				}
			}));
		}
		try {
			long end = System.nanoTime() + FOR.toNanos();
			if (FOR.toSeconds() >= LONG_FORM) {
				this.expected.put(this.loader.load("story", null, Progress.SILENT).graphVersion(), Expected.of(story));
			}
			for (int load = 1; System.nanoTime() < end || versions().size() < 4; load++) {
				this.followers.orderedStream().forEach(GraphFollower::settle);
				load(story, load);
				this.projections.atLeast(Long.toString(this.projections.graphVersion()), Duration.ofMinutes(1));
			}
		}
		finally {
			done.set(true);
			for (Thread client : clients) {
				client.join();
			}
		}
		assertThat(this.errors).as("%d answers", this.answers.get()).isEmpty();
		each(FLOW,
				(expected,
						answer) -> assertThat(money(answer.at("/channels/0/arrived")) + " "
								+ money(answer.at("/channels/0/attributed")))
							.isEqualTo(expected.arrived + " " + Math.round(expected.attributed("A"))));
		each(SHARED, (expected, answer) -> {
			Map<String, Long> totals = new TreeMap<>();
			answer.path("nodes")
				.forEach((node) -> totals.put(node.at("/donor/id").asString(), money(node.path("total"))));
			assertThat(totals).isEqualTo(expected.given);
		});
		each(FUNDERS, (expected, answer) -> compareFunders(expected, answer.at("/channels/0")));
		each(REACH, (expected, answer) -> {
			JsonNode rows = answer.at("/channels/0/candidates/nodes");
			boolean isReached = Math.round(expected.attributed("A")) > 0;
			assertThat(rows.size()).isEqualTo(isReached ? 1 : 0);
			if (isReached) {
				assertThat(rows.at("/0/candidate/id").asString()).isEqualTo("candidate:k");
				assertThat(money(rows.at("/0/attributed"))).isEqualTo(Math.round(expected.attributed("A")));
				assertThat(money(rows.at("/0/arrived"))).isEqualTo(expected.arrived);
			}
		});
		assertThat(versions().size()).as("versions seen in %d answers", this.answers.get()).isGreaterThanOrEqualTo(4);
	}

	private Set<Long> versions() {
		return this.seen.getOrDefault(FLOW, Map.of()).keySet();
	}

	/** One answer for every version, and that the oracle's. */
	private void each(String question, BiConsumer<Expected, JsonNode> compare) {
		Map<Long, Set<String>> answers = this.seen.getOrDefault(question, Map.of());
		assertThat(answers).as(question).isNotEmpty();
		answers.forEach((version, found) -> {
			assertThat(found).as("version %d of %s", version, question).hasSize(1);
			compare.accept(expectedAt(version), JSON.readTree(found.iterator().next()));
		});
	}

	private static void compareFunders(Expected expected, JsonNode channel) {
		Map<String, Long> found = new TreeMap<>();
		long sum = 0;
		for (JsonNode node : channel.at("/funders/nodes").values()) {
			found.put(node.at("/donor/id").asString(), money(node.path("attributed")));
			sum += money(node.path("attributed"));
			boolean isDirect = node.at("/donor/id").asString().equals("donor:C");
			assertThat(money(node.path("direct"))).isEqualTo(isDirect ? expected.given.get("donor:C") : 0L);
		}
		assertThat(money(channel.path("attributed"))).isEqualTo(sum);
		for (JsonNode part : channel.path("remainders").values()) {
			sum += money(part.path("amount"));
		}
		assertThat(money(channel.path("arrived"))).isEqualTo(expected.arrived).isEqualTo(sum);
		for (String donor : List.of("A", "B", "C")) {
			assertThat((double) found.getOrDefault("donor:" + donor, 0L)).as(donor)
				.isCloseTo(expected.attributed(donor), within(1.0));
		}
	}

	private static long money(JsonNode dollars) {
		return new BigDecimal(dollars.asString()).movePointRight(2).longValueExact();
	}

	@Test
	void saysWhatThereIsWhereAVersionDoesNotComeInTime() {
		HarnessDatabase.run("MERGE (s:GraphState {id: 'graph'}) ON CREATE SET s.version = 1");
		long present = this.projections.graphVersion();
		assertThat(this.projections.atLeast(Long.toString(present), Duration.ofSeconds(30)).version())
			.isGreaterThanOrEqualTo(present);
		assertThatExceptionOfType(Outage.class)
			.isThrownBy(() -> this.projections.atLeast(Long.toString(present + 9), Duration.ofMillis(120)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STALE_VERSION))
			.satisfies((ex) -> assertThat(ex.details()).containsEntry("graphVersion", Long.toString(present)));
	}

	/** P10: what a load with memo items and repeated rows says, it says without them. */
	@Test
	void memoAndDuplicateRowsChangeNoAnswer(@TempDir Path files) throws Exception {
		HarnessDatabase.clear();
		for (int seed = FIRST_CYCLE; seed < FIRST_CYCLE + CYCLES; seed++) {
			Path folder = files.resolve("cycle-" + seed);
			MemoCycle cycle = new MemoCycle(seed);
			this.loader.load("fec", cycle.write(folder, true), Progress.SILENT);
			List<String> with = answers();
			assertThat(with.toString()).as("seed " + seed).contains("\"attributed\":\"");
			assertThat(this.loader.load("fec", cycle.write(folder, false), Progress.SILENT).changed())
				.as("seed " + seed)
				.isTrue();
			List<String> without = answers();
			assertThat(without).as("P10 seed " + seed).hasSameSizeAs(with);
			for (int i = 0; i < with.size(); i++) {
				assertThat(without.get(i)).as("P10 seed " + seed + ", question " + i).isEqualTo(with.get(i));
			}
		}
	}

	private List<String> answers() throws Exception {
		this.followers.orderedStream().forEach(GraphFollower::refresh);
		List<String> answers = new ArrayList<>();
		Set<String> donors = new TreeSet<>();
		for (AttributionMethod method : AttributionMethod.values()) {
			String flow = "channels { arrived given attributed touched remainders { kind amount } giving { kind amount }"
					+ " paths { nodes { attributed hops { amount from { id } transactions { rowId amount } } } } }";
			String options = "(options: {method: " + method + ", toleranceDays: 3})";
			if (method != AttributionMethod.TOUCHED) {
				JsonNode found = post("{ candidate(id: \"candidate:fec:H0VA01001\") { funders" + options
						+ " { channels { arrived attributed remainders { kind amount } funders(first: 100) { nodes {"
						+ " attributed direct given gifts donor { id } } } } } } }");
				answers.add(found.toString());
				found.findValues("donor").forEach((donor) -> donors.add(donor.path("id").asString()));
			}
			answers.add(post("{ committee(id: \"committee:fec:C00000001\") { reach" + options
					+ " { channels { candidates { nodes { attributed touched direct candidate { id } } } } } } }")
				.toString());
			for (String donor : donors) {
				answers.add(post("{ moneyFlow(from: \"" + donor + "\", to: \"candidate:fec:H0VA01001\", "
						+ options.substring(1, options.length() - 1) + ") { " + flow + " } }")
					.toString());
			}
		}
		answers.add(post("{ sharedDonors(committees: [\"committee:fec:C00000001\", \"committee:fec:C00000002\"])"
				+ " { nodes { total refunded donor { id } } } }")
			.toString());
		assertThat(answers).noneMatch((answer) -> answer.contains("\"errors\""));
		return answers;
	}

	private Expected expectedAt(long version) {
		Expected found = this.expected.get(version);
		assertThat(found).as("version %d was never loaded", version).isNotNull();
		return found;
	}

	/** Adds rows in three steps, the version last, as a load does. */
	private void load(Story story, int number) {
		int before = story.events.size();
		int day = number * 3;
		story.gift("A", "P", 100_00 + number * 37L, day).gift("B", "P", 50_00 + number * 11L, day);
		story.gift("C", "K", 1_00 + number, day + 1).move("P", "K", 70_00 + number * 13L, day + 1);
		for (Story.Event e : story.events.subList(before, story.events.size())) {
			Map<String, Object> row = new HashMap<>(Map.of("rowId", Integer.toString(FIRST_ROW + e.row()), "from",
					e.from(), "to", e.to(), "cents", e.cents(), "date", LocalDate.ofEpochDay(18_000 + e.day())));
			HarnessDatabase.run("""
					MATCH (a:Actor {id: $from}) MATCH (b:Committee {id: $to})
					CREATE (a)-[:CONTRIBUTED_TO {rowId: $rowId, fromId: $from, toId: $to, cents: $cents, date: $date,
					kind: 'MONETARY', source: 'x', locator: 'x.txt:' + $rowId}]->(b)""", row);
		}
		long version = this.projections.graphVersion() + 1;
		this.expected.put(version, Expected.of(story));
		HarnessDatabase.run("MERGE (s:GraphState {id: 'graph'}) SET s.version = $version", Map.of("version", version));
	}

	/**
	 * The answer without what its asker may still spend, which changes from one to the
	 * next.
	 */
	private JsonNode post(String question) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", question))))
			.build();
		JsonNode answer = JSON.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
		((ObjectNode) answer).remove("extensions");
		return answer;
	}

	private void ask(String question) {
		try {
			JsonNode answer = post(question);
			JsonNode found = answer.at(QUESTIONS.get(question));
			if (answer.has("errors") || !found.isObject()) {
				this.errors.add(answer.toString());
				return;
			}
			this.answers.incrementAndGet();
			this.seen.computeIfAbsent(question, (key) -> new ConcurrentHashMap<>())
				.computeIfAbsent(found.path("graphVersion").asLong(), (version) -> ConcurrentHashMap.newKeySet())
				.add(found.toString());
		}
		catch (Exception ex) {
			this.errors.add(ex.toString());
		}
	}

	/** What the oracle and plain addition say, in cents. */
	private record Expected(long arrived, Map<String, Double> attributed, Map<String, Long> given) {

		static Expected of(Story story) {
			OracleBook oracle = OracleBook.of(Story.Ask.candidate(story, "k", "A", "B", "C"));
			Map<String, Double> attributed = new TreeMap<>();
			Map<String, Long> given = new TreeMap<>();
			for (String donor : List.of("A", "B", "C")) {
				attributed.put(donor, oracle.at("DIRECT", donor).value());
				given.put("donor:" + donor,
						story.events.stream()
							.filter((e) -> e.from().equals(donor))
							.mapToLong(Story.Event::cents)
							.sum());
			}
			return new Expected(Math.round(oracle.sum("DIRECT").value()), attributed, given);
		}

		double attributed(String donor) {
			return this.attributed.getOrDefault(donor, 0.0);
		}

	}

}
