package org.moneytrail.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moneytrail.testing.HarnessDatabase;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Every statement of the program, explained by the database that will run it. */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class CypherFilesIT {

	private static final Path CYPHER = Path.of("cypher");

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	/** A line of its own, or the cost line where it says so. */
	private static final Pattern REASON = Pattern.compile("// (scan: |cost: .*\\bscan\\b)");

	private static final List<String> SCANS = List.of("NodeByLabelScan", "DirectedRelationshipTypeScan",
			"UndirectedRelationshipTypeScan", "UnionNodeByLabelsScan", "SubtractionNodeByLabelsScan",
			"IntersectionNodeByLabelsScan");

	private static boolean filled;

	@Autowired
	Driver driver;

	/** On an empty graph a scan is as cheap as an index, so the planner would scan. */
	@BeforeEach
	void fill() {
		if (!filled) {
			filled = true;
			HarnessDatabase.clear();
			for (String label : List.of("Donor:Actor", "Committee:Actor", "Candidate:Actor", "Race", "Filing",
					"LedgerDay", "Reconciliation", "Claim", "Import", "ImportFile", "ImportLine", "Person")) {
				HarnessDatabase.run("UNWIND range(1, 300) AS i CREATE (n:" + label
						+ " {id: 'x' + i, searchText: 'x' + i, name: 'x' + i, date: date('2020-01-01') + duration({days: i})})");
			}
			for (String edge : List.of("Candidate-RUNS_IN-Race", "Committee-AUTHORIZED_BY-Candidate",
					"Committee-FILED-Filing", "Claim-ABOUT-Candidate", "Import-READ-ImportFile",
					"Import-ACCOUNTS-ImportLine")) {
				String[] parts = edge.split("-");
				HarnessDatabase.run("MATCH (a:%s), (b:%s) WHERE a.id = b.id CREATE (a)-[:%s {source: 'x'}]->(b)"
					.formatted(parts[0], parts[2], parts[1]));
			}
			HarnessDatabase.run("CALL db.prepareForReplanning()");
		}
	}

	@AfterAll
	static void clear() {
		HarnessDatabase.clear();
	}

	@TestFactory
	Stream<DynamicTest> explainsWithoutAScanNobodyGaveAReasonFor() throws IOException {
		return files().stream().map((file) -> DynamicTest.dynamicTest(name(file), () -> explain(file)));
	}

	/**
	 * At the start, or later by a name that stands in the code, whole or up to its last
	 * part.
	 */
	@Test
	void isLoadedBySomebody() throws IOException {
		StringBuilder code = new StringBuilder();
		try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
			for (Path file : walk.filter((path) -> path.toString().endsWith(".java")).toList()) {
				code.append(Files.readString(file));
			}
		}
		assertThat(
				files().stream()
					.map(CypherFilesIT::name)
					.filter((name) -> !NamedQuery.read().contains(name) && code.indexOf('"' + name + '"') < 0
							&& code.indexOf('"' + name.substring(0, name.lastIndexOf('-') + 1) + "\" +") < 0))
			.isEmpty();
	}

	private void explain(Path file) throws IOException {
		String text = Files.readString(file);
		if (text.contains("CREATE CONSTRAINT")) {
			return;
		}
		Map<String, Object> parameters = new HashMap<>();
		Matcher matcher = PARAMETER.matcher(text);
		while (matcher.find()) {
			parameters.put(matcher.group(1), example(matcher.group(1)));
		}
		List<String> operators = new ArrayList<>();
		try (Session session = this.driver.session()) {
			collect(session.run("EXPLAIN " + text, parameters).consume().plan(), operators);
		}
		assertThat(operators).as("plan of " + name(file)).noneMatch((operator) -> operator.startsWith("AllNodesScan"));
		boolean excused = REASON.matcher(text).find();
		if (!excused) {
			assertThat(operators).as("plan of %s; a scan needs a line '// scan: reason'", name(file))
				.noneMatch((operator) -> SCANS.stream().anyMatch(operator::startsWith));
		}
	}

	/** A value of the type a parameter of this name has: the planner looks at types. */
	private static Object example(String parameter) {
		return switch (parameter) {
			case "limit", "scan", "skip", "min", "max", "most", "seconds", "first", "cycle", "year", "raise", "read",
					"size", "least" ->
				10L;
			case "from", "to", "date", "asOf" -> LocalDate.of(2020, 1, 1);
			case "byName", "agrees", "upwards" -> true;
			case "totals", "ask" -> Map.of();
			case "standing" -> List.of("x");
			case "rows", "anchors", "parts", "files", "lines" -> List.of(Map.of());
			default -> (parameter.endsWith("s") || Character.isUpperCase(parameter.charAt(0))) ? List.of("x") : "x";
		};
	}

	private static void collect(Plan plan, List<String> operators) {
		operators.add(plan.operatorType());
		plan.children().forEach((child) -> collect(child, operators));
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> walk = Files.walk(CYPHER)) {
			return walk.filter((path) -> path.toString().endsWith(".cypher"))
				.filter((path) -> !path.startsWith(CYPHER.resolve("schema")))
				.sorted()
				.toList();
		}
	}

	private static String name(Path file) {
		String relative = CYPHER.relativize(file).toString().replace('\\', '/');
		return relative.substring(0, relative.length() - ".cypher".length());
	}

}
