package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Money;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyKind;
import org.moneytrail.money.MoneyType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SummariesTests {

	private static final DateRange DAYS = new DateRange(LocalDate.of(2019, 12, 10), LocalDate.of(2020, 2, 10));

	private final RandomRows random = new RandomRows(20170516, 4000);

	private final MoneyColumns columns = this.random.columns();

	@Test
	void partsOfEveryGroupingSumToTheWhole() {
		for (MoneyClass money : MoneyClass.values()) {
			for (SummaryFilter filter : filters()) {
				for (@Nullable
				LocalDate asOf : new @Nullable LocalDate[] { null, LocalDate.of(2020, 2, 1) }) {
					Question question = question(money, filter, asOf);
					SummarySums whole = Grouping.of(question.rows(), List.of()).total();
					for (SummaryDimension by : SummaryDimension.values()) {
						assertThat(Grouping.of(question.rows(), List.of(by)).total()).as("%s by %s", money, by)
							.isEqualTo(whole);
					}
					assertThat(
							Grouping
								.of(question.rows(),
										List.of(SummaryDimension.DONOR, SummaryDimension.WEEK,
												SummaryDimension.EMPLOYER))
								.total())
						.isEqualTo(whole);
				}
			}
		}
	}

	@Test
	void groupsAreWhatTheRowsThemselvesSay() {
		Map<SummaryDimension, Function<MoneyColumns.Source, String>> said = Map.of(SummaryDimension.DONOR,
				MoneyColumns.Source::from, SummaryDimension.RECIPIENT, MoneyColumns.Source::to, SummaryDimension.KIND,
				(row) -> row.kind().name(), SummaryDimension.EMPLOYER,
				(row) -> (row.employer() != null) ? row.employer().toLowerCase(Locale.ROOT)
						: (row.from().matches("d[0-4]") ? "UNKNOWN" : "NONE"),
				SummaryDimension.MONTH, (row) -> day(row, (day) -> day.toString().substring(0, 7)),
				SummaryDimension.CYCLE, (row) -> day(row, (day) -> Integer.toString((day.getYear() + 1) / 2 * 2)),
				SummaryDimension.WEEK,
				(row) -> day(row, (day) -> day.minusDays(day.getDayOfWeek().getValue() - 1L).toString()),
				SummaryDimension.SIZE, (row) -> Integer.toString(band(row.cents())));
		said.forEach((by, text) -> {
			Map<String, Long> expected = new TreeMap<>();
			this.random.rows()
				.stream()
				.filter((row) -> row.type() == MoneyType.CONTRIBUTED_TO && row.kind() != MoneyKind.IN_KIND)
				.forEach((row) -> expected.merge(String.valueOf(text.apply(row)), row.cents(), Long::sum));
			Grouping grouping = Grouping.of(question(MoneyClass.CONTRIBUTIONS, SummaryFilter.NONE, null).rows(),
					List.of(by));
			Map<String, Long> found = new TreeMap<>();
			for (int group = 0; group < grouping.groups(); group++) {
				int code = grouping.code(group, 0);
				String key = (code < 0) ? SummaryBucket.of(code).name()
						: (by == SummaryDimension.SIZE) ? Integer.toString(code) : (by == SummaryDimension.EMPLOYER)
								? grouping.keys().value(by, code).toLowerCase(Locale.ROOT)
								: grouping.keys().value(by, code).replaceFirst("^(donor|committee|candidate):", "");
				if (grouping.rows(group) > 0) {
					found.put(key, grouping.cents(group));
				}
			}
			assertThat(found).as("%s", by).isEqualTo(expected);
		});
	}

	@Test
	void rowsOfAGroupAddUpToItWhicheverWayTheyAreRead() {
		Map<String, MoneyColumns.Source> byId = this.random.rows()
			.stream()
			.collect(Collectors.toMap(MoneyColumns.Source::rowId, Function.identity()));
		for (MoneyClass money : List.of(MoneyClass.CONTRIBUTIONS, MoneyClass.REFUNDS, MoneyClass.SUPPORT)) {
			for (List<SummaryDimension> by : List.of(List.of(SummaryDimension.CANDIDATE, SummaryDimension.PARTY),
					List.of(SummaryDimension.EMPLOYER, SummaryDimension.MONTH, SummaryDimension.DONOR_KIND),
					List.of(SummaryDimension.STATE, SummaryDimension.SIZE))) {
				Question question = question(money, filters().get(1), null);
				Grouping grouping = Grouping.of(question.rows(), by);
				for (int group = 0; group < grouping.groups(); group++) {
					SummaryGroup one = SummaryGroup.of(question, grouping, group);
					List<String> forwards = walk(one.question(), false);
					List<String> backwards = walk(one.question(), true);
					Collections.reverse(backwards);
					assertThat(forwards).doesNotHaveDuplicates().isEqualTo(backwards);
					long[] sums = new long[3];
					forwards.stream().map(byId::get).forEach((row) -> {
						int part = (row.type() == MoneyType.NOT_COUNTED) ? 2 : (row.kind().inKind() ? 1 : 0);
						sums[part] += row.cents();
					});
					assertThat(new Money(sums[0])).as("%s", one.keys()).isEqualTo(one.amount());
					assertThat(new Money(sums[1])).isEqualTo(one.inKind());
					assertThat(new Money(sums[2])).isEqualTo(one.notCounted());
				}
			}
		}
	}

	@Test
	void keysOfAGroupFindItAgain() {
		Question question = question(MoneyClass.CONTRIBUTIONS, SummaryFilter.NONE, null);
		for (SummaryDimension by : SummaryDimension.values()) {
			Grouping grouping = Grouping.of(question.rows(), List.of(by));
			for (int group = 0; group < grouping.groups(); group++) {
				SummaryGroup one = SummaryGroup.of(question, grouping, group);
				assertThat(Grouping.of(one.question().rows(), List.of()).total()).as("%s", one.keys())
					.isEqualTo(one.sums());
			}
		}
	}

	@Test
	void pagesOfGroupsForwardsAndBackwardsAndTheirRestMakeTheWhole() {
		for (SummaryOrderField field : SummaryOrderField.values()) {
			for (OrderDirection direction : OrderDirection.values()) {
				Question question = question(MoneyClass.CONTRIBUTIONS, SummaryFilter.NONE, null);
				Grouping grouping = Grouping.of(question.rows(),
						List.of(SummaryDimension.DONOR, SummaryDimension.MONTH));
				SummaryOrder order = new SummaryOrder(field, direction);
				List<SummaryGroup> forwards = pages(question, grouping, order, false);
				List<SummaryGroup> backwards = pages(question, grouping, order, true);
				Collections.reverse(backwards);
				assertThat(forwards).hasSize(grouping.groups()).doesNotHaveDuplicates().isEqualTo(backwards);
				if (field == SummaryOrderField.AMOUNT) {
					assertThat(forwards.stream().map(SummaryGroup::amount).toList())
						.isSortedAccordingTo((direction == OrderDirection.ASC) ? Money::compareTo
								: (one, other) -> other.compareTo(one));
				}
			}
		}
	}

	@Test
	void cursorOfAnotherGraphVersionIsStaleAndOfAnotherQuestionRefused() {
		Question question = question(MoneyClass.CONTRIBUTIONS, SummaryFilter.NONE, null);
		Grouping grouping = Grouping.of(question.rows(), List.of(SummaryDimension.DONOR));
		String cursor = page(question, grouping, PageRequest.of(2, null, null, null)).pageInfo().endCursor();
		Question other = new Question(question.keys(), question.filter(), List.of(), null, "summary:other");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> page(other, grouping, PageRequest.of(2, cursor, null, null)))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
		String old = Cursor.of(question.name(), 6, 1).encode();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> page(question, grouping, PageRequest.of(2, old, null, null)))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_CURSOR));
	}

	@Test
	void moneyWithoutARowStandsApartAndIsSpreadOverItsDays() {
		Question all = question(MoneyClass.CONTRIBUTIONS, SummaryFilter.NONE, null);
		assertThat(all.unitemised()).isEqualTo(new Money(1_000_501));
		Money cut = question(MoneyClass.CONTRIBUTIONS, days(null, LocalDate.of(2020, 1, 31)), null).unitemised();
		Money rest = question(MoneyClass.CONTRIBUTIONS, days(LocalDate.of(2020, 2, 1), null), null).unitemised();
		assertThat(cut).isNotNull();
		assertThat(rest).isNotNull();
		assertThat(cut.plus(rest)).isEqualTo(new Money(1_000_501));
		assertThat(cut).isEqualTo(new Money(10_989 * 31 + 2 + 500));
		assertThat(question(MoneyClass.REFUNDS, SummaryFilter.NONE, null).unitemised()).isNull();
		assertThat(question(MoneyClass.CONTRIBUTIONS, filters().get(2), null).unitemised()).isNull();
		Grouping byCandidate = Grouping.of(all.rows(), List.of(SummaryDimension.CANDIDATE));
		long sum = 0;
		for (int group = 0; group < byCandidate.groups(); group++) {
			Money part = SummaryGroup.of(all, byCandidate, group).unitemised();
			assertThat(part).isNotNull();
			sum += part.cents();
		}
		assertThat(sum).isEqualTo(1_000_501);
		Grouping byDonor = Grouping.of(all.rows(), List.of(SummaryDimension.DONOR));
		assertThat(SummaryGroup.of(all, byDonor, 0).unitemised()).isNull();
	}

	@Test
	void everyListOfSharesSumsToTheTotal() {
		ShareOptions options = new ShareOptions(null, null, null, new Money(20_000), 3, 20, null);
		for (var recipient : List.of(new CommitteeId("c0"), new CommitteeId("c5"), new CandidateId("k0"),
				new CandidateId("nobody"))) {
			ShareCounts counts = new ShareCounts(this.columns, recipient, options);
			ReceiptShares shares = counts.of(Grouping.of(counts.rows(), List.of(SummaryDimension.DONOR)),
					Grouping.of(counts.rows(), List.of(SummaryDimension.DAY)));
			Stream.of(shares.byState(), shares.bySize(), shares.byDonor(), shares.byTime())
				.forEach((list) -> assertThat(list.stream().map(Share::amount).reduce(Money.ZERO, Money::plus))
					.isEqualTo(shares.total()));
		}
	}

	@Test
	void candidatesShareIsOfMoneyFromOutsideTheGroup() {
		ShareCounts counts = new ShareCounts(this.columns, new CandidateId("k0"),
				new ShareOptions(null, null, null, new Money(20_000), 3, 20, null));
		ReceiptShares shares = counts.of(Grouping.of(counts.rows(), List.of(SummaryDimension.DONOR)),
				Grouping.of(counts.rows(), List.of(SummaryDimension.DAY)));
		long expected = this.random.rows()
			.stream()
			.filter((row) -> row.type() == MoneyType.CONTRIBUTED_TO && !row.kind().inKind()
					&& List.of("c0", "c1").contains(row.to()) && !List.of("c0", "c1").contains(row.from()))
			.mapToLong(MoneyColumns.Source::cents)
			.sum();
		assertThat(shares.total()).isEqualTo(new Money(expected));
		assertThat(shares.homeState()).isEqualTo("PA");
		assertThat(shares.elections()).containsExactly(LocalDate.of(2020, 3, 3));
		assertThat(shares.unitemised()).isEqualTo(new Money(1_000_001));
	}

	private List<SummaryFilter> filters() {
		return List.of(SummaryFilter.NONE,
				new SummaryFilter(DAYS, null, null, null, null, List.of("candidate:k0", "committee:c2", "donor:d1"),
						null, null, null, null, null, null, null, null, null, null, null, null),
				new SummaryFilter(null, new MoneyRange(new Money(5_000), null), List.of(2020), null, null, null, null,
						null, List.of("pa", "ny"), null, null, null, null, null, null, null, null, null),
				new SummaryFilter(null, null, null, List.of(MoneyKind.MONETARY), null, null, null, null, null,
						List.of("DEM"), List.of("H"), null, List.of("acme"), null, List.of("fec"), null, true, true));
	}

	private static SummaryFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new SummaryFilter(new DateRange(from, to), null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null);
	}

	private Question question(MoneyClass money, SummaryFilter filter, @Nullable LocalDate asOf) {
		return Question.of(new Keys(this.columns, money), filter, null, asOf, new HashMap<>());
	}

	private static List<String> walk(Question question, boolean backward) {
		List<String> seen = new ArrayList<>();
		String cursor = null;
		while (true) {
			PageRequest page = backward ? PageRequest.of(null, null, 7, cursor) : PageRequest.of(7, cursor, null, null);
			Connection<RowId> rows = RowList.page(question, page);
			List<RowId> nodes = new ArrayList<>(rows.nodes());
			if (backward) {
				Collections.reverse(nodes);
			}
			nodes.forEach((id) -> seen.add(id.value()));
			assertThat(rows.totalCount().exact()).isTrue();
			boolean more = backward ? rows.pageInfo().hasPreviousPage() : rows.pageInfo().hasNextPage();
			if (!more) {
				assertThat(rows.totalCount().value()).isEqualTo(seen.size());
				return seen;
			}
			cursor = backward ? rows.pageInfo().startCursor() : rows.pageInfo().endCursor();
		}
	}

	private static List<SummaryGroup> pages(Question question, Grouping grouping, SummaryOrder order,
			boolean backward) {
		List<SummaryGroup> seen = new ArrayList<>();
		String cursor = null;
		while (true) {
			PageRequest page = backward ? PageRequest.of(null, null, 5, cursor) : PageRequest.of(5, cursor, null, null);
			SummaryConnection groups = SummaryConnection.of(question, grouping, SummaryHaving.ANY, order, page);
			List<SummaryGroup> nodes = new ArrayList<>(groups.nodes());
			assertThat(nodes.stream().map(SummaryGroup::sums).reduce(groups.rest().sums(), SummarySums::plus))
				.isEqualTo(groups.total());
			if (backward) {
				Collections.reverse(nodes);
			}
			seen.addAll(nodes);
			if (!(backward ? groups.pageInfo().hasPreviousPage() : groups.pageInfo().hasNextPage())) {
				return seen;
			}
			cursor = backward ? groups.pageInfo().startCursor() : groups.pageInfo().endCursor();
		}
	}

	private static SummaryConnection page(Question question, Grouping grouping, PageRequest page) {
		return SummaryConnection.of(question, grouping, SummaryHaving.ANY, SummaryOrder.LARGEST_FIRST, page);
	}

	private static String day(MoneyColumns.Source row, Function<LocalDate, String> text) {
		return (row.date() != null) ? text.apply(row.date()) : "UNKNOWN";
	}

	private static int band(long cents) {
		return (cents <= 0) ? 0 : (cents <= 20_000) ? 1
				: (cents < 50_000) ? 2 : (cents < 100_000) ? 3 : (cents < 200_000) ? 4 : (cents < 1_000_000) ? 5 : 6;
	}

}
