package org.moneytrail.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.moneytrail.core.DateRange;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.node.Nodes;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class GiverRankingIT {

	private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);

	private static final List<DateRange> RANGES = List.of(DateRange.ALL,
			new DateRange(FIRST.plusDays(10), FIRST.plusDays(20)), new DateRange(null, FIRST.plusDays(15)),
			new DateRange(FIRST.plusDays(5), null), new DateRange(FIRST.minusDays(9), FIRST.minusDays(2)));

	@Autowired
	GraphReader graph;

	@Autowired
	GiverRanking inMemory;

	@Autowired
	Nodes nodes;

	@Autowired
	ObjectProvider<GraphFollower> followers;

	@Test
	void ranksTheGiversOfACommitteeAsTheGraphItselfDoes() {
		HarnessDatabase.clear();
		fill(new Random(11));
		this.followers.orderedStream().forEach(GraphFollower::refresh);
		Rankings inGraph = new Rankings(this.graph, this.nodes, new DefaultBatchLoaderRegistry(),
				new DefaultListableBeanFactory().getBeanProvider(GiverRanking.class));
		for (int committee = 0; committee < 6; committee++) {
			for (DateRange dates : RANGES) {
				for (int first : List.of(1, 7, 100)) {
					RankKey key = RankKey.of(RankKey.Ranking.GIVERS, MoneyType.CONTRIBUTED_TO, "c" + committee, dates,
							null, first);
					RankedActors found = this.inMemory.rank(List.of(key)).get(key);
					if (committee == 5) {
						assertThat(found).as("a committee that paid itself is left to the graph").isNull();
						continue;
					}
					assertThat(found).as("%s", key).isEqualTo(inGraph.rank(List.of(key)).get(key));
				}
			}
		}
		HarnessDatabase.run("MATCH (s:GraphState {id: 'graph'}) SET s.version = s.version + 1");
		assertThat(this.inMemory
			.rank(List.of(RankKey.of(RankKey.Ranking.GIVERS, MoneyType.CONTRIBUTED_TO, "c0", null, null, 5))))
			.as("an old projection says nothing")
			.isEmpty();
	}

	private static void fill(Random random) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			boolean undated = random.nextInt(12) == 0;
			int giver = random.nextInt(90);
			String from = (giver < 80) ? "d" + giver : (giver < 85) ? "k" + giver : "c" + giver % 5;
			String to = "c" + (int) (6 * Math.pow(random.nextDouble(), 2));
			if (from.equals(to) && !to.equals("c5")) {
				continue;
			}
			rows.add(Map.of("rowId", Integer.toString(1000 + i), "from", from, "to", to, "cents",
					100L * (1 + random.nextInt(9)), "kind",
					List.of("MONETARY", "MONETARY", "IN_KIND", "SELF_FUNDING").get(random.nextInt(4)), "date",
					undated ? DateRange.UNDATED : FIRST.plusDays(random.nextInt(30)), "loan", random.nextInt(10) == 0));
		}
		rows.add(Map.of("rowId", "1", "from", "c5", "to", "c5", "cents", 100L, "kind", "MONETARY", "date", FIRST,
				"loan", false));
		HarnessDatabase.run("MERGE (s:GraphState {id: 'graph'}) SET s.version = coalesce(s.version, 0) + 1");
		HarnessDatabase
			.run("UNWIND range(0, 79) AS i CREATE (:Actor:Donor {id: 'd' + i, name: 'D' + i, kind: 'PERSON'})");
		HarnessDatabase.run("UNWIND range(80, 84) AS i CREATE (:Actor:Candidate {id: 'k' + i, name: 'K' + i})");
		HarnessDatabase.run("UNWIND range(0, 5) AS i CREATE (:Actor:Committee {id: 'c' + i, name: 'C' + i})");
		HarnessDatabase.run("""
				UNWIND $rows AS row MATCH (a:Actor {id: row.from}) MATCH (b:Actor {id: row.to})
				FOREACH (x IN CASE WHEN row.loan THEN [] ELSE [1] END | CREATE (a)-[:CONTRIBUTED_TO {rowId: row.rowId,
				fromId: row.from, toId: row.to, cents: row.cents, kind: row.kind, date: row.date}]->(b))
				FOREACH (x IN CASE WHEN row.loan THEN [1] ELSE [] END | CREATE (a)-[:LOANED_TO {rowId: row.rowId,
				fromId: row.from, toId: row.to, cents: row.cents, kind: 'LOAN', date: row.date}]->(b))""",
				Map.of("rows", rows));
	}

}
