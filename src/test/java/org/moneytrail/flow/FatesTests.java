package org.moneytrail.flow;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A target asked about often gives the answers it gave before. */
class FatesTests {

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 2_000);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	/** A small part of what could round a cent. */
	private static final double CENTS = 1e-5;

	private static final List<List<String>> UNKNOWN = List.of(List.of(), List.of("P"), List.of("P", "Q", "H"),
			List.of("Q", "R"));

	@ParameterizedTest
	@ValueSource(ints = { 0, Ledger.FEW_REFUNDS })
	void sumsAreThoseOfFollowingTheMoney(int few) {
		int weighed = 0;
		int refunded = 0;
		int named = 0;
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			ask.tolerance = 0;
			ask.minCents = 0;
			ask.stopAt.clear();
			ask.committeeSource = null;
			ask.story.unknown.addAll(UNKNOWN.get(seed % UNKNOWN.size()));
			Projection projection = ask.story.projection();
			Question question = ask.question(projection);
			Goal goal = new Ledgers(few).goal(projection, question);
			if (!PlainSums.suits(goal, question)) {
				continue;
			}
			Fates fates = Fates.of(goal, question.from(List.of()));
			assertThat(fates).isNotNull();
			boolean isWeighed = false;
			for (Question.Source source : question.sources()) {
				RefundParts refunds = RefundParts.of(goal, source);
				Arrivals arrivals = new Arrivals(new Routes(1, question.maxHops(), 0, new int[0]));
				boolean suits = !refunds.isInAnyCircle() && fates.name(source.place(), !refunds.isEmpty(), arrivals);
				for (MoneyChannel channel : MoneyChannel.values()) {
					named += (arrivals.taint(channel) != null) ? 1 : 0;
				}
				isWeighed |= suits;
				refunded += (suits && !refunds.isEmpty()) ? 1 : 0;
			}
			weighed += isWeighed ? 1 : 0;
			compare("seed " + seed + "\n" + ask, ByStations.trace(goal, question),
					ByStations.trace(goal, fates, question));
		}
		assertThat(weighed).isGreaterThan(GRAPHS / 20);
		assertThat(named).isGreaterThan(GRAPHS / 100);
		assertThat(refunded).isGreaterThan(GRAPHS / 200);
	}

	private static void compare(String told, Traced followed, Traced weighed) {
		assertThat(weighed.given()).as(told).isEqualTo(followed.given());
		assertThat(weighed.routes().isCutByHops()).as(told).isEqualTo(followed.routes().isCutByHops());
		for (MoneyChannel channel : MoneyChannel.values()) {
			compare(told + "\n" + channel, followed.arrival(channel), weighed.arrival(channel));
			assertThat(weighed.taint(channel)).as(told + channel).isEqualTo(followed.taint(channel));
		}
		compare(told + "\nELSEWHERE", followed.elsewhere(), weighed.elsewhere());
		compare(told + "\nREFUNDED", followed.refunded(), weighed.refunded());
		compare(told + "\nUNSPENT", followed.unspent(), weighed.unspent());
	}

	private static void compare(String told, Parts followed, Parts weighed) {
		assertThat(weighed.cut()).as(told).isCloseTo(followed.cut(), within(CENTS));
		for (int source = 0; source < followed.bySource().length; source++) {
			assertThat(weighed.bySource()[source]).as(told).isCloseTo(followed.bySource()[source], within(CENTS));
		}
		for (int kind = 0; kind < Routes.KINDS; kind++) {
			assertThat(weighed.byKind()[kind]).as(told).isCloseTo(followed.byKind()[kind], within(CENTS));
		}
	}

}
