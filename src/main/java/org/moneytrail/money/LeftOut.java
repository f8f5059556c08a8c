package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

/**
 * Rows that a rule keeps out of a total.
 *
 * @param rule the rule's word
 * @param reason the reason as a sentence
 * @param rows how many rows
 * @param amount their amounts as filed, added up
 */
public record LeftOut(String rule, @Nullable String reason, long rows, Money amount) {

	/** The rules that keep rows out of a class, most rows first. */
	static List<LeftOut> of(MoneyClass of, List<Row> parts) {
		List<LeftOut> rules = new ArrayList<>();
		for (Row part : parts) {
			MoneyKind found = part.findCode("kind", MoneyKind.class);
			MoneyKind kind = (found != null) ? found : MoneyKind.OTHER;
			if (of.leavesOut(kind, part.findText("transactionType"))) {
				add(rules, new LeftOut(part.text("rule"), part.findText("reason"), part.number("rows"),
						new Money(part.number("cents"))));
			}
		}
		rules.sort(Comparator.comparingLong(LeftOut::rows).reversed().thenComparing(LeftOut::rule));
		return List.copyOf(rules);
	}

	private static void add(List<LeftOut> rules, LeftOut more) {
		for (int i = 0; i < rules.size(); i++) {
			LeftOut known = rules.get(i);
			if (known.rule.equals(more.rule)) {
				rules.set(i, new LeftOut(known.rule, (known.reason != null) ? known.reason : more.reason,
						known.rows + more.rows, known.amount.plus(more.amount)));
				return;
			}
		}
		rules.add(more);
	}

}
