package org.moneytrail.money;

import java.util.List;

import org.moneytrail.core.Money;

/**
 * One kind's part of a total.
 *
 * @param kind the kind
 * @param amount its sum
 * @param rows how many rows
 */
public record KindAmount(MoneyKind kind, Money amount, long rows) {

	static void add(List<KindAmount> kinds, MoneyKind kind, Money amount, long rows) {
		for (int i = 0; i < kinds.size(); i++) {
			KindAmount known = kinds.get(i);
			if (known.kind == kind) {
				kinds.set(i, new KindAmount(kind, known.amount.plus(amount), known.rows + rows));
				return;
			}
		}
		kinds.add(new KindAmount(kind, amount, rows));
	}

}
