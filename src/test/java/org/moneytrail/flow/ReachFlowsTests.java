package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Where sources' money went, against the oracle asked about every candidate alone.
 */
class ReachFlowsTests {

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 500);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	private static final FlowLimits LIMITS = new FlowLimits(Duration.ofSeconds(60), 20_000);

	@ParameterizedTest
	@EnumSource
	void everyRowEqualsTheOracle(AttributionMethod method) {
		everyRowEqualsTheOracle(method, new ReachFlows(LIMITS, new Ledgers()));
	}

	@Test
	void everyRowOfManyCandidatesEqualsTheOracle() {
		everyRowEqualsTheOracle(AttributionMethod.RUNNING_BALANCE, new ReachFlows(LIMITS, new Ledgers(), 0));
	}

	/** A committee of the candidate's that absorbs, and so lets a refund come after. */
	@Test
	void aRefundInACircleWithTheCandidatesCommitteeIsAnotherOne() {
		assertThat(rows(6_002_335, AttributionMethod.RUNNING_BALANCE, new ReachFlows(LIMITS, new Ledgers(), 0)))
			.isPositive();
	}

	private static void everyRowEqualsTheOracle(AttributionMethod method, ReachFlows flows) {
		int rows = 0;
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			rows += rows(seed, method, flows);
		}
		assertThat(rows).isGreaterThan(GRAPHS / 2);
	}

	private static int rows(int seed, AttributionMethod method, ReachFlows flows) {
		Story.Ask ask = ask(seed).method(method);
		Map<String, Story.Ask> asked = new HashMap<>();
		for (String candidate : List.of("k", "q", "other")) {
			asked.put(candidate, toward(ask, candidate));
		}
		Reach reach = find(flows, ask);
		assertThat(reach.channels()).hasSize(3);
		int rows = 0;
		for (ChannelReach channel : reach.channels()) {
			rows += compare("seed " + seed + "\n" + ask + "\n" + channel.channel() + " ", channel, asked);
		}
		return rows;
	}

	@Test
	void saysOfManyCandidatesWhatItSaysOfEach() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 2; seed++) {
			Story.Ask ask = ask(seed);
			Reach each = find(new ReachFlows(LIMITS, new Ledgers()), ask);
			Reach together = find(new ReachFlows(LIMITS, new Ledgers(), 0), ask);
			for (int channel = 0; channel < each.channels().size(); channel++) {
				assertThat(together.channels().get(channel).rows()).as("seed " + seed + "\n" + ask)
					.isEqualTo(each.channels().get(channel).rows());
			}
		}
	}

	/** A random world in which a second candidate has a committee of its own. */
	private static Story.Ask ask(int seed) {
		Story.Ask ask = RandomStory.ask(seed);
		if (seed % 3 != 0) {
			ask.story.authorised.add(new String[] { "Q", "q" });
		}
		ask.maxHops = Math.min(4, ask.maxHops);
		return ask;
	}

	private static Story.Ask toward(Story.Ask ask, String candidate) {
		Story.Ask asked = Story.Ask.candidate(ask.story, candidate, ask.donors.toArray(String[]::new));
		asked.committeeSource = ask.committeeSource;
		asked.method = ask.method;
		asked.tolerance = ask.tolerance;
		asked.maxHops = ask.maxHops;
		asked.minCents = ask.minCents;
		asked.stopAt.addAll(ask.stopAt);
		asked.fromDay = ask.fromDay;
		asked.toDay = ask.toDay;
		return asked;
	}

	private static int compare(String told, ChannelReach channel, Map<String, Story.Ask> asked) {
		Map<String, ReachedCandidate> rows = new HashMap<>();
		List<Long> order = new ArrayList<>();
		for (ReachedCandidate row : channel.rows()) {
			assertThat(rows.put(row.candidateId().value(), row)).as(told).isNull();
			order.add(-((row.attributed() != null) ? row.attributed() : row.touched()).cents());
		}
		assertThat(order).as(told + "ranks").isSorted();
		long sum = 0;
		for (String candidate : asked.keySet()) {
			ReachedCandidate row = rows.remove(candidate);
			Story.Ask ask = asked.get(candidate);
			if (ask.group.contains(ask.committeeSource)) {
				assertThat(row).as(told + candidate + ": money is there already").isNull();
				continue;
			}
			compare(told + candidate + " ", channel.channel(), row, ask);
			sum += (row != null && row.attributed() != null) ? row.attributed().cents() : 0;
		}
		assertThat(rows).as(told).isEmpty();
		boolean isTouched = asked.values().iterator().next().method == AttributionMethod.TOUCHED;
		assertThat(channel.attributed()).as(told).isEqualTo(isTouched ? null : new Money(sum));
		return channel.rows().size();
	}

	private static void compare(String told, MoneyChannel channel, ReachedCandidate row, Story.Ask ask) {
		long touched = new TouchedOracle(ask).cents(channel);
		assertThat((row != null) ? row.touched().cents() : 0).as(told + "touched").isEqualTo(touched);
		if (ask.method == AttributionMethod.TOUCHED) {
			assertThat(row == null || row.attributed() == null).as(told).isTrue();
			return;
		}
		OracleBook oracle = OracleBook.of(ask);
		double exact = 0;
		for (String source : sources(ask)) {
			exact += oracle.at(channel.name(), source).value();
		}
		assertThat((row != null) ? row.attributed().cents() : 0.0).as(told + "attributed")
			.isCloseTo(exact, within(1.0));
		if (row == null) {
			assertThat(exact).as(told + "no row").isLessThan(1);
			return;
		}
		assertThat(Fraction.of(row.arrived().cents())).as(told + "arrived").isEqualTo(oracle.sum(channel.name()));
		assertThat(row.direct().plus(row.through())).as(told).isEqualTo(row.attributed());
		assertThat(row.direct().cents()).as(told + "direct").isEqualTo(direct(ask, channel));
		if (row.direct().cents() > 0) {
			assertThat(row.hops()).as(told).isEqualTo(1);
		}
	}

	/** What the sources gave or spent themselves, by plain addition. */
	private static long direct(Story.Ask ask, MoneyChannel channel) {
		boolean isOpen = ask.fromDay == Days.FIRST && ask.toDay == Days.LAST;
		return ask.story.events.stream()
			.filter((e) -> sources(ask).contains(e.from()) && e.cents() >= ask.minCents)
			.filter((e) -> switch (e.what()) {
				case GIFT, MOVE ->
					channel == MoneyChannel.DIRECT && ask.group.contains(e.to()) && !ask.stopAt.contains(e.to());
				case SUPPORT -> channel == MoneyChannel.SUPPORT && e.to().equals(ask.candidate);
				case OPPOSE -> channel == MoneyChannel.OPPOSE && e.to().equals(ask.candidate);
				default -> false;
			})
			.filter((e) -> (e.day() == Days.UNDATED) ? isOpen && ask.method == AttributionMethod.WHOLE_PERIOD
					: ask.fromDay <= e.until() && e.until() <= ask.toDay)
			.mapToLong(Story.Event::cents)
			.sum();
	}

	private static List<String> sources(Story.Ask ask) {
		return (ask.committeeSource != null) ? List.of(ask.committeeSource) : ask.donors;
	}

	private static Reach find(ReachFlows flows, Story.Ask ask) {
		List<ActorId> sources = new ArrayList<>();
		ask.donors.forEach((donor) -> sources.add(new DonorId(donor)));
		if (ask.committeeSource != null) {
			sources.add(new CommitteeId(ask.committeeSource));
		}
		DateRange window = new DateRange(LocalDate.ofEpochDay(ask.fromDay), LocalDate.ofEpochDay(ask.toDay));
		FlowRequest request = new FlowRequest(sources, sources.getFirst(), ask.method, ask.tolerance, ask.maxHops,
				window, EnumSet.allOf(MoneyChannel.class), new Money(ask.minCents),
				ask.stopAt.stream().map(CommitteeId::new).toList(), UnknownOpening.REFUSE, Duration.ofSeconds(60));
		return flows.find(request, ask.story.projection());
	}

}
