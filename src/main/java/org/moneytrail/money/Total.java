package org.moneytrail.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

/**
 * A sum of one class of money that says what it counts. In-kind contributions and
 * forgiven loans stand beside it, never in it; so do the rows left out.
 *
 * @param key what was asked for
 * @param amount the sum
 * @param rows how many rows it sums
 * @param exact false if only the first {@link MoneyTotals#MOST_ROWS} rows were read
 * @param byKind its parts by kind, largest first
 * @param inKind things of value and forgiven loans
 * @param inKindRows how many rows those are
 * @param firstDate the earliest day among the rows of {@code amount}
 * @param lastDate the latest day among them
 */
public record Total(TotalKey key, Money amount, long rows, boolean exact, List<KindAmount> byKind, Money inKind,
		long inKindRows, @Nullable LocalDate firstDate, @Nullable LocalDate lastDate) {

	/** Adds up what the statement answers for one key: a row for each kind and actor. */
	static Total of(TotalKey key, List<Row> parts) {
		Money amount = Money.ZERO;
		Money inKind = Money.ZERO;
		long rows = 0;
		long inKindRows = 0;
		boolean exact = true;
		LocalDate first = null;
		LocalDate last = null;
		List<KindAmount> kinds = new ArrayList<>();
		for (Row part : parts) {
			MoneyKind found = part.findCode("kind", MoneyKind.class);
			MoneyKind kind = (found != null) ? found : MoneyKind.OTHER;
			Money cents = new Money(part.number("cents"));
			if (kind.inKind()) {
				inKind = inKind.plus(cents);
				inKindRows += part.number("rows");
				continue;
			}
			first = earlier(first, part.findDate("firstDate"));
			last = later(last, part.findDate("lastDate"));
			amount = amount.plus(cents);
			rows += part.number("rows");
			KindAmount.add(kinds, kind, cents, part.number("rows"));
		}
		if (parts.stream().mapToLong((part) -> part.number("entries")).sum() >= MoneyTotals.MOST_ROWS) {
			exact = false;
		}
		kinds.removeIf((kind) -> kind.rows() == 0);
		kinds.sort(Comparator.comparing(KindAmount::amount).reversed().thenComparing(KindAmount::kind));
		return new Total(key, amount, rows, exact, List.copyOf(kinds), inKind, inKindRows, first, last);
	}

	/** The day as of which it was added up; null for today. */
	public @Nullable LocalDate asOf() {
		return this.key.shape().asOf();
	}

	/** What is in it, as a sentence. */
	public String counts() {
		return this.key.shape().counts();
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

	private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isAfter(one))) ? other : one;
	}

}
