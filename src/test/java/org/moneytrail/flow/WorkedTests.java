package org.moneytrail.flow;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.moneytrail.flow.AttributionMethod.FIFO;
import static org.moneytrail.flow.AttributionMethod.LIFO;
import static org.moneytrail.flow.AttributionMethod.RUNNING_BALANCE;
import static org.moneytrail.flow.AttributionMethod.TOUCHED;
import static org.moneytrail.flow.AttributionMethod.WHOLE_PERIOD;

/**
 * The worked tests of every method they list, on engine and oracle alike. Those of the
 * running balance alone stand in {@link RunningBalanceTests}.
 */
class WorkedTests {

	private static final long DOLLAR = 100;

	/**
	 * More hops than anybody may ask for, so that a circle of the whole period closes.
	 */
	private static final int MANY = 60;

	@Test
	void t1TellsTheMethodsApart() {
		Story story = t1();
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 405.0, "B", 202.5, "OPENING", 67.5));
		assertDirect(story, 0, RUNNING_BALANCE, Map.of("A", 450.0, "B", 150.0, "OPENING", 75.0));
		assertDirect(story, 0, FIFO, Map.of("A", 575.0, "B", 0.0, "OPENING", 100.0));
		assertDirect(story, 0, LIFO, Map.of("A", 375.0, "B", 300.0, "OPENING", 0.0));
	}

	@Test
	void t1TouchesWhatLeftAfterTheFirstCent() {
		assertThat(touched(t1(), 0, "A")).isEqualTo(675);
		assertThat(touched(t1(), 0, "B")).isEqualTo(325);
	}

	@Test
	void t1LeavesTheRestInTheBalance() {
		Map<AttributionMethod, double[]> left = Map.of(RUNNING_BALANCE, new double[] { 150, 150 }, FIFO,
				new double[] { 25, 300 }, LIFO, new double[] { 225, 0 });
		left.forEach((method, expected) -> {
			Story.Ask ask = Story.Ask.candidate(t1(), "k", "A", "B").method(method);
			assertThat(ask.trace().unspent().bySource()).as(method.name()).containsExactly(expected, within(1e-6));
			OracleBook oracle = OracleBook.of(ask);
			assertThat(oracle.at("UNSPENT", "A").value()).isEqualTo(expected[0]);
			assertThat(oracle.at("UNSPENT", "B").value()).isEqualTo(expected[1]);
		});
	}

	@Test
	void t1SaysWhatAWayCanHaveCarriedAtMost() {
		assertThat(atMost("A")).isEqualTo(600);
		assertThat(atMost("B")).isEqualTo(300);
	}

	@Test
	void t2KnowsOrderInAllMethodsButTheWholePeriod() {
		Story story = target().gift("A", "P", 100, 1).move("P", "K", 100, 2).gift("B", "P", 100, 3);
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 50.0, "B", 50.0));
		for (AttributionMethod method : Set.of(RUNNING_BALANCE, FIFO, LIFO)) {
			assertDirect(story, 0, method, Map.of("A", 100.0, "B", 0.0));
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void t3FollowsACircleOverDays(AttributionMethod method) {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "Q", 50, 2)
			.move("P", "Q", 60, 3)
			.move("Q", "P", 20, 4)
			.move("P", "K", 60, 5)
			.move("Q", "K", 90, 6);
		assertDirect(story, 0, method, Map.of("A", 100.0, "B", 50.0));
	}

	@Test
	void t4SplitsOverTwoWays() {
		Story story = target().gift("A", "P", 80, 1)
			.gift("B", "P", 20, 2)
			.move("P", "Q", 50, 3)
			.gift("C", "Q", 50, 4)
			.move("Q", "K", 40, 5)
			.move("P", "K", 50, 6);
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 56.0, "B", 14.0, "C", 20.0));
		assertDirect(story, 0, RUNNING_BALANCE, Map.of("A", 56.0, "B", 14.0, "C", 20.0));
		assertDirect(story, 0, FIFO, Map.of("A", 70.0, "B", 20.0, "C", 0.0));
		assertDirect(story, 0, LIFO, Map.of("A", 50.0, "B", 0.0, "C", 40.0));
		Story later = target().gift("A", "P", 80, 1)
			.move("P", "Q", 50, 2)
			.gift("B", "P", 20, 3)
			.gift("C", "Q", 50, 4)
			.move("Q", "K", 40, 5)
			.move("P", "K", 50, 6);
		assertDirect(later, 0, WHOLE_PERIOD, Map.of("A", 56.0, "B", 14.0, "C", 20.0));
		assertDirect(later, 0, RUNNING_BALANCE, Map.of("A", 50.0, "B", 20.0, "C", 20.0));
	}

	@ParameterizedTest
	@EnumSource(names = { "RUNNING_BALANCE", "FIFO", "LIFO" })
	void t5SettlesWithinTheToleranceOnly(AttributionMethod method) {
		Story story = target().move("P", "K", 150, 0).gift("A", "P", 200, 3).move("P", "K", 50, 5);
		assertDirect(story, 0, method, Map.of("A", 50.0, "UNEXPLAINED", 150.0));
		assertDirect(story, 2, method, Map.of("A", 50.0, "UNEXPLAINED", 150.0));
		assertDirect(story, 7, method, Map.of("A", 200.0, "UNEXPLAINED", 0.0));
	}

	@Test
	void t7RefundsADonorsOwnMoneyFirst() {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "P", 100, 1)
			.refund("P", "A", 40, 2)
			.move("P", "K", 80, 3);
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 30.0, "B", 50.0));
		assertDirect(story, 0, RUNNING_BALANCE, Map.of("A", 30.0, "B", 50.0));
		assertDirect(story, 0, FIFO, Map.of("A", 60.0, "B", 20.0));
		assertDirect(story, 0, LIFO, Map.of("A", 0.0, "B", 80.0));
	}

	/** P can pay the target, R and Q cannot; D's money comes from P through R to Q. */
	@ParameterizedTest
	@EnumSource(names = { "WHOLE_PERIOD", "RUNNING_BALANCE" })
	void refundsOwnMoneyThatCameThroughACommitteeApart(AttributionMethod method) {
		Story story = target().committee("R")
			.gift("D", "P", 200, 1)
			.move("P", "K", 100, 2)
			.move("P", "R", 100, 2)
			.move("R", "Q", 100, 3)
			.gift("B", "Q", 100, 3)
			.refund("Q", "D", 50, 4)
			.vendor("Q", 75, 5);
		Traced traced = Story.Ask.candidate(story, "k", "B").method(method).trace();
		assertThat(traced.elsewhere().attributed() + traced.elsewhere().cut()).isCloseTo(50, within(1e-6));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void t10AttributesNothingThatTheTargetPaidOut(AttributionMethod method) {
		Story story = target().gift("A", "K", 100, 1).move("K", "P", 100, 2).move("P", "K", 100, 3);
		assertDirect(story, 0, method, Map.of("A", 100.0, "RETURNED", 100.0));
	}

	@Test
	void t11PaysTheRowsOfADayInTheirOrder() {
		Story story = target().gift("A", "P", 100, 1).move("P", "K", 100, 1).move("P", "X", 100, 1);
		assertDirect(story, 0, RUNNING_BALANCE, Map.of("A", 50.0, "UNEXPLAINED", 50.0));
		assertDirect(story, 0, FIFO, Map.of("A", 100.0, "UNEXPLAINED", 0.0));
		assertDirect(story, 0, LIFO, Map.of("A", 100.0, "UNEXPLAINED", 0.0));
	}

	@Test
	void t12HandsLotsOnInTheOrderInWhichTheyCame() {
		Story story = target().gift("A", "P", 50, 0).gift("B", "P", 50, 1).move("P", "Q", 100, 2).move("Q", "K", 50, 3);
		assertDirect(story, 0, LIFO, Map.of("A", 0.0, "B", 50.0));
		assertDirect(story, 0, FIFO, Map.of("A", 50.0, "B", 0.0));
		Story uncovered = target().gift("A", "P", 50, 0).move("P", "Q", 100, 1).move("Q", "K", 50, 2);
		assertDirect(uncovered, 0, FIFO, Map.of("A", 50.0, "UNEXPLAINED", 0.0));
		assertDirect(uncovered, 0, LIFO, Map.of("A", 0.0, "UNEXPLAINED", 50.0));
	}

	@Test
	void t13SettlesReceiptByReceipt() {
		Story story = target().move("P", "K", 100, 0).gift("A", "P", 100, 1).gift("B", "P", 100, 1);
		assertDirect(story, 1, RUNNING_BALANCE, Map.of("A", 50.0, "B", 50.0));
		assertDirect(story, 1, FIFO, Map.of("A", 100.0, "B", 0.0));
		assertDirect(story, 1, LIFO, Map.of("A", 100.0, "B", 0.0));
	}

	@Test
	void t14LetsVendorsTakeTheirShare() {
		Story story = target().gift("A", "P", 100, 0).vendor("P", 100, 1).gift("B", "P", 100, 2).move("P", "K", 100, 3);
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 50.0, "B", 50.0));
		for (AttributionMethod method : Set.of(RUNNING_BALANCE, FIFO, LIFO)) {
			assertDirect(story, 0, method, Map.of("A", 0.0, "B", 100.0));
		}
	}

	@Test
	void t15RefundsBeforeOtherPaymentsOfTheDay() {
		Story story = target().gift("A", "P", 100, 1)
			.gift("B", "P", 100, 1)
			.move("P", "K", 80, 2)
			.refund("P", "A", 40, 2);
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 30.0, "B", 50.0));
		assertDirect(story, 0, RUNNING_BALANCE, Map.of("A", 30.0, "B", 50.0));
		assertDirect(story, 0, FIFO, Map.of("A", 60.0, "B", 20.0));
		assertDirect(story, 0, LIFO, Map.of("A", 0.0, "B", 80.0));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUCHED")
	void t16CutsWhatTakesTooManyHops(AttributionMethod method) {
		Story.Ask ask = Story.Ask.candidate(t16(), "k", "A").method(method).maxHops(2);
		Parts parts = ask.trace().arrival(MoneyChannel.DIRECT);
		assertThat(parts.attributed()).isZero();
		assertThat(parts.cut()).isEqualTo(100);
		assertThat(OracleBook.of(ask).at("DIRECT", "CUT_OFF")).isEqualTo(Fraction.of(100));
	}

	@Test
	void t16SaysWhatTheLimitKeptFromBeingTouched() {
		Question question = Story.Ask.candidate(t16(), "k", "A").maxHops(2).trace().question();
		Touched.Limited touched = Touched.limited(t16().projection(), question);
		assertThat(touched.cut(MoneyChannel.DIRECT)).isEqualTo(100);
		assertThat(touched.isCutByHops(Set.of(MoneyChannel.DIRECT))).isTrue();
		assertThat(Story.Ask.candidate(t16(), "k", "A").method(TOUCHED).trace().byRoute(MoneyChannel.DIRECT).isEmpty())
			.isFalse();
	}

	@Test
	void countsRowsWithoutADayInTheWholePeriodOnly() {
		Story story = target().gift("A", "P", 100, Days.UNDATED).gift("B", "P", 100, 1).move("P", "K", 100, 2);
		assertDirect(story, 0, WHOLE_PERIOD, Map.of("A", 50.0, "B", 50.0));
		assertDirect(story, 0, FIFO, Map.of("A", 0.0, "B", 100.0));
	}

	@Test
	void storyInMiniatureUnderEveryMethod() {
		Story story = new Story().committee("PAC")
			.gift("soros", "PAC", 1_450_000 * DOLLAR, 28)
			.support("PAC", "krasner", 497_456 * DOLLAR, 27)
			.support("PAC", "krasner", 222_505 * DOLLAR, 33);
		for (AttributionMethod method : EnumSet.of(RUNNING_BALANCE, FIFO, LIFO, WHOLE_PERIOD)) {
			for (int tolerance : new int[] { 0, 1, 3 }) {
				Story.Ask ask = Story.Ask.candidate(story, "krasner", "soros").method(method).tolerance(tolerance);
				boolean all = tolerance > 0 || method == WHOLE_PERIOD;
				assertThat(ask.trace().arrival(MoneyChannel.SUPPORT).attributed()).as(method + " " + tolerance)
					.isCloseTo((all ? 719_961 : 222_505) * DOLLAR, within(1e-4));
			}
		}
	}

	private static Story t1() {
		return target().opening("P", 100)
			.gift("A", "P", 600, 1)
			.move("P", "K", 350, 2)
			.gift("B", "P", 300, 3)
			.move("P", "K", 325, 4);
	}

	private static Story t16() {
		return target().gift("A", "P", 100, 1).move("P", "Q", 100, 2).move("Q", "K", 100, 3);
	}

	private static Story target() {
		return new Story().authorised("K", "k").committee("P").committee("Q");
	}

	private static long touched(Story story, int tolerance, String donor) {
		Question question = Story.Ask.candidate(story, "k", donor).tolerance(tolerance).trace().question();
		return Touched.count(story.projection(), question)[MoneyChannel.DIRECT.ordinal()];
	}

	private static double atMost(String donor) {
		double[] atMost = { 0 };
		Story.Ask.candidate(t1(), "k", donor)
			.method(TOUCHED)
			.trace()
			.byRoute(MoneyChannel.DIRECT)
			.forEach((label, mass) -> atMost[0] += mass);
		return atMost[0];
	}

	private static void assertDirect(Story story, int tolerance, AttributionMethod method,
			Map<String, Double> expected) {
		for (Map.Entry<String, Double> part : new TreeMap<>(expected).entrySet()) {
			boolean isDonor = part.getKey().length() == 1;
			Story.Ask ask = Story.Ask.candidate(story, "k", isDonor ? part.getKey() : "A")
				.method(method)
				.maxHops(MANY)
				.tolerance(tolerance);
			String told = method + " " + part.getKey();
			assertThat(OracleBook.of(ask).at("DIRECT", part.getKey()).value()).as("oracle " + told)
				.isCloseTo(part.getValue(), within(1e-9));
			Parts parts = ask.trace().arrival(MoneyChannel.DIRECT);
			double found = isDonor ? parts.attributed()
					: parts.byKind()[RemainderKind.valueOf(part.getKey()).ordinal()];
			assertThat(found).as("engine " + told).isCloseTo(part.getValue(), within(1e-6));
		}
	}

}
