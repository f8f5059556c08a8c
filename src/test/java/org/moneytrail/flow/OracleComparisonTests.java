package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The engine against the oracle on random worlds. {@code -Dmoneytrail.oracle.graphs} says
 * how many, {@code -Dmoneytrail.oracle.first} where to begin; a failure names its seed.
 */
class OracleComparisonTests {

	private static final double CENTS = 1e-6;

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 2000);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	@ParameterizedTest
	@EnumSource(names = { "RUNNING_BALANCE", "FIFO", "LIFO" })
	void engineEqualsOracle(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
			Traced traced = ask.trace();
			OracleBook oracle = OracleBook.of(ask);
			String told = "seed " + seed + "\n" + ask;
			for (MoneyChannel channel : MoneyChannel.values()) {
				compare(told + "\n" + channel, ask, traced.arrival(channel), oracle, channel.name());
				assertThat(oracle.sum(channel.name())).as(told + channel + " arrived")
					.isEqualTo(Fraction.of(traced.arrived(channel)));
				compareRoutes(told + "\n" + channel + " routes", traced, channel);
			}
			compareSources(told + "\nELSEWHERE", ask, traced.elsewhere(), oracle, "ELSEWHERE");
			compareSources(told + "\nREFUNDED", ask, traced.refunded(), oracle, "REFUNDED");
			compareSources(told + "\nUNSPENT", ask, traced.unspent(), oracle, "UNSPENT");
		}
	}

	@Test
	void bothSumsClose() {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			Traced traced = ask.trace();
			double placed = 0;
			for (MoneyChannel channel : MoneyChannel.values()) {
				Parts parts = traced.arrival(channel);
				double sum = parts.attributed() + parts.cut();
				for (double kind : parts.byKind()) {
					sum += kind;
				}
				assertThat(sum).as("P1 seed " + seed).isCloseTo(traced.arrived(channel), within(CENTS));
				assertThat(parts.attributed()).as("P3 seed " + seed)
					.isBetween(-CENTS, Math.min(traced.given(), traced.arrived(channel)) + CENTS);
				placed += parts.attributed() + parts.cut();
			}
			for (Parts parts : List.of(traced.elsewhere(), traced.refunded(), traced.unspent(), traced.inTransit())) {
				placed += parts.attributed() + parts.cut();
			}
			assertThat(placed).as("P2 seed " + seed).isCloseTo(traced.given(), within(CENTS));
		}
	}

	@Test
	void attributionAddsUpOverDonorRecords() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 3; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			ask.committeeSource = null;
			double sum = 0;
			for (String donor : List.of("A", "B")) {
				ask.donors.clear();
				ask.donors.add(donor);
				sum += ask.trace().arrival(MoneyChannel.DIRECT).attributed();
			}
			ask.donors.clear();
			ask.donors.addAll(List.of("A", "B"));
			assertThat(ask.trace().arrival(MoneyChannel.DIRECT).attributed()).as("P5 seed " + seed)
				.isCloseTo(sum, within(CENTS));
		}
	}

	@Test
	void attributionScalesWithTheAmounts() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 3; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			boolean spread = ask.story.events.stream().anyMatch((e) -> e.what() == Story.What.SPREAD);
			if (spread) {
				continue;
			}
			Parts once = ask.trace().arrival(MoneyChannel.DIRECT);
			ask.minCents *= 7;
			Parts scaled = ask.trace(ask.story.scaled(7).projection()).arrival(MoneyChannel.DIRECT);
			assertThat(scaled.attributed()).as("P6 seed " + seed).isCloseTo(7 * once.attributed(), within(7 * CENTS));
			assertThat(scaled.cut()).as("P6 seed " + seed).isCloseTo(7 * once.cut(), within(7 * CENTS));
		}
	}

	/** Routes hold all that is attributed, as the trie is never full here. */
	private static void compareRoutes(String told, Traced traced, MoneyChannel channel) {
		double[] sum = { 0 };
		Routes routes = traced.routes();
		traced.byRoute(channel).forEach((label, mass) -> {
			sum[0] += mass;
			assertThat(routes.isRoute(label) && routes.owner(label) < routes.sources()).as(told).isTrue();
			Carried carried = routes.carried(label);
			assertThat(carried).as(told).isNotNull();
			double rows = 0;
			for (int i = 0; i < carried.size(); i++) {
				rows += carried.mass(i);
			}
			assertThat(rows).as(told + " rows").isCloseTo(mass, within(CENTS));
		});
		assertThat(sum[0]).as(told).isCloseTo(traced.arrival(channel).attributed(), within(CENTS));
	}

	private static void compare(String told, Story.Ask ask, Parts found, OracleBook oracle, String place) {
		for (int kind = 0; kind < Routes.KINDS; kind++) {
			String name = RemainderKind.values()[kind].name();
			assertThat(found.byKind()[kind]).as(told + " " + name)
				.isCloseTo(oracle.at(place, name).value(), within(CENTS));
		}
		compareSources(told, ask, found, oracle, place);
	}

	private static void compareSources(String told, Story.Ask ask, Parts found, OracleBook oracle, String place) {
		List<String> sources = new ArrayList<>(ask.donors);
		if (ask.committeeSource != null) {
			sources.add(ask.committeeSource);
		}
		for (int i = 0; i < sources.size(); i++) {
			assertThat(found.bySource()[i]).as(told + " " + sources.get(i))
				.isCloseTo(oracle.at(place, sources.get(i)).value(), within(CENTS));
		}
		assertThat(found.cut()).as(told + " CUT_OFF").isCloseTo(oracle.at(place, "CUT_OFF").value(), within(CENTS));
	}

}
