package org.moneytrail.flow;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionBuilderTests {

	@Test
	void opensALedgerOnceWhenSeveralCyclesSayWhatItHeld() {
		Projection projection = new ProjectionBuilder().committee("P", null, true)
			.opening("P", 730, 40_00)
			.opening("P", 0, 100_00)
			.build(1);
		assertThat(projection.opening()).containsExactly(100_00);
	}

}
