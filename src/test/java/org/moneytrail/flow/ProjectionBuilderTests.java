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

	@Test
	void opensALedgerAfterTheRowsOfAnEarlierCycleButBeforeLateRowsOfItsOwn() {
		Projection projection = new ProjectionBuilder().committee("P", null, true)
			.opening("P", 730, 100_00)
			.known("P", 10, 20)
			.known("P", 700, 740)
			.known("P", 800, 810)
			.build(1);
		assertThat(projection.openingJoins()).containsExactly(11);
		assertThat(new ProjectionBuilder().committee("P", null, true)
			.opening("P", 730, 100_00)
			.known("P", 700, 740)
			.build(1)
			.openingJoins()).containsExactly(Days.FIRST);
	}

}
