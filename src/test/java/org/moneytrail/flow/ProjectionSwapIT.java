package org.moneytrail.flow;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Money;
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

/**
 * Sixteen clients ask while loads change the graph and the projection is swapped again
 * and again. {@code -Dmoneytrail.swaps.seconds} says for how long; from half a minute on,
 * the bundled story is loaded meanwhile.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HarnessDatabase.class)
class ProjectionSwapIT {

	private static final int CLIENTS = 16;

	private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("moneytrail.swaps.seconds", 5));

	/** Seconds from which on a whole source is loaded meanwhile, too. */
	private static final int LONG_FORM = 30;

	private static final int FIRST_ROW = 900_000;

	private static final String FLOW = """
			{ moneyFlow(from: "donor:A", to: "candidate:k", options: {channels: [DIRECT]}) { graphVersion channels {
			arrived attributed remainders { kind amount } paths(first: 3) { nodes { attributed hops {
			amount from { id } transactions { rowId amount } } } } } } }""";

	private static final String SHARED = """
			{ sharedDonors(committees: ["committee:P", "committee:K"], atLeast: 1) { graphVersion nodes {
			total donor { id } } } }""";

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	static Path data;

	private final HttpClient http = HttpClient.newHttpClient();

	/** By graph version: what the story says at it. */
	private final Map<Long, Expected> expected = new ConcurrentHashMap<>();

	/** By graph version: the different answers seen. */
	private final Map<Long, Set<String>> flows = new ConcurrentHashMap<>();

	private final Map<Long, Set<String>> shared = new ConcurrentHashMap<>();

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
			String question = (i % 4 == 0) ? SHARED : FLOW;
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
			for (int load = 1; System.nanoTime() < end || this.flows.size() < 4; load++) {
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
		this.flows.forEach((version, found) -> {
			assertThat(found).as("version %d", version).hasSize(1);
			JsonNode channel = JSON.readTree(found.iterator().next()).at("/channels/0");
			assertThat(channel.path("arrived").asString() + " " + channel.path("attributed").asString())
				.isEqualTo(expectedAt(version).flow);
		});
		this.shared.forEach((version, found) -> {
			assertThat(found).as("version %d", version).hasSize(1);
			Map<String, String> totals = new TreeMap<>();
			JSON.readTree(found.iterator().next())
				.path("nodes")
				.forEach((node) -> totals.put(node.at("/donor/id").asString(), node.path("total").asString()));
			assertThat(totals).isEqualTo(expectedAt(version).totals);
		});
		assertThat(this.flows.size()).as("versions seen in %d answers", this.answers.get()).isGreaterThanOrEqualTo(4);
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

	private void ask(String question) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", question))))
				.build();
			JsonNode answer = JSON.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
			boolean isFlow = question.equals(FLOW);
			JsonNode found = answer.path("data").path(isFlow ? "moneyFlow" : "sharedDonors");
			if (answer.has("errors") || !found.isObject()) {
				this.errors.add(answer.toString());
				return;
			}
			this.answers.incrementAndGet();
			(isFlow ? this.flows : this.shared)
				.computeIfAbsent(found.path("graphVersion").asLong(), (version) -> ConcurrentHashMap.newKeySet())
				.add(found.toString());
		}
		catch (Exception ex) {
			this.errors.add(ex.toString());
		}
	}

	/** What the oracle and plain addition say. */
	private record Expected(String flow, Map<String, String> totals) {

		static Expected of(Story story) {
			OracleBook oracle = OracleBook.of(Story.Ask.candidate(story, "k", "A"));
			Map<String, String> totals = new TreeMap<>();
			for (String donor : List.of("A", "B", "C")) {
				long cents = story.events.stream()
					.filter((e) -> e.from().equals(donor))
					.mapToLong(Story.Event::cents)
					.sum();
				totals.put("donor:" + donor, new Money(cents).toString());
			}
			return new Expected(new Money(Math.round(oracle.sum("DIRECT").value())) + " "
					+ new Money(Math.round(oracle.at("DIRECT", "A").value())), totals);
		}

	}

}
