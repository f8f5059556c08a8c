package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Whole lists of funders: each row as money flow has it, sums to the cent, ranks, pages.
 */
class FunderFlowsTests {

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 500);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	private static final List<String> DONORS = List.of("A", "B", "C", "D");

	private static final FlowLimits LIMITS = new FlowLimits(Duration.ofSeconds(60), 20_000);

	@ParameterizedTest
	@EnumSource(names = { "RUNNING_BALANCE", "WHOLE_PERIOD", "FIFO", "LIFO" })
	void everyRowEqualsTheOracleAndTheyCloseToTheCent(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
			ask.committeeSource = null;
			Funders funders = find(ask, ask.story.projection(), UnknownOpening.REFUSE);
			assertThat(funders.channels()).hasSize(3);
			ask.donors.clear();
			ask.donors.addAll(DONORS);
			ask.donors.removeAll(ask.story.undisclosed);
			OracleBook oracle = OracleBook.of(ask);
			for (ChannelFunders channel : funders.channels()) {
				compare("seed " + seed + "\n" + ask + "\n" + channel.channel() + " ", ask, channel, oracle);
			}
		}
	}

	private static void compare(String told, Story.Ask ask, ChannelFunders channel, OracleBook oracle) {
		String place = channel.channel().name();
		assertThat(oracle.sum(place)).as(told + "arrived").isEqualTo(Fraction.of(channel.arrived().cents()));
		long sum = 0;
		for (Remainder part : channel.remainders()) {
			sum += part.amount().cents();
		}
		for (RemainderKind kind : FunderFlows.REMAINDERS) {
			long cents = channel.remainders()
				.stream()
				.filter((part) -> part.kind() == kind)
				.mapToLong((part) -> part.amount().cents())
				.sum();
			assertThat((double) cents).as(told + kind).isCloseTo(oracle.at(place, kind.name()).value(), within(1.0));
		}
		Map<String, Double> masses = new HashMap<>();
		double before = Double.MAX_VALUE;
		for (int rank = 0; rank < channel.ranking().size(); rank++) {
			Funder funder = channel.funder(rank);
			String donor = funder.donorId().value();
			masses.put(donor, channel.ranking().mass(rank));
			sum += funder.attributed().cents();
			assertThat(funder.direct().plus(funder.through())).as(told + donor).isEqualTo(funder.attributed());
			assertThat(funder.direct().cents()).as(told + donor + " direct").isEqualTo(direct(ask, place, donor));
			assertThat(channel.ranking().mass(rank)).as(told).isLessThanOrEqualTo(before + 1e-6);
			before = channel.ranking().mass(rank);
			assertThat((double) funder.attributed().cents()).as(told + donor)
				.isCloseTo(oracle.at(place, donor).value(), within(1.0));
			assertThat(funder.given().cents()).as(told + donor).isGreaterThanOrEqualTo(funder.attributed().cents() - 1);
			if (channel.inOrder()) {
				assertThat(funder.firstGift()).as(told + donor).isNotNull();
			}
		}
		assertThat(sum).as(told + "P1").isEqualTo(channel.arrived().cents());
		assertThat(channel.attributed()).as(told).isNotNull();
		for (String donor : DONORS) {
			double exact = ask.donors.contains(donor) ? oracle.at(place, donor).value() : 0;
			assertThat(masses.getOrDefault(donor, 0.0)).as(told + donor).isCloseTo(exact, within(1e-6));
		}
	}

	/** What a donor gave to the target itself, by plain addition. */
	private static long direct(Story.Ask ask, String channel, String donor) {
		boolean isOpen = ask.fromDay == Days.FIRST && ask.toDay == Days.LAST;
		return ask.story.events.stream()
			.filter((e) -> e.what() == Story.What.GIFT && e.from().equals(donor) && ask.group.contains(e.to()))
			.filter((e) -> channel.equals("DIRECT") && e.cents() >= ask.minCents && !ask.stopAt.contains(e.to()))
			.filter((e) -> (e.day() == Days.UNDATED) ? isOpen && ask.method == AttributionMethod.WHOLE_PERIOD
					: ask.fromDay <= e.day() && e.day() <= ask.toDay)
			.mapToLong(Story.Event::cents)
			.sum();
	}

	@Test
	void saysNothingOfWhatCameThroughAnUnknownBalance() {
		Story story = new Story().authorised("K", "k")
			.unknownOpening("U")
			.committee("P")
			.gift("A", "U", 1000, 1)
			.gift("B", "P", 500, 1)
			.gift("C", "K", 100, 1)
			.move("U", "P", 400, 2)
			.move("P", "K", 300, 3);
		Story.Ask ask = Story.Ask.candidate(story, "k");
		ChannelFunders refused = find(ask, story.projection(), UnknownOpening.REFUSE).channels().getFirst();
		assertThat(refused.attributed()).isNull();
		assertThat(refused.remainders()).isEmpty();
		assertThat(refused.arrived()).hasToString("4.00");
		assertThat(refused.funder(2).donorId().value()).isEqualTo("A");
		assertThat(refused.funder(2).attributed()).isNull();
		assertThat(refused.funder(0).attributed()).isNotNull();
		assertThat(refused.notes()).anySatisfy((note) -> assertThat(note).contains("committee:U", "ASSUME_ZERO"));
		ChannelFunders assumed = find(ask, story.projection(), UnknownOpening.ASSUME_ZERO).channels().getFirst();
		assertThat(assumed.attributed()).hasToString("4.00");
	}

	@Test
	void refusesTheSameGiversAsMoneyFlow() {
		int refused = 0;
		for (int seed = FIRST; seed < FIRST + GRAPHS / 2; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			ask.committeeSource = null;
			ask.tolerance = 0;
			ask.story.unknown.add((seed % 2 == 0) ? "P" : "Q");
			Projection projection = ask.story.projection();
			Question question = ask.question(projection).from(List.of());
			Target target = Target.of(new Ledger(projection, 0), question);
			FunderMasses masses = FunderMasses.of(projection, List.of(target), List.of(question),
					AttributionMethod.RUNNING_BALANCE);
			for (String donor : List.of("A", "B", "C", "D")) {
				ask.donors.clear();
				ask.donors.add(donor);
				Traced traced = ask.trace(projection);
				for (MoneyChannel channel : MoneyChannel.values()) {
					boolean isUnknown = masses.unknown(channel.ordinal())
						.get(projection.givers().find("donor:" + donor));
					boolean isTainted = traced.taint(channel) != null;
					if (isUnknown || isTainted) {
						refused++;
					}
					// Committees that pay each other in a circle share the doubt there.
					// Of a
					// refunded giver nothing may be left to doubt, which the list does
					// not ask.
					boolean isRefunded = ask.story.events.stream()
						.anyMatch((e) -> e.what() == Story.What.REFUND && e.to().equals(donor));
					if (isUnknown && !isRefunded) {
						assertThat(isTainted).as("seed " + seed + donor + channel + "\n" + ask).isTrue();
					}
				}
			}
		}
		assertThat(refused).isPositive();
	}

	@Test
	void roundsMillionsOfPartsAsFewParts() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			double[] parts = new double[1 + random.nextInt(40)];
			double sum = 0;
			for (int i = 0; i < parts.length; i++) {
				parts[i] = random.nextInt(4) == 0 ? 33 + 1 / 3.0 : random.nextDouble() * 100;
				sum += parts[i];
			}
			long whole = (long) Math.floor(sum) + random.nextInt(2);
			assertThat(ManyParts.round(parts, whole, Integer::compare, parts.length)).as("seed " + seed)
				.containsExactly(LargestRemainder.round(parts, whole));
		}
	}

	private static Funders find(Story.Ask ask, Projection projection, UnknownOpening unknown) {
		GlobalId to = (ask.candidate != null) ? new CandidateId(ask.candidate)
				: new CommitteeId(ask.group.iterator().next());
		Set<MoneyChannel> channels = EnumSet.allOf(MoneyChannel.class);
		List<CommitteeId> stopAt = ask.stopAt.stream().map(CommitteeId::new).toList();
		DateRange window = new DateRange(LocalDate.ofEpochDay(ask.fromDay), LocalDate.ofEpochDay(ask.toDay));
		FlowRequest request = new FlowRequest(List.of(), to, ask.method, ask.tolerance, ask.maxHops, window, channels,
				new Money(ask.minCents), stopAt, unknown, Duration.ofSeconds(60));
		return new FunderFlows(LIMITS, new Ledgers()).find(request, projection);
	}

}
