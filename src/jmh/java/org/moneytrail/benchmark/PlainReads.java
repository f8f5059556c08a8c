package org.moneytrail.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.neo4j.driver.Record;

/**
 * Everyday questions of the running product beside raw Bolt on the same database and the
 * peers: one donor, a search, a page of rows with what hangs on them, the largest donors of
 * a committee; one after the other and from 16 clients. {@code bench/run --measure reads}
 * starts everything and calls this.
 */
public final class PlainReads {

	private static final int CLIENTS = 16;

	/** Contenders take turns of this long, so that the machine's moods meet all of them. */
	private static final Duration TURN = Duration.ofMillis(1500);

	private static final int ROUNDS = 3;

	/** Each contender is asked for so long, by all clients, before anything is measured. */
	private static final Duration WARM = Duration.ofSeconds(10);

	/** The longest the server's own work after its start is waited for. */
	private static final int ASKED = 400;

	private static final int WARM_UP = 1500;

	private static final int DONORS = 500;

	/** So many that hardly one is searched for twice: nobody shines by what it remembers. */
	private static final int NAMES = 50_000;

	private final Map<String, String> options;

	private final Bolt bolt;

	private final Report report = new Report();

	private PlainReads(Map<String, String> options) throws IOException {
		this.options = options;
		this.bolt = new Bolt(Path.of(options.get("--bolt")), Duration.ofSeconds(20));
	}

	/**
	 * The options of {@link WholeProgram}.
	 * @throws Exception if the product or its database does not answer
	 */
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new TreeMap<>();
		for (int i = 0; i + 1 < arguments.length; i += 2) {
			options.put(arguments[i], arguments[i + 1]);
		}
		PlainReads reads = new PlainReads(options);
		try {
			reads.run();
		}
		finally {
			reads.bolt.close();
		}
	}

	private void run() throws Exception {
		this.report.title("Everyday questions");
		this.report.fact("processors", Runtime.getRuntime().availableProcessors());
		this.report.fact("load average at the start", load());
		this.report.fact("version", this.options.get("--version"));
		this.report.fact("server at rest after, seconds", AtRest.await(this.options.get("--pid")));
		List<Question> questions = questions();
		for (Question question : questions) {
			warm(question);
		}
		this.report.fact("warmed up, seconds a question and contender", WARM.toSeconds());
		Map<String, Map<String, Timings>> together = new LinkedHashMap<>();
		Map<String, Double> rates = new LinkedHashMap<>();
		for (Question question : questions) {
			Map<String, Timings> one = oneAfterTheOther(question);
			this.report.section(question.name() + ", one after the other");
			this.report.table(one);
		}
		for (Question question : questions) {
			Map<String, Double> answered = new LinkedHashMap<>();
			together.put(question.name(), fromManyClients(List.of(question), answered));
			this.report.section(question.name() + ", " + CLIENTS + " clients");
			this.report.table(together.get(question.name()));
			answered.forEach((name, rate) -> this.report.fact(question.name() + ", answers a second, " + name,
					String.format(Locale.ROOT, "%.0f", rate)));
		}
		this.report.section("All mixed, " + CLIENTS + " clients");
		this.report.table(fromManyClients(questions, rates));
		rates.forEach((name, rate) -> this.report.fact("mixed, answers a second, " + name,
				String.format(Locale.ROOT, "%.0f", rate)));
		this.report.fact("load average at the end", load());
		this.report.write(Path.of(this.options.get("--out")));
	}

	/** As long for each contender: some compile what they run only once it has run often. */
	private static void warm(Question question) throws Exception {
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			for (String name : question.names()) {
				all(clients, List.of(question), name, WARM);
			}
		}
	}

	/** One contender, asked by all clients at once for some time. */
	private static List<Double> all(ExecutorService clients, List<Question> questions, String name, Duration time)
			throws Exception {
		long end = System.nanoTime() + time.toNanos();
		List<Callable<List<Double>>> work = IntStream.range(0, CLIENTS)
			.<Callable<List<Double>>>mapToObj((client) -> () -> ask(questions, name, end))
			.toList();
		List<Double> millis = new ArrayList<>();
		for (Future<List<Double>> answered : clients.invokeAll(work)) {
			millis.addAll(answered.get());
		}
		return millis;
	}

	private List<Question> questions() throws IOException {
		List<Record> donors = this.bolt
			.list("MATCH (d:Donor) WHERE d.kind = 'PERSON' WITH d, rand() AS r ORDER BY r LIMIT $most "
					+ "RETURN d.id AS id, d.name AS name", Map.of("most", NAMES));
		List<Record> committees = this.bolt
			.list("MATCH (c:Committee) WITH c, COUNT { (c)<-[:CONTRIBUTED_TO]-() } AS n WHERE n >= 20 "
					+ "WITH c, rand() AS r ORDER BY r LIMIT 200 RETURN c.id AS id", Map.of());
		List<String> people = new ArrayList<>(
				donors.stream().limit(DONORS).map((row) -> row.get("id").asString()).toList());
		List<String> names = new ArrayList<>(donors.stream().map((row) -> row.get("name").asString()).toList());
		List<String> receivers = new ArrayList<>(committees.stream().map((row) -> row.get("id").asString()).toList());
		Collections.shuffle(people, new Random(1));
		Question point = new Question("one donor", people,
				Map.of("Moneytrail", http("--product", "query($id:ID!){donor(id:$id){id name state}}",
						(id) -> Map.of("id", "donor:" + id)),
						"Bolt",
						cypher("MATCH (d:Donor {id: $id}) RETURN d.id AS id, d.name AS name, d.state AS state",
								(id) -> Map.of("id", id)),
						"@neo4j/graphql",
						http("--neo4j-graphql", "query($id:ID!){donors(where:{id:{eq:$id}}){id name state}}",
								(id) -> Map.of("id", id)),
						"PostGraphile",
						http("--postgraphile", "query($id:String!){donorByRowId(rowId:$id){rowId name state}}",
								(id) -> Map.of("id", id))));
		this.report.fact("different names to search for", names.stream().distinct().count());
		Question search = new Question("a search", names, contenders("Moneytrail",
				http("--product",
						"query($text:String!){search(text:$text,types:[DONOR],first:20){nodes{... on Donor{id name state}}}}",
						(name) -> Map.of("text", name)),
				"Bolt",
				cypher("CALL db.index.fulltext.queryNodes('actorNames', $text, {limit: 20}) YIELD node, score "
						+ "WHERE node:Donor RETURN node.id AS id, node.name AS name, node.state AS state",
						(name) -> Map.of("text", allWords(name))),
				"@neo4j/graphql",
				http("--neo4j-graphql",
						"query($text:String!){donors(where:{name:{startsWith:$text}},limit:20){id name state}}",
						(name) -> Map.of("text", name))));
		Question page = new Question("a page of 20 with its donors", receivers, contenders("Moneytrail",
				http("--product",
						"query($id:ID!){committee(id:$id){id name receipts(first:20,orderBy:{field:AMOUNT}){edges{node{amount date "
								+ "from{... on Donor{id name state}}}}}}}",
						(id) -> Map.of("id", "committee:" + id)),
				"Bolt",
				cypher("MATCH (c:Committee {id: $id}) CALL (c) { MATCH (d:Donor)-[r:CONTRIBUTED_TO]->() "
						+ "WHERE r.toId = $id AND r.cents IS NOT NULL AND r.rowId IS NOT NULL "
						+ "RETURN r, d ORDER BY r.toId DESC, r.cents DESC, r.rowId DESC LIMIT 20 } "
						+ "RETURN c.id AS committee, c.name AS committeeName, r.cents AS cents, r.date AS date, d.id AS id, "
						+ "d.name AS name, d.state AS state", (id) -> Map.of("id", id)),
				"@neo4j/graphql",
				http("--neo4j-graphql",
						"query($id:ID!){committees(where:{id:{eq:$id}}){id name donorsConnection(first:20,"
								+ "sort:[{edge:{cents:DESC}}]){edges{properties{cents date} node{id name state}}}}}",
						(id) -> Map.of("id", id)),
				"PostGraphile",
				http("--postgraphile",
						"query($id:String!){committeeByRowId(rowId:$id){rowId name contributedsByCommitteeId(first:20,"
								+ "orderBy:[AMOUNT_DESC]){nodes{amount date donorByDonorId{rowId name state}}}}}",
						(id) -> Map.of("id", id))));
		Question top = new Question("top 10 donors of a committee", receivers, contenders("Moneytrail",
				http("--product",
						"query($id:ID!){committee(id:$id){topDonors(first:10){actor{id name} amount rows}}}",
						(id) -> Map.of("id", "committee:" + id)),
				"Bolt",
				cypher("MATCH (:Committee {id: $id})<-[r:CONTRIBUTED_TO]-(d:Donor) WITH d, sum(r.cents) AS cents, "
						+ "count(*) AS n ORDER BY cents DESC, d.id LIMIT 10 RETURN d.id AS id, d.name AS name, cents, n",
						(id) -> Map.of("id", id)),
				"@neo4j/graphql",
				http("--neo4j-graphql", "query($id:ID!){topDonors(committeeId:$id){id name cents n}}",
						(id) -> Map.of("id", id)),
				"PostGraphile", http("--postgraphile",
						"query($id:String!){topDonors(committeeId:$id){nodes{rowId name total n}}}",
						(id) -> Map.of("id", id))));
		return List.of(point, search, page, top);
	}

	private static String allWords(String name) {
		StringBuilder query = new StringBuilder();
		for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
			if (!word.isEmpty()) {
				query.append(" +").append(word);
			}
		}
		return query.toString();
	}

	private static Map<String, Contender> contenders(Object... namesAndContenders) {
		Map<String, Contender> contenders = new LinkedHashMap<>();
		for (int i = 0; i < namesAndContenders.length; i += 2) {
			if (namesAndContenders[i + 1] != null) {
				contenders.put((String) namesAndContenders[i], (Contender) namesAndContenders[i + 1]);
			}
		}
		return contenders;
	}

	/** Null where the peer does not run. */
	private Contender http(String option, String query, Variables variables) {
		String address = this.options.get(option);
		if (address == null) {
			return null;
		}
		ThreadLocal<Wire> wires = new ThreadLocal<>();
		return (subject) -> {
			Wire wire = wires.get();
			if (wire == null) {
				wire = new Wire(address);
				wires.set(wire);
			}
			return wire.ask(query, variables.of(subject));
		};
	}

	private Contender cypher(String statement, Variables variables) {
		return (subject) -> this.bolt.list(statement, new TreeMap<>(variables.of(subject)));
	}

	private static Map<String, Timings> oneAfterTheOther(Question question) throws Exception {
		Map<String, Timings> timings = new LinkedHashMap<>();
		List<String> names = question.names();
		names.forEach((name) -> timings.put(name, new Timings()));
		for (int i = 0; i < WARM_UP + ASKED; i++) {
			String subject = question.subjects().get(i % question.subjects().size());
			for (int turn = 0; turn < names.size(); turn++) {
				String name = names.get((i + turn) % names.size());
				if (i < WARM_UP && question.slow(name) && i % 50 != 0) {
					continue;
				}
				double millis = ask(question.contenders().get(name), subject);
				if (i >= WARM_UP) {
					timings.get(name).add(millis);
				}
				else if (millis > 50) {
					question.slow().add(name);
				}
			}
		}
		return timings;
	}

	/** Each contender in turn, asked by all clients at once about whatever comes. */
	private static Map<String, Timings> fromManyClients(List<Question> questions, Map<String, Double> rates)
			throws Exception {
		Map<String, Timings> timings = new LinkedHashMap<>();
		Map<String, Double> seconds = new LinkedHashMap<>();
		List<String> names = questions.getFirst()
			.names()
			.stream()
			.filter((name) -> questions.stream().allMatch((question) -> question.names().contains(name)))
			.toList();
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			for (int round = -1; round < ROUNDS; round++) {
				for (String name : names) {
					Timings all = (round < 0) ? new Timings() : timings.computeIfAbsent(name, (key) -> new Timings());
					long began = System.nanoTime();
					all(clients, questions, name, TURN).forEach(all::add);
					if (round >= 0) {
						seconds.merge(name, (System.nanoTime() - began) / 1e9, Double::sum);
					}
				}
			}
		}
		timings.forEach((name, all) -> rates.put(name, all.count() / seconds.get(name)));
		return timings;
	}

	private static List<Double> ask(List<Question> questions, String name, long end) throws Exception {
		List<Double> millis = new ArrayList<>();
		Random random = ThreadLocalRandom.current();
		while (System.nanoTime() < end) {
			Question question = questions.get(random.nextInt(questions.size()));
			String subject = question.subjects().get(random.nextInt(question.subjects().size()));
			millis.add(ask(question.contenders().get(name), subject));
		}
		return millis;
	}

	private static double ask(Contender contender, String subject) throws Exception {
		long began = System.nanoTime();
		Object answer = contender.ask(subject);
		if (answer == null) {
			throw new IllegalStateException("no answer");
		}
		return (System.nanoTime() - began) / 1e6;
	}

	private static double load() {
		return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
	}

	/** Puts a question about a subject and reads the whole answer. */
	private interface Contender {

		Object ask(String subject) throws Exception;

	}

	/** A question's variables. */
	private interface Variables {

		Map<String, Object> of(String subject);

	}

	/**
	 * A question.
	 *
	 * @param subjects what it is asked about
	 * @param contenders who answers it, by name; null who does not run
	 * @param slow who is spared most of the warm-up
	 */
	private record Question(String name, List<String> subjects, Map<String, Contender> contenders,
			java.util.Set<String> slow) {

		private static final List<String> ORDER = List.of("Moneytrail", "Bolt", "@neo4j/graphql", "PostGraphile");

		Question(String name, List<String> subjects, Map<String, Contender> contenders) {
			this(name, subjects, contenders, new java.util.HashSet<>());
		}

		List<String> names() {
			return ORDER.stream().filter((name) -> this.contenders.get(name) != null).toList();
		}

		boolean slow(String name) {
			return this.slow.contains(name);
		}

	}

}
