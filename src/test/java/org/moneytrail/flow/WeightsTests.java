package org.moneytrail.flow;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Backward weights against the exact oracle and against the engine that runs forwards.
 * {@code -Dmoneytrail.oracle.graphs} says how many worlds,
 * {@code -Dmoneytrail.oracle.first} where to begin; a failure names its seed.
 */
class WeightsTests {

	private static final double CENTS = 1e-6;

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 2000);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	@Test
	void everyDonorsSumEqualsTheOracle() {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			ask.committeeSource = null;
			ask.donors.clear();
			Projection projection = ask.story.projection();
			Question question = ask.question(projection);
			Upstream upstream = Upstream.of(new Ledger(projection, ask.tolerance), question, question.group());
			Weights weights = Weights.of(upstream);
			TargetMoney money = TargetMoney.of(weights);
			Oracle nobody = new Oracle(ask);
			String told = "seed " + seed + "\n" + ask;
			for (MoneyChannel channel : MoneyChannel.values()) {
				for (int kind = 0; kind < Routes.KINDS; kind++) {
					String name = RemainderKind.values()[kind].name();
					assertThat(money.kinds(channel.ordinal())[kind]).as(told + channel + name)
						.isCloseTo(nobody.at(channel.name(), name).value(), within(CENTS));
				}
			}
			for (String donor : List.of("A", "B", "C", "D")) {
				ask.donors.clear();
				ask.donors.add(donor);
				Oracle oracle = new Oracle(ask);
				double[] sums = GiverSums.of(weights, projection.givers().find("donor:" + donor), true).attributed();
				for (MoneyChannel channel : MoneyChannel.values()) {
					assertThat(sums[channel.ordinal()]).as(told + channel + donor)
						.isCloseTo(oracle.at(channel.name(), donor).value(), within(CENTS));
				}
			}
		}
	}

}
