package org.moneytrail.flow;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole answers: sums in whole cents, limits, notes. */
class MoneyFlowsTests {

	@Test
	void bothSumsCloseToTheCentOnRandomWorlds() {
		for (int seed = 0; seed < 500; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			FlowOptions options = options(ask.tolerance, ask.maxHops, null);
			MoneyFlow flow = trace(ask.story, new FlowLimits(Duration.ofSeconds(60), 20_000), options, "candidate:k");
			assertThat(flow.channels()).hasSize(3).allSatisfy(MoneyFlowsTests::closes);
		}
	}

	@Test
	void saysThatALoadIsNotFinished() {
		FlowLimits limits = new FlowLimits(Duration.ofSeconds(60), 20_000);
		Projection projection = new ProjectionBuilder().candidate("k", null).unfinished("fec-2020").build(1);
		FlowRequest request = FlowRequest.of("donor:A", "candidate:k", FlowOptions.NONE, limits);
		assertThat(new MoneyFlows(limits, new Ledgers()).trace(request, projection).channels())
			.allSatisfy((channel) -> assertThat(channel.notes())
				.anySatisfy((note) -> assertThat(note).contains("fec-2020", "Load it again")));
	}

	@Test
	void bothSumsCloseWhenTimeRunsOut() {
		Story story = RandomStory.ask(3).story;
		MoneyFlow flow = trace(story, new FlowLimits(Duration.ZERO, 20_000), FlowOptions.NONE, "candidate:k");
		assertThat(flow.stoppedBy()).contains(FlowLimit.TIME);
		assertThat(flow.truncated()).isTrue();
		assertThat(flow.channels()).allSatisfy(MoneyFlowsTests::closes);
	}

	@Test
	void attributesMoneyWhoseRouteWasNotKeptApart() {
		Story story = new Story().authorised("K", "k")
			.gift("A", "P", 100, 1)
			.gift("A", "Q", 60, 1)
			.move("P", "K", 100, 2)
			.move("Q", "K", 60, 2);
		MoneyFlow flow = trace(story, new FlowLimits(Duration.ofSeconds(60), 2), FlowOptions.NONE, "candidate:k");
		ChannelFlow direct = flow.channels().getFirst();
		assertThat(direct.attributed()).hasToString("1.60");
		assertThat(flow.stoppedBy()).containsExactly(FlowLimit.PATHS);
		assertThat(direct.paths().size()).isLessThan(2);
		assertThat(direct.graph().links()).extracting(FlowGraph.Link::target).contains("candidate:k");
	}

	@Test
	void namesTheCommitteeWhoseBalanceIsUnknown() {
		Story story = new Story().authorised("K", "k")
			.unknownOpening("P")
			.gift("A", "P", 100, 1)
			.move("P", "Q", 100, 2)
			.move("Q", "K", 40, 3);
		ChannelFlow direct = trace(story, FlowOptions.NONE).channels().getFirst();
		assertThat(direct.attributed()).isNull();
		assertThat(direct.arrived()).hasToString("0.40");
		assertThat(direct.notes()).anySatisfy((note) -> assertThat(note).contains("committee:P", "ASSUME_ZERO"));
	}

	@Test
	void attributesWhereAnUnknownBalanceIsNotOnTheWay() {
		Story story = new Story().authorised("K", "k")
			.unknownOpening("P")
			.gift("A", "P", 100, 1)
			.gift("A", "Q", 50, 1)
			.move("Q", "K", 50, 2)
			.vendor("P", 100, 2);
		assertThat(trace(story, FlowOptions.NONE).channels().getFirst().attributed()).hasToString("0.50");
	}

	@Test
	void anUnknownBalanceMayHoldMoneyThatTheKnownPartHasSpent() {
		Story story = new Story().authorised("K", "k")
			.unknownOpening("P")
			.gift("A", "P", 100, 1)
			.vendor("P", 100, 2)
			.gift("B", "P", 100, 3)
			.move("P", "K", 100, 4);
		assertThat(trace(story, FlowOptions.NONE).channels().getFirst().attributed()).isNull();
	}

	@Test
	void roundsPathsSoThatTheySumToTheChannel() {
		Story story = new Story().authorised("K", "k")
			.gift("A", "P", 1, 1)
			.gift("B", "P", 2, 1)
			.gift("A", "Q", 1, 1)
			.gift("B", "Q", 2, 1)
			.move("P", "K", 1, 2)
			.move("Q", "K", 1, 2);
		ChannelFlow direct = trace(story, FlowOptions.NONE).channels().getFirst();
		long sum = 0;
		for (int rank = 0; rank < direct.paths().size(); rank++) {
			sum += direct.paths().cents(rank);
		}
		assertThat(direct.attributed()).isNotNull();
		assertThat(sum).isEqualTo(direct.attributed().cents());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void bothSumsCloseToTheCentUnderEveryMethod(AttributionMethod method) {
		for (int seed = 0; seed < 200; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			MoneyFlow flow = trace(ask.story, new FlowLimits(Duration.ofSeconds(60), 20_000),
					options(method, ask.tolerance, ask.maxHops), "candidate:k");
			assertThat(flow.method()).isEqualTo(method);
			assertThat(flow.channels()).hasSize(3).allSatisfy(MoneyFlowsTests::closes);
		}
	}

	@Test
	void attributesNothingWhereItSaysWhatWasTouched() {
		Story story = new Story().authorised("K", "k")
			.gift("A", "P", 100, 1)
			.gift("B", "P", 100, 1)
			.move("P", "K", 40, 2)
			.move("P", "Q", 50, 2)
			.move("Q", "K", 50, 3);
		MoneyFlow flow = trace(story, options(AttributionMethod.TOUCHED, 0, 2));
		ChannelFlow direct = flow.channels().getFirst();
		assertThat(direct.attributed()).isNull();
		assertThat(direct.touched()).hasToString("0.40");
		assertThat(direct.remainders()).extracting(Remainder::toString).singleElement().asString().contains("CUT_OFF");
		assertThat(direct.giving()).isEmpty();
		assertThat(direct.paths().size()).isOne();
		assertThat(direct.paths().path(0, direct.citations()).attributed()).isNull();
		assertThat(direct.paths().path(0, direct.citations()).atMost()).hasToString("0.40");
		assertThat(flow.stoppedBy()).containsExactly(FlowLimit.HOPS);
	}

	@Test
	void tellsOfEachPathWhatAReaderMustKnow() {
		Story story = new Story().authorised("K", "k")
			.gift("A", "P", 100, 10)
			.move("P", "K", 60, 8)
			.move("P", "K", 30, 400)
			.gift("A", "Q", 50, 10)
			.refund("Q", "A", 20, 30)
			.move("Q", "K", 20, 300);
		ChannelFlow direct = trace(story, options(AttributionMethod.RUNNING_BALANCE, 3, 4)).channels().getFirst();
		FlowPath first = direct.paths().path(0, direct.citations());
		assertThat(first.attributed()).hasToString("0.90");
		assertThat(first.withoutTolerance()).hasToString("0.30");
		assertThat(first.smallestLagDays()).isEqualTo(-2);
		assertThat(first.earliest()).isEqualTo("1970-01-09");
		assertThat(first.latest()).isEqualTo("1971-02-05");
		assertThat(first.warnings()).singleElement()
			.isEqualTo("Spent before receipt: P paid on 9 January 1970, 2 days before it received on 11 January 1970.");
		FlowPath second = direct.paths().path(1, direct.citations());
		assertThat(second.withoutTolerance()).hasToString("0.20");
		assertThat(second.smallestLagDays()).isEqualTo(290);
		assertThat(second.warnings()).containsExactly(
				"Long lag: Q received on 11 January 1970 and paid on 28 October 1970, 290 days later.",
				"Refunded later: Q returned $0.20 to the source by 31 January 1970.");
	}

	private static void closes(ChannelFlow channel) {
		assertThat(channel.attributed()).isNotNull();
		long attributed = channel.attributed().cents();
		assertThat(attributed + sum(channel.remainders())).isEqualTo(channel.arrived().cents());
		assertThat(attributed + sum(channel.giving())).isEqualTo(channel.given().cents());
	}

	private static long sum(List<Remainder> parts) {
		return parts.stream().mapToLong((part) -> part.amount().cents()).sum();
	}

	private static MoneyFlow trace(Story story, FlowOptions options) {
		return trace(story, new FlowLimits(Duration.ofSeconds(60), 20_000), options, "candidate:k");
	}

	private static MoneyFlow trace(Story story, FlowLimits limits, FlowOptions options, String to) {
		FlowRequest request = FlowRequest.of("donor:A", to, options, limits);
		return new MoneyFlows(limits, new Ledgers()).trace(request, story.projection());
	}

	private static FlowOptions options(AttributionMethod method, int tolerance, int maxHops) {
		return new FlowOptions(method, tolerance, maxHops, null, null, null, null, null, null, null, null, null, null);
	}

	private static FlowOptions options(int tolerance, int maxHops, UnknownOpening unknown) {
		return new FlowOptions(null, tolerance, maxHops, null, null, null, null, null, null, null, null, unknown, null);
	}

}
