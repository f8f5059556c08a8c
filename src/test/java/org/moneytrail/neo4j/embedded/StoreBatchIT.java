package org.moneytrail.neo4j.embedded;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.StoreChange;
import org.moneytrail.testing.HarnessDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a store writes without a statement. */
class StoreBatchIT {

	private static final NamedQuery STATEMENT = NamedQuery.of("ingest/write-donors");

	private static final StoreChange DONORS = new StoreChange.PutNodes(List.of("Donor", "Actor"));

	@BeforeEach
	void clear() {
		HarnessDatabase.clear();
		HarnessDatabase.run("""
				CREATE (:Donor:Actor {id: 'd1', name: 'DOE, ANN', city: 'RESTON'});
				CREATE (:Committee:Actor {id: 'c1', name: 'FRIENDS'});
				CREATE (:Race {id: 'r1', name: 'MAYOR'})""");
	}

	@Test
	void makesNodesAndChangesThoseThatAreThere() {
		long made = write(step("rows", List.of(properties("id", "d1", "name", "DOE, ANNE", "city", null),
				properties("id", "d2", "name", "ROE, JOE", "state", null)), DONORS));
		assertThat(made).isOne();
		assertThat(rows("MATCH (n:Donor:Actor) RETURN n.id + ' ' + n.name + ' ' + size(keys(n)) AS row ORDER BY n.id"))
			.containsExactly("d1 DOE, ANNE 2", "d2 ROE, JOE 2");
	}

	@Test
	void makesEdgesBetweenEndsThatAreThere() {
		long made = write(step("rows",
				List.of(edge("CONTRIBUTED_TO", "Donor", "d1", "Committee", "c1", "1"),
						edge("EDUCATED_VOTERS_IN", "Donor", "d1", "Race", "r1", "2"),
						edge("CONTRIBUTED_TO", "Donor", "d9", "Committee", "c1", "3"),
						edge("CONTRIBUTED_TO", "Committee", "d1", "Committee", "c1", "4")),
				new StoreChange.MakeEdges()));
		assertThat(made).isEqualTo(2);
		assertThat(
				rows("MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id + ' ' + r.rowId AS row ORDER BY row"))
			.containsExactly("d1 CONTRIBUTED_TO c1 1", "d1 EDUCATED_VOTERS_IN r1 2");
	}

	@Test
	void givesEdgesOtherPropertiesAndTakesThemAway() {
		write(step("rows", List.of(edge("CONTRIBUTED_TO", "Donor", "d1", "Committee", "c1", "1"),
				edge("CONTRIBUTED_TO", "Donor", "d1", "Committee", "c1", "2")), new StoreChange.MakeEdges()));
		Map<String, @Nullable Object> other = properties("rowId", "1", "cents", 700L, "date", LocalDate.EPOCH);
		long changed = write(
				step("rows",
						List.of(Map.of("rowId", "1", "properties", other), Map.of("rowId", "9", "properties", other)),
						new StoreChange.SetEdges("CONTRIBUTED_TO")),
				step("rowIds", List.of("2", "9"), new StoreChange.DropEdges("CONTRIBUTED_TO")));
		assertThat(changed).isOne();
		assertThat(rows("MATCH ()-[r]->() RETURN r.rowId + ' ' + r.cents + ' ' + r.date + ' ' + size(keys(r)) AS row"))
			.containsExactly("1 700 1970-01-01 3");
	}

	@Test
	void runsAnyOtherStatementAndWritesNothingWithoutACommit() {
		try (StoreBatch batch = new StoreBatch(HarnessDatabase.graph())) {
			assertThat(batch.run(new GraphWriter.Step(STATEMENT, Map.of("rows", List.of(properties("id", "d3"))))))
				.isOne();
		}
		assertThat(rows("MATCH (n:Donor) RETURN n.id AS row")).containsExactly("d1");
	}

	private static long write(GraphWriter.Step... steps) {
		try (StoreBatch batch = new StoreBatch(HarnessDatabase.graph())) {
			long made = 0;
			for (GraphWriter.Step step : steps) {
				made += batch.run(step);
			}
			batch.commit();
			return made;
		}
	}

	private static GraphWriter.Step step(String name, List<?> values, StoreChange change) {
		return new GraphWriter.Step(STATEMENT, Map.of(name, values), change);
	}

	private static Map<String, @Nullable Object> edge(String type, String fromLabel, String from, String toLabel,
			String to, String rowId) {
		return properties("type", type, "fromLabel", fromLabel, "fromId", from, "toLabel", toLabel, "toId", to,
				"properties", properties("rowId", rowId, "cents", 100L, "employer", "ACME"));
	}

	private static Map<String, @Nullable Object> properties(@Nullable Object... pairs) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			properties.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return properties;
	}

	private static List<String> rows(String statement) {
		return HarnessDatabase.graph()
			.executeTransactionally(statement, Map.of(),
					(result) -> result.stream().map((row) -> String.valueOf(row.get("row"))).toList());
	}

}
