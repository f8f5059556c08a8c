package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
	@EnumSource(names = { "RUNNING_BALANCE", "WHOLE_PERIOD", "FIFO", "LIFO" })
	void engineEqualsOracle(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
			compare("seed " + seed, ask, ask.trace());
		}
	}

	/** As in a graph of many refunds, and as for a target asked about often. */
	@Test
	void engineEqualsOracleWhereTargetsShareWhatIsKnown() {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(AttributionMethod.RUNNING_BALANCE);
			Projection projection = ask.story.projection();
			Question question = ask.question(projection);
			Goal goal = new Ledgers(0).goal(projection, question);
			compare("shared, seed " + seed, ask, ByStations.trace(goal, question));
			if (PlainSums.suits(goal, question)) {
				Fates fates = Fates.of(goal, question);
				compare("weighed, seed " + seed, ask, ByStations.trace(goal, fates, question));
			}
		}
	}

	private static void compare(String seed, Story.Ask ask, Traced traced) {
		OracleBook oracle = OracleBook.of(ask);
		String told = seed + "\n" + ask;
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

	@Test
	void touchedEqualsOracle() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 4; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(AttributionMethod.TOUCHED);
			ask.maxHops = Math.min(4, ask.maxHops);
			Traced traced = ask.trace();
			TouchedOracle oracle = new TouchedOracle(ask);
			String told = "seed " + seed + "\n" + ask;
			long[] touched = Touched.count(traced.projection(), traced.question());
			for (MoneyChannel channel : MoneyChannel.values()) {
				assertThat(touched[channel.ordinal()]).as(told + channel).isEqualTo(oracle.cents(channel));
				assertThat(ways(traced, channel)).as(told + channel).isEqualTo(oracle.ways.get(channel.name()));
			}
		}
	}

	@Test
	void whatLimitsKeepFromBeingTouchedIsTheDifferenceToAskingWithoutThem() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 2; seed++) {
			compareTouchedWithoutLimits(seed);
		}
	}

	/** Over some hops what is touched goes back further than the tolerance. */
	@Test
	void whatIsTouchedBeforeComesOfPaymentsLongAfter() {
		compareTouchedWithoutLimits(7_002_770);
	}

	private static void compareTouchedWithoutLimits(int seed) {
		Story.Ask ask = RandomStory.ask(seed).method(AttributionMethod.TOUCHED);
		Traced traced = ask.trace();
		Projection projection = traced.projection();
		Question question = traced.question();
		// With tolerance money may come round to a committee again, a day earlier.
		int anyHops = 20 * projection.committees().size();
		Touched.Limited limited = Touched.limited(projection, question);
		Set<MoneyChannel> cut = EnumSet.noneOf(MoneyChannel.class);
		for (MoneyChannel channel : MoneyChannel.values()) {
			if (Touched.limited(projection, question).isCutByHops(Set.of(channel))) {
				cut.add(channel);
			}
		}
		for (MoneyChannel channel : MoneyChannel.values()) {
			assertThat(cut.contains(channel)).as("seed " + seed + " " + channel)
				.isEqualTo(limited.further()[channel.ordinal()] > limited.within()[channel.ordinal()]);
		}
		assertThat(limited.within()).as("seed " + seed).isEqualTo(Touched.count(projection, question));
		assertThat(limited.further()).as("seed " + seed)
			.isEqualTo(Touched.count(projection, question.limited(anyHops, question.minCents(), question.stopAt())));
		assertThat(limited.all()).as("seed " + seed)
			.isEqualTo(Touched.count(projection, question.limited(anyHops, 0, new BitSet())));
	}

	@Test
	void whatIsTouchedIsTheSameWithoutItsRoutes() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 4; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(AttributionMethod.TOUCHED);
			ask.maxHops = Math.min(4, ask.maxHops);
			Traced listed = ask.trace();
			Traced unlisted = TouchedRoutes.unlisted(listed.projection(), listed.question());
			Traced lots = Attribution.of(AttributionMethod.FIFO).trace(listed.projection(), listed.question());
			assertThat(unlisted.given()).as("seed " + seed).isEqualTo(listed.given()).isEqualTo(lots.given());
			for (MoneyChannel channel : MoneyChannel.values()) {
				assertThat(unlisted.arrived(channel)).as("seed " + seed)
					.isEqualTo(listed.arrived(channel))
					.isEqualTo(lots.arrived(channel));
				assertThat(unlisted.touchedWithin().isCutByHops(Set.of(channel))).as("seed " + seed)
					.isEqualTo(listed.touchedWithin().isCutByHops(Set.of(channel)));
				assertThat(unlisted.touchedWithin().cut(channel)).as("seed " + seed)
					.isEqualTo(listed.touchedWithin().cut(channel));
			}
		}
	}

	private static Set<List<String>> ways(Traced traced, MoneyChannel channel) {
		Set<List<String>> ways = new HashSet<>();
		Routes routes = traced.routes();
		traced.byRoute(channel).forEach((label, mass) -> {
			List<String> way = new ArrayList<>();
			for (int at = label; routes.parent(at) >= 0; at = routes.parent(at)) {
				way.addFirst(
						(routes.place(at) < 0) ? "candidate" : traced.projection().committees().id(routes.place(at)));
			}
			Question.Source source = traced.question().sources().get(routes.owner(label));
			String giver = source.isCommittee() ? traced.projection().committees().id(source.place())
					: traced.projection().givers().id(source.place()).substring("donor:".length());
			way.addFirst(giver);
			ways.add(way);
		});
		return ways;
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void bothSumsClose(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
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

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void attributionAddsUpOverDonorRecords(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 3; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
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

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void attributionScalesWithTheAmounts(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 3; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
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

	@Test
	void refundsLeftAsTheyWereWithoutTheTargetChangeNoPrintedCent() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 2; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			if (ask.story.events.stream().anyMatch((e) -> e.what() == Story.What.SPREAD)) {
				continue;
			}
			OracleBook oracle = OracleBook.of(ask);
			ask.minCents *= 1000;
			Projection projection = ask.story.scaled(1000).projection();
			Question question = ask.question(projection);
			Goal goal = Goal.of(new Ledger(projection, ask.tolerance, 0), question);
			Traced traced = ByStations.trace(goal, question);
			for (MoneyChannel channel : MoneyChannel.values()) {
				Parts parts = traced.arrival(channel);
				for (int i = 0; i < ask.donors.size(); i++) {
					assertThat(parts.bySource()[i]).as("seed " + seed)
						.isCloseTo(1000 * oracle.at(channel.name(), ask.donors.get(i)).value(), within(0.01));
				}
			}
		}
	}

	@Test
	void theWholePeriodIgnoresTheOrder() {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 4; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(AttributionMethod.WHOLE_PERIOD);
			ask.fromDay = Days.FIRST;
			ask.toDay = Days.LAST;
			Parts told = ask.trace().arrival(MoneyChannel.DIRECT);
			Parts shuffled = ask.trace(ask.story.shuffled(seed).projection()).arrival(MoneyChannel.DIRECT);
			assertThat(shuffled.attributed()).as("P7 seed " + seed).isCloseTo(told.attributed(), within(CENTS));
			assertThat(shuffled.cut()).as("P7 seed " + seed).isCloseTo(told.cut(), within(CENTS));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "RUNNING_BALANCE", "FIFO", "LIFO" })
	void otherMethodsAskForTheOrder(AttributionMethod method) {
		int changed = 0;
		for (int seed = 0; seed < 100; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
			double told = ask.trace().arrival(MoneyChannel.DIRECT).attributed();
			double shuffled = ask.trace(ask.story.shuffled(seed).projection())
				.arrival(MoneyChannel.DIRECT)
				.attributed();
			changed += (Math.abs(told - shuffled) > 1) ? 1 : 0;
		}
		assertThat(changed).as("P7").isGreaterThan(10);
	}

	@Test
	void allMethodsAgreeOnOneDonorAlone() {
		int asked = 0;
		for (int seed = FIRST; seed < FIRST + GRAPHS / 4; seed++) {
			Story.Ask ask = RandomStory.oneDonor(seed);
			for (MoneyChannel channel : MoneyChannel.values()) {
				long arrived = ask.trace().arrived(channel);
				asked += (arrived > 0) ? 1 : 0;
				for (AttributionMethod method : EnumSet.complementOf(EnumSet.of(AttributionMethod.TOUCHED))) {
					Parts parts = ask.method(method).trace().arrival(channel);
					assertThat(parts.attributed() + parts.cut()).as("P8 " + method + " seed " + seed + "\n" + ask)
						.isCloseTo(arrived, within(CENTS));
				}
			}
		}
		assertThat(asked).isGreaterThan(GRAPHS / 8);
	}

	@ParameterizedTest
	@EnumSource(names = { "RUNNING_BALANCE", "FIFO", "LIFO" })
	void touchedIsAtLeastWhatIsAttributed(AttributionMethod method) {
		for (int seed = FIRST; seed < FIRST + GRAPHS / 2; seed++) {
			Story.Ask ask = RandomStory.ask(seed).method(method);
			Traced traced = ask.trace();
			long[] touched = Touched.count(traced.projection(), traced.question());
			for (MoneyChannel channel : MoneyChannel.values()) {
				assertThat(traced.arrival(channel).attributed()).as("P9 seed " + seed + "\n" + ask)
					.isLessThanOrEqualTo(touched[channel.ordinal()] + CENTS);
			}
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
