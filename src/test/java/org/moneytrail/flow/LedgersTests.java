package org.moneytrail.flow;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is reckoned of targets beforehand. */
class LedgersTests {

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 2_000) / 2;

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	/** A small part of what could round a cent. */
	private static final double CENTS = 1e-5;

	@ParameterizedTest
	@ValueSource(ints = { 0, Ledger.FEW_REFUNDS })
	void whatCameToACandidateIsTheSameReckonedWithAllOthers(int few) {
		int known = 0;
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Projection projection = RandomStory.ask(seed).story.projection();
			Ledgers ledgers = new Ledgers(few);
			ledgers.warmMoneys(projection, IntStream.range(0, projection.groups().length).toArray(), () -> true);
			for (int candidate = 0; candidate < projection.groups().length; candidate++) {
				Question question = Ledgers.toward(projection, candidate);
				TargetMoney together = ledgers.goal(projection, question).money;
				TargetMoney alone = Goal.of(new Ledger(projection, 0, few), question).money;
				known += (together == ledgers.moneys(projection, Ledgers.toward(-1, new BitSet())).get(candidate)) ? 1
						: 0;
				for (MoneyChannel channel : MoneyChannel.values()) {
					assertThat(together.arrived(channel.ordinal())).as("seed " + seed)
						.isEqualTo(alone.arrived(channel.ordinal()));
					for (int kind = 0; kind < Routes.KINDS; kind++) {
						assertThat(together.kinds(channel.ordinal())[kind]).as("seed " + seed + " " + channel)
							.isCloseTo(alone.kinds(channel.ordinal())[kind], within(CENTS));
					}
				}
			}
		}
		assertThat(known).as("often nothing is reckoned twice").isGreaterThan(GRAPHS / 2);
	}

}
