package org.moneytrail.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bounds against the oracle's on random worlds. {@code -Dmoneytrail.oracle.graphs} says
 * how many, {@code -Dmoneytrail.oracle.first} where to begin; a failure names its seed.
 */
class BoundsOracleComparisonTests {

	private static final double CENTS = 1e-6;

	/** Methods that keep the order of time. */
	private static final List<AttributionMethod> ORDERED = List.of(AttributionMethod.RUNNING_BALANCE,
			AttributionMethod.FIFO, AttributionMethod.LIFO);

	private static final List<AttributionMethod> WHOLE = List.of(AttributionMethod.WHOLE_PERIOD);

	private static final int GRAPHS = Integer.getInteger("moneytrail.oracle.graphs", 2000);

	private static final int FIRST = Integer.getInteger("moneytrail.oracle.first", 0);

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void boundsEqualTheOracleAndHoldTheAttribution(boolean timeless) {
		for (int seed = FIRST; seed < FIRST + GRAPHS; seed++) {
			Story.Ask ask = RandomStory.ask(seed);
			Projection projection = ask.story.projection();
			List<Traced> traces = (timeless ? WHOLE : ORDERED).stream()
				.map((method) -> ask.method(method).trace(projection))
				.toList();
			for (MoneyChannel channel : MoneyChannel.values()) {
				String told = "seed " + seed + "\n" + ask + "\n" + channel;
				BoundsOracle oracle = new BoundsOracle(ask, channel, timeless);
				assertThat(oracle.everybody).as(told + " all money").isEqualTo(oracle.arrived);
				Bounds bounds = bounds(ask, projection, channel, timeless);
				assertThat(bounds.upper()).as(told + " upper").isEqualTo(oracle.upper);
				assertThat(bounds.lower()).as(told + " lower").isEqualTo(oracle.lower);
				for (Traced traced : traces) {
					Parts parts = traced.arrival(channel);
					assertThat(traced.arrived(channel)).as(told + " arrived").isEqualTo(oracle.arrived);
					assertThat(parts.attributed() + parts.cut()).as("P4 " + traces.indexOf(traced) + " " + told)
						.isBetween(bounds.lower() - CENTS, bounds.upper() + CENTS);
				}
			}
		}
	}

	private static Bounds bounds(Story.Ask ask, Projection projection, MoneyChannel channel, boolean timeless) {
		@Nullable Bounds bounds = new BoundsSearch(projection, channel, timeless, false, System.nanoTime() + 60_000_000_000L)
			.find(List.of(ask.question(projection)));
		assertThat(bounds).isNotNull();
		return bounds;
	}

}
