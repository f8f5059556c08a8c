package org.moneytrail.flow;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What came to a refund through a target's committees is never more than is said. */
class PassingByTimeTests {

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 1000);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	@Test
	void noRefundTakesMoreThatPassedThanIsSaid() {
		int passed = 0;
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			Projection projection = ask.story.projection();
			BitSet group = ask.question(projection).group();
			Stations stations = Stations.of(new Ledger(projection, 0), new BitSet());
			OwnMoney all = OwnMoney.reckon(stations, new BitSet(), () -> false);
			OwnMoney absorbed = OwnMoney.reckon(stations, group, () -> false);
			if (absorbed.refunding().size() == 0 || stations.breaksCircle(group)) {
				continue;
			}
			// Later ones depend on what the first one takes.
			int station = absorbed.refunding().get(0);
			int refund = all.refunds(station)[0];
			boolean isFirst = all.refunding().get(0) == station;
			double through = held(all, refund) - held(absorbed, refund);
			double said = PassingByTime.of(stations, all.drawn(), group, stations.size() - 1)
				.cents(projection, projection.refunds().to(refund), station);
			if (isFirst) {
				assertThat(through).as("seed " + seed).isLessThanOrEqualTo(said + 1e-6);
				passed += (through > 1e-6) ? 1 : 0;
			}
		}
		assertThat(passed).isGreaterThan(GRAPHS / 100);
	}

	@Test
	void aCommitteeOfFewDaysCountsNothingTwice() {
		Story story = new Story().authorised("K", "k").committee("P").committee("Q");
		story.gift("A", "K", 1000, 1)
			.gift("B", "K", 1000, 1)
			.move("K", "P", 500, 2)
			.move("K", "P", 500, 3)
			.move("K", "Q", 1000, 4)
			.refund("P", "A", 100, 5);
		Projection projection = story.projection();
		BitSet group = new BitSet();
		group.set(projection.committees().find("K"));
		Stations stations = Stations.of(new Ledger(projection, 0), new BitSet());
		int payer = projection.committees().find("P");
		int station = stations.head[payer];
		double said = PassingByTime.of(stations, stations.pool, group, station)
			.cents(projection, projection.givers().find("donor:A"), station);
		assertThat(said).isCloseTo(500, within(1e-6));
	}

	/** Cents of the giver's own money that were there before a refund. */
	private static double held(OwnMoney own, int refund) {
		return (own.taken(refund) > 0) ? own.taken(refund) / own.part(refund) : 0;
	}

}
