package org.moneytrail.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moneytrail.core.DateRange;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.HubData;
import org.moneytrail.testing.HubDatabase;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = HubDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyPlansIT {

	private static final int RECEIPTS = HubDatabase.RECEIPTS;

	private static final List<MoneyType> ALL_TYPES = List.of(MoneyType.values());

	private static final List<MoneyType> CONTRIBUTIONS = List.of(MoneyType.CONTRIBUTED_TO);

	private static final List<String> SORTING = List.of("Sort", "Top", "PartialSort", "PartialTop");

	@Autowired
	MoneyTotals totals;

	@Autowired
	Rankings rankings;

	private Driver driver;

	@BeforeAll
	void connect() {
		this.driver = GraphDatabase.driver(HubDatabase.boltUri(), AuthTokens.none());
	}

	@AfterAll
	void close() {
		this.driver.close();
	}

	/** Each statement, asked about each end it reads. */
	static Stream<Arguments> lists() {
		return Stream.of(ALL_TYPES, CONTRIBUTIONS)
			.flatMap((types) -> Stream.of(MoneySide.TO, MoneySide.FROM, null)
				.flatMap((side) -> Stream.of(MoneyOrderField.values())
					.flatMap((field) -> Stream.of(true, false)
						.map((upwards) -> Arguments.of(types, side, field, upwards)))));
	}

	@ParameterizedTest
	@MethodSource("lists")
	void pageOfFiftyAfterACursorCostsAtMost500Hits(List<MoneyType> types, @Nullable MoneySide side,
			MoneyOrderField field, boolean upwards) {
		ListStatement list = ListStatement.of(side, field, types);
		NamedQuery statement = list.statement();
		Map<String, Object> parameters = parameters(list, side, field, upwards, Map.of());
		try (Session session = this.driver.session()) {
			var result = session.run("PROFILE " + statement.text(), parameters);
			int rows = result.list().size();
			ProfiledPlan plan = result.consume().profile();
			assertThat(rows).isGreaterThan((side == MoneySide.FROM) ? 20 : 50);
			assertThat(hits(plan)).as(describe(plan)).isLessThanOrEqualTo(500);
			assertThat(sorted(plan)).as(describe(plan)).isLessThanOrEqualTo(200);
		}
	}

	@Test
	void pageOfTheUsualSizeWithAllItsPropertiesCostsAtMost500Hits() {
		ListStatement list = ListStatement.of(MoneySide.TO, MoneyOrderField.DATE, CONTRIBUTIONS);
		Map<String, Object> parameters = parameters(list, MoneySide.TO, MoneyOrderField.DATE, false,
				Map.of("whole", true, "most", PageRequest.FIRST.limit()));
		parameters.put("limit", PageRequest.FIRST.limit());
		parameters.put("read", PageRequest.FIRST.limit());
		try (Session session = this.driver.session()) {
			var result = session.run("PROFILE " + list.statement().text(), parameters);
			assertThat(result.list()).hasSize(PageRequest.FIRST.limit())
				.allSatisfy(
						(row) -> assertThat(row.get("edge").asMap()).containsKeys("rowId", "occupation", "knownFrom"));
			assertThat(hits(result.consume().profile())).isLessThanOrEqualTo(500);
		}
	}

	@Test
	void pageWithWhoGaveCostsAtMost500Hits() {
		ListStatement list = ListStatement.of(MoneySide.TO, MoneyOrderField.AMOUNT, CONTRIBUTIONS);
		Map<String, Object> parameters = parameters(list, MoneySide.TO, MoneyOrderField.AMOUNT, false,
				Map.of("whole", false, "edge", List.of("fromId", "toId", "cents", "date"), "show", List.of("from"),
						"most", PageRequest.FIRST.limit()));
		parameters.put("limit", PageRequest.FIRST.limit());
		parameters.put("read", PageRequest.FIRST.limit());
		try (Session session = this.driver.session()) {
			var result = session.run("PROFILE " + list.statement().text(), parameters);
			assertThat(result.list()).hasSize(PageRequest.FIRST.limit())
				.allSatisfy((row) -> assertThat(row.get("from").asMap()).containsKeys("id", "name"));
			assertThat(hits(result.consume().profile())).isLessThanOrEqualTo(500);
		}
	}

	@Test
	void statementsSeekTheIndexOfEachTypeAndSortNothing() {
		List<String> wrong = new ArrayList<>();
		try (Session session = this.driver.session()) {
			for (ListStatement list : ListStatement.values()) {
				NamedQuery statement = list.statement();
				Plan plan = session.run("EXPLAIN " + statement.text()).consume().plan();
				int types = list.ofContributions() ? 2
						: list.name().startsWith("ALL") ? ListStatement.overAll().size() : MoneyType.values().length;
				if (operators(plan).anyMatch((operator) -> SORTING.contains(operator) || operator.contains("Scan"))
						|| operators(plan).filter((operator) -> operator.contains("IndexSeek")).count() != 4L * types) {
					wrong.add(statement.name() + ": " + operators(plan).toList());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void sumsCountsAndRankingsSeekTheIndexOfEachType() {
		Map<NamedQuery, Integer> seeks = new HashMap<>();
		int types = MoneyType.values().length;
		seeks.put(MoneyEdges.statement("money/total"), 2 * types);
		seeks.put(MoneyEdges.statement("money/count"), 3 * types);
		seeks.put(MoneyEdges.statement("money/count-at-ends"), 3 * types);
		seeks.put(MoneyEdges.statement("money/find-by-row-ids"), types);
		seeks.put(MoneyEdges.statement("money/rank-ends"), 2 * types + 2);
		seeks.put(NamedQuery.of("money/left-out"), 2);
		List<String> wrong = new ArrayList<>();
		try (Session session = this.driver.session()) {
			seeks.forEach((statement, number) -> {
				Plan plan = session.run("EXPLAIN " + statement.text()).consume().plan();
				if (operators(plan).anyMatch((operator) -> operator.contains("Scan"))
						|| operators(plan).filter((operator) -> operator.contains("IndexSeek")).count() != number) {
					wrong.add(statement.name() + ": " + operators(plan).toList());
				}
			});
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void totalOfTheHubIsExact() {
		TotalKey key = TotalKey.of("all", MoneyClass.CONTRIBUTIONS, MoneySide.TO, HubData.HUB, null, null);
		Total total = this.totals.total(List.of(key)).get(key);
		long cents = IntStream.range(0, RECEIPTS).filter((i) -> i % 50 != 0).mapToLong(HubData::cents).sum();
		assertThat(total).isNotNull();
		assertThat(total.amount().cents()).isEqualTo(cents);
		assertThat(total.rows()).isEqualTo(RECEIPTS - RECEIPTS / 50);
		assertThat(total.inKindRows()).isEqualTo(RECEIPTS / 50);
		assertThat(total.exact()).isTrue();
	}

	@Test
	void totalOfSomeDaysReadsOnlyThese() {
		DateRange day = new DateRange(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 1));
		TotalKey key = TotalKey.of("a day", MoneyClass.CONTRIBUTIONS, MoneySide.TO, HubData.HUB, day, null);
		Total total = this.totals.total(List.of(key)).get(key);
		assertThat(total).isNotNull();
		assertThat(total.rows() + total.inKindRows()).isEqualTo(
				IntStream.range(0, RECEIPTS).filter((i) -> HubData.day(i).equals(LocalDate.of(2019, 3, 1))).count());
	}

	@Test
	void topDonorsOfTheHubAreExact() {
		RankKey key = RankKey.of(RankKey.Ranking.GIVERS, MoneyType.CONTRIBUTED_TO, HubData.HUB, null, null, 5);
		RankedActors ranked = this.rankings.rank(List.of(key)).get(key);
		long[] sums = new long[HubData.DONORS];
		IntStream.range(0, RECEIPTS)
			.filter((i) -> i % 50 != 0)
			.forEach((i) -> sums[i % HubData.DONORS] += HubData.cents(i));
		List<Long> largest = IntStream.range(0, sums.length)
			.mapToObj((i) -> sums[i])
			.sorted((a, b) -> Long.compare(b, a))
			.limit(5)
			.toList();
		assertThat(ranked).isNotNull();
		assertThat(ranked.actors()).extracting((actor) -> actor.amount().cents()).isEqualTo(largest);
	}

	private static Map<String, Object> parameters(ListStatement list, @Nullable MoneySide side, MoneyOrderField field,
			boolean upwards, Map<String, Object> shown) {
		MoneyOrder order = new MoneyOrder(field, upwards ? OrderDirection.ASC : OrderDirection.DESC);
		boolean byDate = field == MoneyOrderField.DATE;
		Map<String, Object> parameters = new HashMap<>(MoneyConditions.NONE.parameters(order.field()));
		parameters.put("most", Integer.MAX_VALUE);
		parameters.putAll(shown);
		Object place = byDate ? LocalDate.of(2020, 1, 1) : Long.valueOf(140_000);
		Object begin = (side == null) ? place : (side == MoneySide.FROM) ? "v1-hub7" : HubData.HUB;
		List<Map<String, Object>> parts = new ArrayList<>();
		for (String tie : List.of("Tie", "")) {
			String way = (upwards ? "up" : "down") + tie;
			boolean atAnEnd = list.ofContributions() && side != null;
			parts.add(Map.of("key", parts.size(), "list", 0, "tie", !tie.isEmpty(), atAnEnd ? side.end() : way,
					Map.of(atAnEnd ? way : MoneyType.CONTRIBUTED_TO.name(), begin)));
		}
		parameters.put("parts", parts);
		parameters.put("place", place);
		parameters.put("rowId", HubData.rowId(RECEIPTS / 2));
		parameters.put("bound", byDate ? (upwards ? DateRange.LAST_DAY : DateRange.UNDATED)
				: Long.valueOf(upwards ? Long.MAX_VALUE : 0));
		return new HashMap<>(Map.of("ask", parameters, "skip", 0, "limit", 51, "read", 51));
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(MoneyPlansIT::hits).sum();
	}

	private static long sorted(ProfiledPlan plan) {
		boolean sorts = SORTING.stream().anyMatch((operator) -> plan.operatorType().startsWith(operator));
		long own = sorts ? plan.children().stream().mapToLong(ProfiledPlan::records).sum() : 0;
		return own + plan.children().stream().mapToLong(MoneyPlansIT::sorted).sum();
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType().replace("@neo4j", "")),
				plan.children().stream().flatMap((child) -> operators(child)));
	}

	private static String describe(ProfiledPlan plan) {
		return plan.operatorType() + " " + plan.dbHits() + " "
				+ plan.children().stream().map(MoneyPlansIT::describe).toList();
	}

}
