package org.moneytrail.flow;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moneytrail.core.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** The bounds as answers have them: worked tests, races, unknown balances, time. */
class FlowBoundsTests {

	private static final FlowLimits LIMITS = new FlowLimits(Duration.ofSeconds(60), 20_000);

	private static final Duration PLENTY = Duration.ofSeconds(60);

	private final FlowBounds bounds = new FlowBounds(LIMITS, new BoundsLimits(PLENTY, PLENTY, 100));

	@Test
	void t2LeavesOutALaterGiftUnlessOrderDoesNotMatter() {
		Story story = target().gift("A", "P", 100, 1).move("P", "K", 100, 2).gift("B", "P", 100, 3);
		assertThat(bounds(story, "B", AttributionMethod.RUNNING_BALANCE)).isEqualTo("0.00..0.00");
		assertThat(bounds(story, "B", AttributionMethod.FIFO)).isEqualTo("0.00..0.00");
		assertThat(bounds(story, "B", AttributionMethod.TOUCHED)).isEqualTo("0.00..0.00");
		assertThat(bounds(story, "B", AttributionMethod.WHOLE_PERIOD)).isEqualTo("0.00..1.00");
	}

	@Test
	void countsARefundAsAPaymentLikeOthers() {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "P", 100, 1)
			.refund("P", "A", 40, 2)
			.move("P", "K", 80, 3);
		assertThat(bounds(story, "A", AttributionMethod.RUNNING_BALANCE)).isEqualTo("0.00..0.80");
	}

	@Test
	void letsNothingArriveThatIsStillInTransitWhenTheWindowEnds() {
		Story story = target().gift("A", "P", 100, 1).move("P", "K", 60, 2, 9);
		Story.Ask ask = Story.Ask.candidate(story, "k", "A");
		ask.toDay = 8;
		assertThat(find(ask)).isEqualTo(new Bounds(0, 0, List.of()));
		ask.toDay = 9;
		assertThat(find(ask)).isEqualTo(new Bounds(60, 60, List.of()));
	}

	@Test
	void takesAllACommitteeSourcePaysAsItsOwn() {
		Story story = target().gift("A", "P", 100, 1)
			.move("P", "Q", 100, 2)
			.gift("B", "Q", 50, 2)
			.move("Q", "K", 120, 3);
		Story.Ask ask = Story.Ask.candidate(story, "k");
		ask.committeeSource = "P";
		assertThat(find(ask)).isEqualTo(new Bounds(70, 100, List.of()));
	}

	@Test
	void holdsWhateverAnUnknownBalanceWas() {
		for (int seed = 0; seed < 300; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			Bounds known = find(ask);
			ask.story.unknown.add("P");
			Bounds unknown = find(ask);
			BoundsOracle oracle = new BoundsOracle(ask, MoneyChannel.DIRECT, false);
			assertThat(unknown.lower()).as("seed " + seed).isEqualTo(oracle.lower).isLessThanOrEqualTo(known.lower());
			assertThat(unknown.upper()).as("seed " + seed)
				.isEqualTo(oracle.upper)
				.isGreaterThanOrEqualTo(known.upper());
		}
	}

	@Test
	void namesTheCommitteeWhoseBalanceIsUnknown() {
		Story story = target().unknownOpening("P").gift("A", "P", 100, 1).move("P", "K", 40, 2);
		ChannelFlow direct = flow(story.projection(), "A", "candidate:k", FlowOptions.NONE, PLENTY).channels()
			.getFirst();
		assertThat(direct.attributed()).isNull();
		assertThat(told(direct)).isEqualTo("0.00..0.40");
		assertThat(direct.notes()).anySatisfy((note) -> assertThat(note).contains("committee:P", "whatever it was"));
	}

	@Test
	void countsMoneyThatCanHaveGoneToOneRivalOrAnotherOnce() {
		ProjectionBuilder builder = race();
		gift(builder, "1", "A", "P", 1);
		gift(builder, "2", "B", "P", 1);
		move(builder, "3", "P", "K1", 2);
		move(builder, "4", "P", "K2", 2);
		Projection projection = builder.build(1);
		assertThat(told(flow(projection, "A", "race:r", FlowOptions.NONE, PLENTY).channels().getFirst()))
			.isEqualTo("100.00..100.00");
		assertThat(told(flow(projection, "A", "candidate:k1", FlowOptions.NONE, PLENTY).channels().getFirst()))
			.isEqualTo("0.00..100.00");
	}

	@Test
	void addsUpCandidatesWhoPassMoneyOnToRivals() {
		ProjectionBuilder builder = race();
		gift(builder, "1", "A", "K1", 1);
		move(builder, "2", "K1", "K2", 2);
		ChannelFlow direct = flow(builder.build(1), "A", "race:r", FlowOptions.NONE, PLENTY).channels().getFirst();
		assertThat(direct.attributed()).hasToString("200.00");
		assertThat(told(direct)).isEqualTo("200.00..200.00");
	}

	@Test
	void saysWhenTimeWasNotEnoughAndRemembersWhatWasFound() {
		Projection projection = target().gift("A", "P", 100, 1).move("P", "K", 100, 2).projection(1);
		MoneyFlow late = flow(projection, "A", "candidate:k", FlowOptions.NONE, Duration.ofNanos(-1));
		assertThat(late.stoppedBy()).containsExactly(FlowLimit.BOUNDS);
		assertThat(late.channels().getFirst().lowerBound()).isNull();
		assertThat(late.channels().getFirst().upperBound()).isNull();
		flow(projection, "A", "candidate:k", FlowOptions.NONE, PLENTY);
		MoneyFlow again = flow(projection, "A", "candidate:k", FlowOptions.NONE, Duration.ofNanos(-1));
		assertThat(again.stoppedBy()).isEmpty();
		assertThat(told(again.channels().getFirst())).isEqualTo("1.00..1.00");
		Projection newer = target().gift("A", "P", 100, 1).move("P", "K", 50, 2).projection(2);
		assertThat(flow(newer, "A", "candidate:k", FlowOptions.NONE, Duration.ofNanos(-1)).stoppedBy())
			.containsExactly(FlowLimit.BOUNDS);
		assertThat(told(flow(newer, "A", "candidate:k", FlowOptions.NONE, PLENTY).channels().getFirst()))
			.isEqualTo("0.50..0.50");
	}

	@Test
	void answersManyAtOnceAsOneByOne() {
		List<Story.Ask> asks = IntStream.range(0, 40).mapToObj(RandomStory::ask).toList();
		List<Projection> projections = IntStream.range(0, 40).mapToObj((i) -> asks.get(i).story.projection(i)).toList();
		List<String> alone = IntStream.range(0, 40).mapToObj((i) -> all(projections.get(i))).toList();
		List<String> together = IntStream.range(0, 400)
			.parallel()
			.mapToObj((i) -> all(projections.get(i % 40)))
			.toList();
		for (int i = 0; i < together.size(); i++) {
			assertThat(together.get(i)).isEqualTo(alone.get(i % 40));
		}
	}

	private String all(Projection projection) {
		return flow(projection, "A", "candidate:k", FlowOptions.NONE, PLENTY).channels()
			.stream()
			.map(FlowBoundsTests::told)
			.toList()
			.toString();
	}

	private static Story target() {
		return new Story().authorised("K", "k");
	}

	private String bounds(Story story, String donor, AttributionMethod method) {
		FlowOptions options = new FlowOptions(method, null, null, null, null, null, null, null, null, null, null, null,
				null);
		return told(flow(story.projection(), donor, "candidate:k", options, PLENTY).channels().getFirst());
	}

	private static Bounds find(Story.Ask ask) {
		Projection projection = ask.story.projection();
		@Nullable Bounds found = new BoundsSearch(projection, MoneyChannel.DIRECT, false, false,
				System.nanoTime() + PLENTY.toNanos())
			.find(List.of(ask.question(projection)));
		assertThat(found).isNotNull();
		return found;
	}

	private MoneyFlow flow(Projection projection, String donor, String to, FlowOptions options, Duration time) {
		FlowRequest request = FlowRequest.of("donor:" + donor, to, options, LIMITS);
		return this.bounds.add(new MoneyFlows(LIMITS, new Ledgers()).trace(request, projection), projection, time);
	}

	private static String told(ChannelFlow flow) {
		return flow.lowerBound() + ".." + flow.upperBound();
	}

	private static ProjectionBuilder race() {
		ProjectionBuilder builder = new ProjectionBuilder();
		for (String committee : List.of("P", "K1", "K2")) {
			builder.committee(committee, null, true);
		}
		return builder.authorised("K1", "k1")
			.authorised("K2", "k2")
			.race("r", "seat", 100)
			.runsIn("k1", "r")
			.runsIn("k2", "r");
	}

	private static void gift(ProjectionBuilder builder, String row, String donor, String committee, int day) {
		builder.gift(new ProjectionBuilder.Row(EdgeType.CONTRIBUTION, FlowKind.MONETARY, row, donor, committee, 10_000,
				day, day, Days.UNDATED, null), false);
	}

	private static void move(ProjectionBuilder builder, String row, String from, String to, int day) {
		builder.move(new ProjectionBuilder.Row(EdgeType.TRANSFER, FlowKind.MONETARY, row, from, to, 10_000, day, day,
				Days.UNDATED, null));
	}

}
