package org.moneytrail.flow;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The worked tests of the running balance, on engine and oracle alike. */
class RunningBalanceTests {

	private static final long DOLLAR = 100;

	@Test
	void t1DrawsEveryPaymentFromTheBalanceOfItsDay() {
		Story story = target().opening("P", 100)
			.gift("A", "P", 600, 1)
			.move("P", "K", 350, 2)
			.gift("B", "P", 300, 3)
			.move("P", "K", 325, 4);
		assertDirect(story, 0, Map.of("A", 450.0, "B", 150.0, "OPENING", 75.0));
	}

	@Test
	void t2LeavesOutWhatCameTooLate() {
		Story story = target().gift("A", "P", 100, 1).move("P", "K", 100, 2).gift("B", "P", 100, 3);
		assertDirect(story, 0, Map.of("A", 100.0, "B", 0.0));
	}

	@Test
	void t3FollowsACircleOverDays() {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "Q", 50, 2)
			.move("P", "Q", 60, 3)
			.move("Q", "P", 20, 4)
			.move("P", "K", 60, 5)
			.move("Q", "K", 90, 6);
		assertDirect(story, 0, Map.of("A", 100.0, "B", 50.0));
	}

	@Test
	void t4SplitsByTheBalance() {
		Story story = target().gift("A", "P", 80, 1)
			.gift("B", "P", 20, 2)
			.move("P", "Q", 50, 3)
			.gift("C", "Q", 50, 3)
			.move("Q", "K", 40, 4)
			.move("P", "K", 50, 5);
		assertDirect(story, 0, Map.of("A", 56.0, "B", 14.0, "C", 20.0));
		Story later = target().gift("A", "P", 80, 1)
			.move("P", "Q", 50, 2)
			.gift("B", "P", 20, 3)
			.gift("C", "Q", 50, 3)
			.move("Q", "K", 40, 4)
			.move("P", "K", 50, 5);
		assertDirect(later, 0, Map.of("A", 50.0, "B", 20.0, "C", 20.0));
	}

	@Test
	void t5SettlesWithinTheToleranceOnly() {
		Story story = target().move("P", "K", 150, 0).gift("A", "P", 200, 3).move("P", "K", 50, 5);
		assertDirect(story, 0, Map.of("A", 50.0, "UNEXPLAINED", 150.0));
		assertDirect(story, 2, Map.of("A", 50.0, "UNEXPLAINED", 150.0));
		assertDirect(story, 7, Map.of("A", 200.0, "UNEXPLAINED", 0.0));
	}

	@Test
	void t7RefundsADonorsOwnMoneyFirst() {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "P", 100, 1)
			.refund("P", "A", 40, 2)
			.move("P", "K", 80, 3);
		assertDirect(story, 0, Map.of("A", 30.0, "B", 50.0));
	}

	@Test
	void t9TakesAnEarmarkedContributionFromItsDonor() {
		Story story = target().gift("A", "K", 25, 1);
		assertDirect(story, 0, Map.of("A", 25.0));
	}

	@Test
	void t10AttributesNothingThatTheTargetPaidOut() {
		Story story = target().gift("A", "K", 100, 1).move("K", "P", 100, 2).move("P", "K", 100, 3);
		assertDirect(story, 0, Map.of("A", 100.0, "RETURNED", 100.0));
	}

	@Test
	void t11GivesAllPaymentsOfADayOneMakeUp() {
		Story story = target().gift("A", "P", 100, 1).move("P", "K", 100, 1).move("P", "X", 100, 1);
		assertDirect(story, 0, Map.of("A", 50.0, "UNEXPLAINED", 50.0));
	}

	@Test
	void t12AveragesLots() {
		Story story = target().gift("A", "P", 50, 0).gift("B", "P", 50, 1).move("P", "Q", 100, 2).move("Q", "K", 50, 3);
		assertDirect(story, 0, Map.of("A", 25.0, "B", 25.0));
		Story uncovered = target().gift("A", "P", 50, 0).move("P", "Q", 100, 1).move("Q", "K", 50, 2);
		assertDirect(uncovered, 0, Map.of("A", 25.0, "UNEXPLAINED", 25.0));
	}

	@Test
	void t13SettlesFromTheDaysPooledReceipts() {
		Story story = target().move("P", "K", 100, 0).gift("A", "P", 100, 1).gift("B", "P", 100, 1);
		assertDirect(story, 1, Map.of("A", 50.0, "B", 50.0));
	}

	@Test
	void t14LetsVendorsTakeTheirShare() {
		Story story = target().gift("A", "P", 100, 0).vendor("P", 100, 1).gift("B", "P", 100, 2).move("P", "K", 100, 3);
		assertDirect(story, 0, Map.of("A", 0.0, "B", 100.0));
	}

	@Test
	void t15RefundsBeforeOtherPaymentsOfTheDay() {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "P", 100, 1)
			.refund("P", "A", 40, 2)
			.move("P", "K", 80, 2);
		assertDirect(story, 0, Map.of("A", 30.0, "B", 50.0));
	}

	@Test
	void aSourceThatPassesNothingOnStillBreaksTheCircleOfItsDay() {
		Story story = target().committee("H")
			.gift("C", "Q", 100, 1)
			.gift("B", "H", 100, 1)
			.move("P", "H", 100, 3)
			.move("H", "P", 50, 5)
			.move("P", "Q", 50, 5)
			.move("Q", "H", 50, 5)
			.refund("H", "C", 50, 5)
			.move("H", "K", 50, 6);
		Story.Ask ask = Story.Ask.candidate(story, "k").tolerance(5);
		ask.committeeSource = "P";
		double refunded = 50.0 / 3;
		double held = 100 + refunded;
		assertThat(new Oracle(ask).at("DIRECT", "P").value()).isCloseTo(50 * held / (100 + held), within(1e-9));
		assertThat(ask.trace().arrival(MoneyChannel.DIRECT).attributed()).isCloseTo(50 * held / (100 + held),
				within(1e-6));
	}

	@Test
	void t16CutsWhatTakesTooManyHops() {
		Story story = target().gift("A", "P", 100, 1).move("P", "Q", 100, 2).move("Q", "K", 100, 3);
		Story.Ask ask = Story.Ask.candidate(story, "k", "A").maxHops(2);
		Parts parts = ask.trace().arrival(MoneyChannel.DIRECT);
		assertThat(parts.attributed()).isZero();
		assertThat(parts.cut()).isEqualTo(100);
		assertThat(new Oracle(ask).at("DIRECT", "CUT_OFF")).isEqualTo(Fraction.of(100));
	}

	@Test
	void leavesNothingElsewhereWhereARefundTookAllThereWas() {
		Story story = target().gift("C", "P", 500, 4)
			.refund("P", "C", 500, 4)
			.gift("D", "P", 100, 5)
			.move("P", "K", 100, 6);
		for (int hops = 1; hops <= 4; hops++) {
			Traced traced = Story.Ask.candidate(story, "k", "C").maxHops(hops).trace();
			assertThat(traced.refunded().attributed()).isEqualTo(500);
			assertThat(traced.elsewhere().attributed()).isZero();
			assertThat(traced.elsewhere().cut()).isZero();
		}
	}

	@Test
	void t8RoundsByLargestRemainder() {
		double third = 10000 / 3.0;
		assertThat(LargestRemainder.round(new double[] { third, third, third }, 10000)).containsExactly(3334, 3333,
				3333);
	}

	@Test
	void storyInMiniature() {
		Story story = new Story().committee("PAC")
			.gift("soros", "PAC", 1_450_000 * DOLLAR, 28)
			.support("PAC", "krasner", 497_456 * DOLLAR, 27)
			.support("PAC", "krasner", 222_505 * DOLLAR, 33);
		for (int tolerance : new int[] { 0, 1, 3 }) {
			Traced traced = Story.Ask.candidate(story, "krasner", "soros").tolerance(tolerance).trace();
			assertThat(traced.arrived(MoneyChannel.SUPPORT)).isEqualTo(719_961 * DOLLAR);
			assertThat(traced.arrived(MoneyChannel.DIRECT)).isZero();
			double expected = (tolerance == 0) ? 222_505 : 719_961;
			assertThat(traced.arrival(MoneyChannel.SUPPORT).attributed()).isCloseTo(expected * DOLLAR, within(1e-4));
		}
	}

	private static Story target() {
		return new Story().authorised("K", "k").committee("P").committee("Q");
	}

	@Test
	void followsMoneyDatedBefore1970BesideLaterRows() {
		Story story = target().gift("A", "P", 100, -18_600).gift("B", "P", 100, 1).move("P", "K", 100, 2);
		assertDirect(story, 0, Map.of("A", 50.0, "B", 50.0));
	}

	@Test
	void paysAnEarlierCyclesRowsFromNothingOfALaterOpening() {
		ProjectionBuilder builder = new ProjectionBuilder().committee("P", null, true)
			.committee("K", null, true)
			.authorised("K", "k")
			.opening("P", 0, 100)
			.known("P", -20, -10);
		builder.move(row("1", "P", "K", 70, -20));
		builder.gift(row("2", "A", "P", 100, 1), false);
		builder.move(row("3", "P", "K", 100, 2));
		Projection projection = builder.build(1);
		Parts parts = Story.Ask.candidate(target(), "k", "A").trace(projection).arrival(MoneyChannel.DIRECT);
		assertThat(parts.attributed()).isCloseTo(50, within(1e-6));
		assertThat(parts.byKind()[RemainderKind.OPENING.ordinal()]).isCloseTo(50, within(1e-6));
		assertThat(parts.byKind()[RemainderKind.UNEXPLAINED.ordinal()]).isCloseTo(70, within(1e-6));
	}

	private static void assertDirect(Story story, int tolerance, Map<String, Double> expected) {
		for (Map.Entry<String, Double> part : new TreeMap<>(expected).entrySet()) {
			boolean isDonor = part.getKey().length() == 1;
			Story.Ask ask = Story.Ask.candidate(story, "k", isDonor ? part.getKey() : "A").tolerance(tolerance);
			assertThat(new Oracle(ask).at("DIRECT", part.getKey()).value()).as("oracle " + part.getKey())
				.isCloseTo(part.getValue(), within(1e-9));
			Traced traced = ask.trace();
			Parts parts = traced.arrival(MoneyChannel.DIRECT);
			double found = isDonor ? parts.attributed()
					: parts.byKind()[RemainderKind.valueOf(part.getKey()).ordinal()];
			assertThat(found).as("engine " + part.getKey()).isCloseTo(part.getValue(), within(1e-6));
		}
	}

	private static ProjectionBuilder.Row row(String id, String from, String to, long cents, int day) {
		return new ProjectionBuilder.Row(EdgeType.TRANSFER, FlowKind.MONETARY, id, from, to, cents, day, day,
				Days.UNDATED, null);
	}

}
