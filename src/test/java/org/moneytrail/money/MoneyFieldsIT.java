package org.moneytrail.money;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class MoneyFieldsIT {

	@Autowired
	ExecutionGraphQlService service;

	@Autowired
	GraphReader graph;

	@BeforeEach
	void sixtyCommitteesWithGivers() {
		HarnessDatabase.clear();
		HarnessDatabase
			.run("""
					UNWIND range(0, 99) AS i CREATE (:Actor:Donor {id: 'v1-' + i, name: 'D' + i, searchText: 'd' + i});
					UNWIND range(0, 59) AS i CREATE (:Actor:Committee {id: 'fec:C' + i, name: 'C' + i, searchText: 'c' + i});
					CREATE (:Actor:Committee {id: 'fec:X-CONDUIT', name: 'Passes on', searchText: 'passes on'});
					UNWIND range(0, 19) AS i CREATE (:Filing {id: 'fec:' + i});
					MATCH (d:Donor), (c:Committee) WHERE c.id <> 'fec:X-CONDUIT'
					WITH d, c, toInteger(substring(d.id, 3)) AS i, toInteger(substring(c.id, 5)) AS j
					WHERE (i + j) % 10 = 0
					CREATE (d)-[:CONTRIBUTED_TO {rowId: toString(100000 + i * 100 + j), fromId: d.id, toId: c.id,
						cents: 100 * (i + 1), date: date('2020-01-01') + duration({days: (i * 7 + j) % 60}),
						kind: 'MONETARY', source: 'fec', employer: 'E' + i, occupation: 'O' + j, note: 'N' + i, election: 'P2020',
						transactionType: '15', dateEarliest: date('2019-12-01') + duration({days: j}), locator: 'itcont.txt:' + i, filingId: 'fec:' + (i % 20),
						conduitId: CASE WHEN i % 3 = 0 THEN 'fec:X-CONDUIT' END}]->(c);
					""");
	}

	@Test
	void statementsOfAPageDoNotGrowWithThePage() {
		String query = """
				query ($first: Int) { contributions(first: $first) { nodes {
					amount from { id name } to { id name } conduit { name }
					citation { file line url filing { id form } } } } }
				""";
		long small = cost(query, Map.of("first", 5));
		long large = cost(query, Map.of("first", 50));
		assertThat(large).isEqualTo(small).isLessThanOrEqualTo(6);
	}

	/** Lists read the properties their fields show, and all of them only if need be. */
	@ParameterizedTest
	@ValueSource(strings = { "__typename", "id", "rowId", "amount", "date", "dateEarliest", "kind", "counted",
			"transactionType", "election", "note", "source", "employer", "occupation", "from { id name }",
			"to { id ... on Committee { name } }", "race { id }", "conduit { name }", "conduitOnly" })
	void fieldSaysAloneWhatItSaysBesideAllOthers(String field) {
		String name = field.replaceAll("\\W.*", "");
		String[][] lists = { { "contributions(first: 30) { %s }", "contributions" },
				{ "committee(id: \"committee:fec:C7\") { receipts { %s } }", "committee.receipts" },
				{ "donor(id: \"donor:v1-3\") { contributions { %s } }", "donor.contributions" } };
		for (String[] list : lists) {
			List<Object> alone = values(list[0].formatted("nodes { " + field + " }"), list[1] + ".nodes[*]." + name);
			List<Object> beside = values(list[0].formatted("edges { node { " + field + " citation { file } } }"),
					list[1] + ".edges[*].node." + name);
			assertThat(alone).hasSizeGreaterThan(5).isEqualTo(beside);
		}
	}

	private List<Object> values(String query, String path) {
		return tester().document("{ " + query + " }").execute().path(path).entityList(Object.class).get();
	}

	@Test
	void listsOfManyCommitteesAreReadTogether() {
		String query = """
				query ($first: Int) { committees(first: $first) { nodes { name
					receipts(first: 3) { totalCount { value } nodes { rowId from { name } } } } } }
				""";
		assertThat(cost(query, Map.of("first", 50))).isEqualTo(cost(query, Map.of("first", 2)));
	}

	@Test
	void totalsOfFiftyCommitteesCostOneStatement() {
		String without = "{ committees(first: 50) { nodes { name } } }";
		String with = "{ committees(first: 50) { nodes { name receiptsTotal { amount rows byKind { kind amount } } } } }";
		assertThat(cost(with, Map.of()) - cost(without, Map.of())).isEqualTo(1);
	}

	@Test
	void whatTotalsLeaveOutAndTopDonorsCostOneStatementEachAndOneForTheDonors() {
		String without = "{ committees(first: 50) { nodes { name } } }";
		String with = """
				{ committees(first: 50) { nodes { name receiptsTotal { leftOut { rule } }
					topDonors(first: 3) { amount actor { name } } } } }
				""";
		assertThat(cost(with, Map.of()) - cost(without, Map.of())).isEqualTo(4);
	}

	@Test
	void totalsOfACommitteeAreTheSumsOfItsRows() {
		tester().document("""
				{ committee(id: "committee:fec:C7") {
					receiptsTotal { amount rows }
					receipts(first: 100) { totalCount { value } nodes { amount } } } }
				""").execute().path("committee").entity(Map.class).satisfies((committee) -> {
			Map<?, ?> total = (Map<?, ?>) committee.get("receiptsTotal");
			Map<?, ?> receipts = (Map<?, ?>) committee.get("receipts");
			List<?> nodes = (List<?>) receipts.get("nodes");
			double sum = nodes.stream()
				.mapToLong((node) -> Math.round(Double.parseDouble((String) ((Map<?, ?>) node).get("amount")) * 100))
				.sum();
			assertThat(Double.parseDouble((String) total.get("amount")) * 100).isEqualTo(sum);
			assertThat(total.get("rows")).isEqualTo(nodes.size());
		});
	}

	/**
	 * The statements of a query. The program looks for a newer graph once a second with a
	 * statement of its own, so the cheapest of several runs counts.
	 */
	private long cost(String query, Map<String, Object> variables) {
		return IntStream.range(0, 10).mapToLong((run) -> costOfOneRun(query, variables)).min().orElseThrow();
	}

	private long costOfOneRun(String query, Map<String, Object> variables) {
		long before = this.graph.statements();
		GraphQlTester.Request<?> request = tester().document(query);
		variables.forEach(request::variable);
		request.executeAndVerify();
		return this.graph.statements() - before;
	}

	private GraphQlTester tester() {
		return ExecutionGraphQlServiceTester.builder(this.service).responseTimeout(Duration.ofMinutes(1)).build();
	}

}
