package org.moneytrail.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.neo4j.driver.Record;
import org.moneytrail.benchmark.Contender.Pair;
import org.moneytrail.flow.TraceAlone;
import tools.jackson.databind.JsonNode;

/**
 * Drives the running product over HTTP beside the same questions over raw Bolt and, where
 * they run, the peers. {@code bench/run} starts everything and calls this.
 */
public final class WholeProgram {

	private static final String ATTRIBUTED = "Cypher: attributed sums";

	private static final String HUB = "fec:C00100000";

	/** A statement that takes longer is given up. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** So many donors are asked for every candidate: a question of seconds. */
	private static final int REACHES = 20;

	/** Of each channel, as the question asks for them. */
	private static final int ROUTES = 20;

	private final Map<String, String> options;

	private final Path bench;

	private final Wire product;

	private final Bolt bolt;

	private final Report report = new Report();

	private WholeProgram(Map<String, String> options) throws IOException {
		this.options = options;
		this.bench = Path.of(options.get("--bench"));
		this.product = new Wire(options.get("--product"));
		this.bolt = new Bolt(Path.of(options.get("--bolt")), PATIENCE);
	}

	/**
	 * {@code --bench} the folder of queries and statements, {@code --csv} the generated
	 * CSV, {@code --product} and optionally {@code --postgraphile}, {@code --neo4j-graphql}
	 * addresses, {@code --bolt} the run file of the database, {@code --pid} of the product,
	 * {@code --out} for the report.
	 * @throws Exception if the product or its database does not answer
	 */
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new TreeMap<>();
		for (int i = 0; i + 1 < arguments.length; i += 2) {
			options.put(arguments[i], arguments[i + 1]);
		}
		WholeProgram program = new WholeProgram(options);
		try {
			program.run();
		}
		finally {
			program.product.close();
			program.bolt.close();
		}
	}

	private void run() throws Exception {
		this.report.title("One run");
		this.report.fact("processors", Runtime.getRuntime().availableProcessors());
		this.report.fact("load average at the start", load());
		this.report.fact("contributions", count("contributed"));
		this.report.fact("version", this.options.get("--version"));
		this.report.fact("loaded in, s", this.options.get("--loaded"));
		this.report.fact("answers after a start in, s", this.options.get("--started"));
		if (this.options.containsKey("--pid")) {
			this.report.fact("server at rest after, seconds", AtRest.await(this.options.get("--pid")));
		}
		List<Pair> pairs = some(pairs(0));
		List<Pair> warmUp = some(pairs(1));
		this.report.fact("questions", pairs.size());
		this.report.fact("questions whose donor gave to the hub", pairs.stream().filter(Pair::hub).count());
		beside(warmUp, pairs);
		alone(pairs);
		reach(pairs.subList(0, Math.min(REACHES, pairs.size())));
		bounds(pairs);
		ranked(pairs);
		this.report.section("Memory");
		memory();
		this.report.fact("load average at the end", load());
		this.report.write(Path.of(this.options.get("--out")));
	}

	private void beside(List<Pair> warmUp, List<Pair> pairs) throws IOException {
		List<Contender> contenders = new ArrayList<>();
		contenders.add(new Contender("moneyFlow over HTTP", graphQl("money-flow")));
		contenders.add(new Contender("TOUCHED over HTTP", graphQl("touched")));
		contenders.add(new Contender("attributed sums over HTTP, at most one transfer", graphQl("attributed")));
		contenders.add(new Contender(ATTRIBUTED, cypher("attributed")));
		contenders.add(new Contender("Cypher: routes", cypher("routes")));
		contenders.add(new Contender("Cypher: routes from spenders", cypher("routes-from-spenders")));
		contenders.add(new Contender("Cypher: one pattern", cypher("paths")));
		contenders.add(new Contender("Cypher: touched sums", cypher("touched")));
		contenders.add(new Contender("Cypher: top candidates", cypher("top-candidates")));
		contenders.add(new Contender("Bolt: RETURN 1", (pair) -> this.bolt.list("RETURN 1", Map.of())));
		peer(contenders, "PostGraphile: moneyFlow", "--postgraphile",
				"query($id:String!){moneyFlow(donorId:$id){nodes{rowId name paths spent}}}");
		peer(contenders, "PostGraphile: moneyFlow, two transfers", "--postgraphile",
				"query($id:String!){moneyFlow(donorId:$id,maxHops:2){nodes{rowId name paths spent}}}");
		peer(contenders, "@neo4j/graphql: moneyFlow", "--neo4j-graphql",
				"query($id:ID!){moneyFlow(donorId:$id){id name paths cents}}");
		Race race = new Race(contenders);
		race.run(warmUp, pairs, contenders.stream().map(Contender::name).filter((name) -> name.startsWith("C") && !name.equals(ATTRIBUTED)).toList());
		this.report.section("Side by side, in turns");
		this.report.table(race.timings());
		race.failures().forEach((name, failure) -> this.report
			.sentence(name + " failed at least once: `" + failure.substring(0, Math.min(300, failure.length())) + "`"));
		agreement(race, pairs);
	}

	private void agreement(Race race, List<Pair> pairs) {
		int same = 0;
		int compared = 0;
		List<Object> ours = race.answers("moneyFlow over HTTP");
		List<Object> theirs = race.answers("Cypher: touched sums");
		for (int i = 0; i < pairs.size() && i < theirs.size(); i++) {
			if (ours.get(i) instanceof JsonNode answer && theirs.get(i) != null) {
				compared++;
				Map<String, String> touched = amounts(answer, "touched");
				Map<String, String> sums = sums(theirs.get(i));
				if (touched.equals(sums)) {
					same++;
				}
				else if (compared - same < 4) {
					this.report.sentence("differ for " + pairs.get(i) + ": " + touched + " and " + sums);
				}
			}
		}
		this.report.fact("touched sums of the product and of Cypher agree", same + " of " + compared);
		attributedAgreement(race);
		List<Object> postgres = race.answers("PostGraphile: moneyFlow");
		List<Object> neo4j = race.answers("@neo4j/graphql: moneyFlow");
		int alike = 0;
		int asked = 0;
		for (int i = 0; i < Math.min(postgres.size(), neo4j.size()); i++) {
			if (postgres.get(i) instanceof JsonNode one && neo4j.get(i) instanceof JsonNode other) {
				asked++;
				alike += Objects.equals(rows(one.at("/moneyFlow/nodes"), "rowId", "spent", 100),
						rows(other.at("/moneyFlow"), "id", "cents", 1)) ? 1 : 0;
			}
		}
		this.report.fact("top candidates of PostGraphile and @neo4j/graphql agree", alike + " of " + asked);
	}

	/** Cypher lets refunds leave like any payment, so that its sums are near where there were some. */
	private void attributedAgreement(Race race) {
		List<Object> ours = race.answers("attributed sums over HTTP, at most one transfer");
		List<Object> theirs = race.answers(ATTRIBUTED);
		int compared = 0;
		int same = 0;
		int near = 0;
		for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
			if (ours.get(i) instanceof JsonNode answer && theirs.get(i) != null) {
				compared++;
				Map<String, String> attributed = amounts(answer, "attributed");
				Map<String, String> sums = sums(theirs.get(i));
				same += attributed.equals(sums) ? 1 : 0;
				near += isNear(attributed, sums) && isNear(sums, attributed) ? 1 : 0;
			}
		}
		this.report.fact("attributed sums of the product and of Cypher agree", same + " of " + compared
				+ " to the cent, " + near + " to one in a hundred or a cent");
	}

	private static boolean isNear(Map<String, String> some, Map<String, String> others) {
		return some.entrySet().stream().allMatch((entry) -> {
			long cents = Long.parseLong(entry.getValue());
			long other = Long.parseLong(others.getOrDefault(entry.getKey(), "0"));
			return Math.abs(cents - other) <= Math.max(1, cents / 100);
		});
	}

	private static List<String> rows(JsonNode rows, String id, String amount, int factor) {
		List<String> list = new ArrayList<>();
		for (JsonNode row : rows) {
			list.add(row.get(id).asString() + " " + row.get("paths").asString() + " "
					+ Math.round(Double.parseDouble(row.get(amount).asString()) * factor));
		}
		return list;
	}

	private static Map<String, String> amounts(JsonNode answer, String field) {
		Map<String, String> amounts = new TreeMap<>();
		for (JsonNode channel : answer.at("/moneyFlow/channels")) {
			String name = channel.get("channel").asString();
			long cents = Long.parseLong(channel.get(field).asString().replace(".", ""));
			if (!name.equals("DIRECT") && cents > 0) {
				amounts.put(name, Long.toString(cents));
			}
		}
		return amounts;
	}

	private static Map<String, String> sums(Object rows) {
		Map<String, String> sums = new TreeMap<>();
		for (Object row : (List<?>) rows) {
			Record line = (Record) row;
			String channel = line.get("channel").asString().equals("SPENT_SUPPORTING") ? "SUPPORT" : "OPPOSE";
			long cents = Math.round(line.get("cents").asDouble());
			if (cents > 0) {
				sums.put(channel, Long.toString(cents));
			}
		}
		return sums;
	}

	/** The same questions once more over HTTP, and within one process without HTTP, GraphQL or database. */
	private void alone(List<Pair> pairs) throws Exception {
		List<Contender> contenders = new ArrayList<>();
		contenders.add(new Contender("moneyFlow again", graphQl("money-flow")));
		contenders.add(new Contender("moneyFlow again, its bytes", bytes("money-flow")));
		try (TraceAlone alone = TraceAlone.of(Path.of(this.options.get("--bolt")))) {
			contenders.add(new Contender("the trace alone", (pair) -> alone.trace(pair.donor(), pair.candidate())));
			contenders.add(new Contender("the trace and its first routes alone",
					(pair) -> alone.traceAndDraw(pair.donor(), pair.candidate(), ROUTES)));
			Race race = new Race(contenders);
			race.run(pairs, pairs, List.of());
			this.report.section("The trace alone");
			this.report.table(race.timings());
			above(race, "the trace alone");
			above(race, "the trace and its first routes alone");
			this.report.fact("projection built in, ms", alone.builtMillis());
		}
		catch (RuntimeException ex) {
			this.report.sentence("The trace alone could not be measured: " + ex);
		}
	}

	private void above(Race race, String what) {
		for (String asked : List.of("moneyFlow again", "moneyFlow again, its bytes")) {
			double above = race.timings().get(asked).quantile(0.5) - race.timings().get(what).quantile(0.5);
			this.report.fact("p50 of " + asked + " above " + what + ", ms", String.format(Locale.ROOT, "%.2f", above));
		}
	}

	/** The question whose answer is every candidate, of fewer donors, beside the peers' nearest. */
	private void reach(List<Pair> pairs) throws IOException {
		List<Contender> contenders = new ArrayList<>();
		contenders.add(new Contender("reach over HTTP", graphQl("reach")));
		contenders.add(new Contender("Cypher: top candidates, these donors", cypher("top-candidates")));
		Race race = new Race(contenders);
		race.run(pairs.subList(0, 1), pairs, List.of());
		this.report.section("Every candidate a donor's money reached");
		this.report.table(race.timings());
	}

	private void bounds(List<Pair> pairs) throws IOException {
		Race race = new Race(List.of(new Contender("bounds", graphQl("bounds"))));
		race.run(pairs.subList(0, 3), pairs, List.of());
		this.report.section("Bounds, within two seconds");
		this.report.table(race.timings());
		int nulls = 0;
		int all = 0;
		for (Object answer : race.answers("bounds")) {
			if (answer instanceof JsonNode node) {
				for (JsonNode channel : node.at("/moneyFlow/channels")) {
					all++;
					nulls += (channel.get("lowerBound").isNull() || channel.get("upperBound").isNull()) ? 1 : 0;
				}
			}
		}
		this.report.fact("channels without bounds", nulls + " of " + all);
		race.failures().forEach((name, failure) -> this.report.sentence(failure));
	}

	private void ranked(List<Pair> pairs) throws IOException {
		String target = pairs.getFirst().candidate();
		List<Pair> same = pairs.stream().map((pair) -> new Pair(pair.donor(), target, pair.hub())).toList();
		Race cached = new Race(List.of(new Contender("moneyFlow, one target", graphQl("money-flow"))));
		cached.run(same.subList(0, 20), same, List.of());
		List<Pair> some = pairs.subList(0, Math.min(60, pairs.size()));
		Race ranked = new Race(List.of(new Contender("funders", graphQl("funders")),
				new Contender("top 20 donors of the hub", graphQl("top-donors")),
				new Contender("donors the hub shares", graphQl("shared-donors"))));
		ranked.run(some.subList(0, 5), some, List.of());
		this.report.section("Cached target, funders, top donors");
		Map<String, Timings> all = new LinkedHashMap<>(cached.timings());
		all.putAll(ranked.timings());
		this.report.table(all);
		this.report.fact("receipts of the hub",
				this.bolt
					.list("MATCH (:Committee {id: $hub})<-[r:CONTRIBUTED_TO]-() RETURN count(r) AS n", Map.of("hub", HUB))
					.getFirst()
					.get("n")
					.asLong());
		ranked.failures()
			.forEach((name, failure) -> this.report
				.sentence(name + ": " + failure.substring(0, Math.min(300, failure.length()))));
	}

	private void memory() throws IOException {
		if (!this.options.containsKey("--pid")) {
			return;
		}
		for (String line : Files.readAllLines(Path.of("/proc", this.options.get("--pid"), "status"))) {
			if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
				String[] parts = line.split("\\s+");
				this.report.fact(parts[0].equals("VmRSS:") ? "memory of the product, MB" : "at most, MB",
						Long.parseLong(parts[1]) >> 10);
			}
		}
	}

	private Contender.Asking graphQl(String file) throws IOException {
		String query = query(file);
		return (pair) -> this.product.ask(query, variables(query, pair));
	}

	/** The same question, its answer received and not read: what a client's parsing takes is no server's work. */
	private Contender.Asking bytes(String file) throws IOException {
		String query = query(file);
		return (pair) -> this.product.bytes(query, variables(query, pair)).length;
	}

	private String query(String file) throws IOException {
		return Files.readString(this.bench.resolve("queries").resolve(file + ".graphql"));
	}

	private static Map<String, String> variables(String query, Pair pair) {
		Map<String, String> variables = new LinkedHashMap<>();
		if (query.contains("$from")) {
			variables.put("from", "donor:" + pair.donor());
		}
		if (query.contains("$to")) {
			variables.put("to", "candidate:" + pair.candidate());
		}
		if (query.contains("$hub")) {
			variables.put("hub", "committee:" + HUB);
		}
		return variables;
	}

	private Contender.Asking cypher(String file) throws IOException {
		String statement = statement(file);
		return (pair) -> this.bolt.list(statement, Map.of("from", pair.donor(), "to", pair.candidate()));
	}

	private String statement(String file) throws IOException {
		return Files.readString(this.bench.resolve("cypher").resolve(file + ".cypher"));
	}

	private void peer(List<Contender> contenders, String name, String option, String query)
			throws IOException {
		if (this.options.containsKey(option)) {
			Wire peer = new Wire(this.options.get(option));
			contenders.add(new Contender(name, (pair) -> peer.ask(query, Map.of("id", pair.donor()))));
		}
	}

	/** All, or as many as {@code --questions} says. */
	private List<Pair> some(List<Pair> pairs) {
		int many = Integer.parseInt(this.options.getOrDefault("--questions", Integer.toString(pairs.size())));
		return pairs.subList(0, Math.min(many, pairs.size()));
	}

	/** The sampled donors, each with one of the candidates its money can have reached, else with any. */
	private List<Pair> pairs(int which) throws IOException {
		String reached = statement("reached");
		List<String> candidates = Files.readAllLines(csv("candidate"));
		List<Pair> pairs = new ArrayList<>();
		for (String line : Files.readAllLines(csv("sample")).subList(1, GenerateFilings.SAMPLE + 1)) {
			String[] row = line.split(",");
			List<Record> found = this.bolt.list(reached, Map.of("from", row[0]));
			int number = Dice.pick(7, row[0].hashCode(), which, 1 << 20);
			String candidate = found.isEmpty() ? candidates.get(1 + number % (candidates.size() - 1)).split(",")[0]
					: found.get(number % found.size()).get("id").asString();
			pairs.add(new Pair(row[0], candidate, row[1].equals("1")));
		}
		java.util.Collections.shuffle(pairs, new java.util.Random(1));
		return pairs;
	}

	private long count(String table) throws IOException {
		try (java.util.stream.Stream<String> lines = Files.lines(csv(table))) {
			return lines.count() - 1;
		}
	}

	private Path csv(String table) {
		return Path.of(this.options.get("--csv"), table + ".csv");
	}

	private static double load() {
		return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
	}

}
