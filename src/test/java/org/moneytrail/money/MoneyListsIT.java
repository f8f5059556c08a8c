package org.moneytrail.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.StoredGraph;
import org.moneytrail.node.Nodes;
import org.moneytrail.testing.HarnessDatabase;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class MoneyListsIT {

	private static final List<MoneyType> SUPPORT_AND_OPPOSE = List.of(MoneyType.SPENT_SUPPORTING,
			MoneyType.SPENT_OPPOSING);

	@Autowired
	GraphReader graph;

	@Autowired
	Nodes nodes;

	@Autowired
	MoneyEdges edges;

	@Autowired
	MoneyLists lists;

	@Autowired
	Driver driver;

	@Autowired
	PlatformTransactionManager transactions;

	private final Random random = new Random(20170516);

	private final List<Sample> samples = new ArrayList<>();

	private int next;

	@BeforeEach
	void someEdges() {
		HarnessDatabase.clear();
		HarnessDatabase.run("""
				UNWIND range(0, 5) AS i CREATE (:Actor:Donor {id: 'v1-' + i, name: 'D' + i});
				UNWIND range(0, 2) AS i CREATE (:Actor:Committee {id: 'fec:C' + i, name: 'C' + i});
				UNWIND range(0, 1) AS i CREATE (:Actor:Candidate {id: 'fec:H' + i, name: 'K' + i});
				""");
		this.samples.clear();
		insert(MoneyType.CONTRIBUTED_TO, 160);
		insert(MoneyType.SPENT_SUPPORTING, 40);
		insert(MoneyType.SPENT_OPPOSING, 40);
	}

	@Test
	void pagesForwardsAndBackwardsOverTiesLoseAndRepeatNothing() {
		for (MoneyOrderField field : MoneyOrderField.values()) {
			for (OrderDirection direction : OrderDirection.values()) {
				for (Question question : questions()) {
					MoneyOrder order = new MoneyOrder(field, direction);
					List<String> expected = expected(question, order);
					assertThat(walk(question, order, false)).as("%s %s forwards", question, order).isEqualTo(expected);
					List<String> backwards = walk(question, order, true);
					Collections.reverse(backwards);
					assertThat(backwards).as("%s %s backwards", question, order).isEqualTo(expected);
				}
			}
		}
	}

	@Test
	void theStoreOfAnEmbeddedDatabaseGivesThePagesTheStatementGives() {
		GraphReader store = StoredGraph.reader(this.driver, this.transactions);
		MoneyLists stored = new MoneyLists(store, this.edges, this.nodes, MoneyLists.SCAN_LIMIT);
		assertThat(store.read(ListStatement.CONTRIBUTIONS_DATE.statement(), List.of())).isNotNull();
		for (MoneyOrderField field : MoneyOrderField.values()) {
			for (OrderDirection direction : OrderDirection.values()) {
				for (Question question : questions()) {
					MoneyOrder order = new MoneyOrder(field, direction);
					List<String> expected = expected(question, order);
					assertThat(walk(stored, question, order, false)).as("%s %s", question, order).isEqualTo(expected);
					List<String> backwards = walk(stored, question, order, true);
					Collections.reverse(backwards);
					assertThat(backwards).as("%s %s backwards", question, order).isEqualTo(expected);
				}
			}
		}
		for (Shown shown : List.of(Shown.EDGES, new Shown(null, true, true), new Shown(null, false, true),
				Shown.of(Set.of("from", "amount", "date"), MoneySide.TO),
				Shown.of(Set.of("to", "employer", "election"), MoneySide.FROM))) {
			for (Question question : questions()) {
				assertThat(shown(stored, question, shown)).as("%s %s", question, shown)
					.isEqualTo(shown(this.lists, question, shown));
			}
		}
	}

	/** Everything a page was read with. */
	private static List<Object> shown(MoneyLists lists, Question question, Shown shown) {
		MoneyShape shape = new MoneyShape("test", question.types(), question.side(), MoneyOrder.NEWEST_FIRST,
				question.where(), PageRequest.FIRST, false, shown);
		String other = question.other();
		MoneyListKey key = new MoneyListKey(shape, List.of(question.id()), (other != null) ? List.of(other) : null);
		MoneyPage page = lists.load(List.of(key)).get(key);
		assertThat(page).isNotNull();
		List<Object> all = new ArrayList<>();
		page.connection()
			.nodes()
			.forEach((edge) -> all.add(List.of(edge.row().type(), edge.row().rowId(), edge.row().fromId(),
					edge.row().toId(), new HashMap<>(edge.row().edge().columns()))));
		all.add(Set.copyOf(page.actors()));
		all.add(page.connection().pageInfo());
		return all;
	}

	@Test
	void pagesKeepTheirPlaceWhileRowsArrive() {
		Question question = new Question(List.of(MoneyType.CONTRIBUTED_TO), MoneySide.TO, "fec:C1", null,
				MoneyConditions.NONE);
		Set<String> before = new HashSet<>(expected(question, MoneyOrder.NEWEST_FIRST));
		List<String> seen = new ArrayList<>();
		PageRequest page = PageRequest.of(7, null, null, null);
		Connection<MoneyEdge> connection = load(this.lists, question, MoneyOrder.NEWEST_FIRST, page);
		while (true) {
			connection.nodes().forEach((edge) -> seen.add(edge.rowId()));
			if (!connection.pageInfo().hasNextPage()) {
				break;
			}
			insert(MoneyType.CONTRIBUTED_TO, 5);
			connection = load(this.lists, question, MoneyOrder.NEWEST_FIRST,
					PageRequest.of(7, connection.pageInfo().endCursor(), null, null));
		}
		assertThat(seen).doesNotHaveDuplicates();
		assertThat(seen).containsAll(before);
	}

	@Test
	void filterThatReadsItsMostSaysSoAndLeadsOn() {
		MoneyLists impatient = new MoneyLists(this.graph, this.edges, this.nodes, 12);
		for (Question question : questions()) {
			for (OrderDirection direction : OrderDirection.values()) {
				MoneyOrder order = new MoneyOrder(MoneyOrderField.DATE, direction);
				assertThat(walk(impatient, question, order, false)).as("%s %s", question, order)
					.isEqualTo(expected(question, order));
			}
		}
	}

	@Test
	void emptyPageOfAnImpatientFilterIsTruncatedAndHasAnEndCursor() {
		MoneyLists impatient = new MoneyLists(this.graph, this.edges, this.nodes, 4);
		Question question = new Question(List.of(MoneyType.CONTRIBUTED_TO), MoneySide.TO, "fec:C1", null,
				MoneyConditions.of(null, null, null, "no such source"));
		Connection<MoneyEdge> page = load(impatient, question, MoneyOrder.NEWEST_FIRST, PageRequest.FIRST);
		assertThat(page.nodes()).isEmpty();
		assertThat(page.truncated()).isTrue();
		assertThat(page.pageInfo().hasNextPage()).isTrue();
		assertThat(page.pageInfo().endCursor()).isNotNull();
	}

	@Test
	void countsAreExact() {
		for (Question question : questions()) {
			Connection<MoneyEdge> page = load(this.lists, question, MoneyOrder.NEWEST_FIRST, PageRequest.FIRST);
			assertThat(page.totalCount().exact()).isTrue();
			assertThat(page.totalCount().value()).as("%s", question)
				.isEqualTo(expected(question, MoneyOrder.NEWEST_FIRST).size());
		}
	}

	@Test
	void listsOfManyActorsCostAsManyStatementsAsOfOne() {
		List<MoneyListKey> one = List.of(key(MoneyType.CONTRIBUTED_TO, "fec:C0"));
		List<MoneyListKey> three = List.of(key(MoneyType.CONTRIBUTED_TO, "fec:C0"),
				key(MoneyType.CONTRIBUTED_TO, "fec:C1"), key(MoneyType.CONTRIBUTED_TO, "fec:C2"));
		long before = this.graph.statements();
		this.lists.load(one);
		long cost = this.graph.statements() - before;
		this.lists.load(three);
		assertThat(this.graph.statements() - before - cost).isEqualTo(cost).isEqualTo(1);
	}

	private static MoneyListKey key(MoneyType type, String id) {
		MoneyShape shape = new MoneyShape("test", List.of(type), MoneySide.TO, MoneyOrder.NEWEST_FIRST,
				MoneyConditions.NONE, PageRequest.FIRST, false, Shown.EDGES);
		return new MoneyListKey(shape, List.of(id), null);
	}

	private List<Question> questions() {
		MoneyConditions none = MoneyConditions.NONE;
		DateRange days = new DateRange(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 5));
		DateRange upToADay = new DateRange(null, LocalDate.of(2020, 1, 5));
		MoneyRange amounts = new MoneyRange(new Money(200), new Money(500));
		List<MoneyType> given = List.of(MoneyType.CONTRIBUTED_TO);
		return List.of(new Question(given, MoneySide.TO, "fec:C1", null, none),
				new Question(given, MoneySide.FROM, "v1-2", null, none), new Question(given, null, "", null, none),
				new Question(given, MoneySide.TO, "fec:C1", null, MoneyConditions.of(days, null, null, null)),
				new Question(given, null, "", null, MoneyConditions.of(upToADay, null, null, null)),
				new Question(given, MoneySide.TO, "fec:C0", null, MoneyConditions.of(null, amounts, null, null)),
				new Question(given, MoneySide.TO, "fec:C0", null,
						MoneyConditions.of(days, amounts, List.of(MoneyKind.IN_KIND), null)),
				new Question(given, MoneySide.FROM, "v1-1", "fec:C2", none),
				new Question(given, MoneySide.TO, "fec:C2", null, none.withGiver(null, "Employer1", null)),
				new Question(SUPPORT_AND_OPPOSE, MoneySide.TO, "fec:H0", null, none),
				new Question(SUPPORT_AND_OPPOSE, null, "", null, none),
				new Question(SUPPORT_AND_OPPOSE, MoneySide.FROM, "fec:C0", null,
						MoneyConditions.of(null, amounts, null, null)),
				new Question(given, MoneySide.TO, "fec:nobody", null, none));
	}

	private List<String> walk(Question question, MoneyOrder order, boolean backward) {
		return walk(this.lists, question, order, backward);
	}

	private List<String> walk(MoneyLists reader, Question question, MoneyOrder order, boolean backward) {
		List<String> seen = new ArrayList<>();
		int size = 1 + this.random.nextInt(9);
		String cursor = null;
		for (int pages = 0; pages < 1000; pages++) {
			PageRequest page = backward ? PageRequest.of(null, null, size, cursor)
					: PageRequest.of(size, cursor, null, null);
			Connection<MoneyEdge> connection = load(reader, question, order, page);
			List<MoneyEdge> nodes = new ArrayList<>(connection.nodes());
			if (backward) {
				Collections.reverse(nodes);
			}
			nodes.forEach((edge) -> seen.add(edge.rowId()));
			boolean more = backward ? connection.pageInfo().hasPreviousPage() : connection.pageInfo().hasNextPage();
			if (!more) {
				return seen;
			}
			assertThat(connection.truncated() || nodes.size() == size).isTrue();
			cursor = backward ? connection.pageInfo().startCursor() : connection.pageInfo().endCursor();
		}
		throw new AssertionError("no end after 1000 pages");
	}

	private static Connection<MoneyEdge> load(MoneyLists reader, Question question, MoneyOrder order,
			PageRequest page) {
		MoneyShape shape = new MoneyShape("test", question.types(), question.side(), order, question.where(), page,
				true, new Shown(null, true, true));
		String other = question.other();
		MoneyListKey key = new MoneyListKey(shape, List.of(question.id()), (other != null) ? List.of(other) : null);
		MoneyPage loaded = reader.load(List.of(key)).get(key);
		assertThat(loaded).isNotNull();
		return loaded.connection();
	}

	private List<String> expected(Question question, MoneyOrder order) {
		Comparator<Sample> by = (order.field() == MoneyOrderField.DATE) ? Comparator.comparing(Sample::date)
				: Comparator.comparing(Sample::cents);
		by = by.thenComparing(Sample::rowId);
		return this.samples.stream()
			.filter(question::holds)
			.sorted((order.direction() == OrderDirection.ASC) ? by : by.reversed())
			.map(Sample::rowId)
			.toList();
	}

	private void insert(MoneyType type, int count) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			boolean given = type == MoneyType.CONTRIBUTED_TO;
			int day = this.random.nextInt(8);
			Sample sample = new Sample(type, String.valueOf((this.random.nextInt(100_000) * 1000L) + this.next++),
					given ? "v1-" + this.random.nextInt(6) : "fec:C" + this.random.nextInt(3),
					given ? "fec:C" + this.random.nextInt(3) : "fec:H" + this.random.nextInt(2),
					100L * (1 + this.random.nextInt(6)), (day == 0) ? DateRange.UNDATED : LocalDate.of(2020, 1, day),
					given ? (this.random.nextBoolean() ? MoneyKind.MONETARY : MoneyKind.IN_KIND)
							: MoneyKind.INDEPENDENT_EXPENDITURE,
					"EMPLOYER" + this.random.nextInt(2));
			this.samples.add(sample);
			Map<String, Object> row = new HashMap<>();
			row.put("rowId", sample.rowId());
			row.put("fromId", sample.fromId());
			row.put("toId", sample.toId());
			row.put("cents", sample.cents());
			row.put("date", sample.date());
			row.put("kind", sample.kind().name());
			row.put("source", "fec");
			row.put("employer", sample.employer());
			rows.add(row);
		}
		HarnessDatabase
			.run("UNWIND $rows AS row MATCH (a:Actor {id: row.fromId}), (b:Actor {id: row.toId}) CREATE (a)-[r:" + type
					+ "]->(b) SET r = row", Map.of("rows", rows));
	}

	private record Sample(MoneyType type, String rowId, String fromId, String toId, long cents, LocalDate date,
			MoneyKind kind, String employer) {

	}

	private record Question(List<MoneyType> types, @Nullable MoneySide side, String id, @Nullable String other,
			MoneyConditions where) {

		boolean holds(Sample sample) {
			boolean end = this.side == null
					|| this.id.equals((this.side == MoneySide.TO) ? sample.toId() : sample.fromId());
			boolean otherEnd = this.other == null
					|| this.other.equals((this.side == MoneySide.TO) ? sample.fromId() : sample.toId());
			DateRange days = this.where.dates();
			MoneyRange amounts = this.where.amount();
			List<MoneyKind> kinds = this.where.kinds();
			String wanted = this.where.employer();
			return this.types.contains(sample.type()) && end && otherEnd && !sample.date().isBefore(days.lowest())
					&& !sample.date().isAfter(days.highest()) && sample.cents() >= amounts.lowestCents()
					&& sample.cents() <= amounts.highestCents() && (kinds == null || kinds.contains(sample.kind()))
					&& (wanted == null || wanted.equalsIgnoreCase(sample.employer()));
		}

	}

}
