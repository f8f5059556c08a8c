package org.moneytrail.money;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyClassTests {

	@Test
	void totalKeepsInKindBesideItsAmount() {
		TotalKey key = TotalKey.of("all", MoneyClass.CONTRIBUTIONS, MoneySide.TO, "fec:C1", null, null);
		Total total = Total.of(key, List.of(part("MONETARY", 500, 2), part("SELF_FUNDING", 900, 1),
				part("IN_KIND", 70, 1), part("LOAN_FORGIVEN", 30, 1)));
		assertThat(total.amount()).isEqualTo(new Money(1400));
		assertThat(total.rows()).isEqualTo(3);
		assertThat(total.inKind()).isEqualTo(new Money(100));
		assertThat(total.inKindRows()).isEqualTo(2);
		assertThat(total.byKind()).extracting(KindAmount::kind)
			.containsExactly(MoneyKind.SELF_FUNDING, MoneyKind.MONETARY);
	}

	@Test
	void totalThatReadItsMostSaysItIsNotExact() {
		TotalKey key = TotalKey.of("all", MoneyClass.CONTRIBUTIONS, MoneySide.TO, "fec:C1", null, null);
		assertThat(Total.of(key, List.of(part("MONETARY", 1, MoneyTotals.MOST_ROWS))).exact()).isFalse();
		assertThat(Total.of(key, List.of(part("MONETARY", 1, MoneyTotals.MOST_ROWS - 1))).exact()).isTrue();
	}

	@Test
	void rowsLeftOutOfSupportAreNotLeftOutOfOpposition() {
		assertThat(MoneyClass.SUPPORT.leavesOut(MoneyKind.INDEPENDENT_EXPENDITURE, "24E")).isTrue();
		assertThat(MoneyClass.OPPOSE.leavesOut(MoneyKind.INDEPENDENT_EXPENDITURE, "24E")).isFalse();
		assertThat(MoneyClass.OPPOSE.leavesOut(MoneyKind.COMMUNICATION_COST, "24N")).isTrue();
		assertThat(MoneyClass.SUPPORT.leavesOut(MoneyKind.COMMUNICATION_COST, "24N")).isFalse();
	}

	@Test
	void spendingOfUnknownStanceIsLeftOutOfBothSides() {
		assertThat(MoneyClass.SUPPORT.leavesOut(MoneyKind.INDEPENDENT_EXPENDITURE, null)).isTrue();
		assertThat(MoneyClass.OPPOSE.leavesOut(MoneyKind.INDEPENDENT_EXPENDITURE, null)).isTrue();
	}

	@Test
	void everyKindIsLeftOutOfSomeClass() {
		assertThat(MoneyKind.values()).allSatisfy((kind) -> assertThat(MoneyClass.values())
			.anySatisfy((type) -> assertThat(type.leavesOut(kind, null)).isTrue()));
	}

	@Test
	void classesShareNoRelationshipType() {
		assertThat(Arrays.stream(MoneyClass.values()).map(MoneyClass::type)).doesNotHaveDuplicates()
			.doesNotContain(MoneyType.NOT_COUNTED);
	}

	@Test
	void leftOutRowsAreSummedByRule() {
		List<LeftOut> rules = LeftOut.of(MoneyClass.CONTRIBUTIONS,
				List.of(leftOut("MEMO", "MONETARY", 3, 100), leftOut("MEMO", "IN_KIND", 1, 50),
						leftOut("ATTRIBUTION", "MONETARY", 2, 70), leftOut("BOTH_SIDES", "TRANSFER", 9, 900)));
		assertThat(rules).containsExactly(new LeftOut("MEMO", null, 4, new Money(150)),
				new LeftOut("ATTRIBUTION", null, 2, new Money(70)));
	}

	private static Row part(String kind, long cents, long rows) {
		return new Row(Map.of("kind", kind, "cents", cents, "rows", rows, "entries", rows));
	}

	private static Row leftOut(String rule, String kind, long rows, long cents) {
		return new Row(Map.of("rule", rule, "kind", kind, "rows", rows, "cents", cents));
	}

}
