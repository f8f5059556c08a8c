package org.moneytrail.money;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.moneytrail.core.Money;

/**
 * Contributions and what was given back of them, beside each other.
 *
 * @param gross the contributions
 * @param refunds the refunds
 */
public record NetTotal(Total gross, Total refunds) {

	/** Loads both. */
	public static CompletableFuture<NetTotal> load(DataLoader<TotalKey, Total> totals, TotalKey gross,
			TotalKey refunds) {
		return totals.load(gross).thenCombine(totals.load(refunds), NetTotal::new);
	}

	/** Contributions less refunds. */
	public Money net() {
		return new Money(Math.subtractExact(this.gross.amount().cents(), this.refunds.amount().cents()));
	}

}
