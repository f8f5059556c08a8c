package org.moneytrail.flow;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * A part of a sum that is not attributed, with its reason.
 *
 * @param kind the reason
 * @param amount more than nothing
 * @param expectedBy by when filings that were not public on the day asked about name the
 * donor; null where that is not the reason
 */
public record Remainder(RemainderKind kind, Money amount, @Nullable LocalDate expectedBy) {

	Remainder(RemainderKind kind, Money amount) {
		this(kind, amount, null);
	}

}
