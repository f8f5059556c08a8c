package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Money between affiliated or joint committees, counted once.
 *
 * @param row what was read
 */
public record Transfer(MoneyRow row) implements MoneyEdge {

	public @Nullable LocalDate sentDate() {
		return this.row.edge().findDate("sentDate");
	}

	public @Nullable LocalDate receivedDate() {
		return this.row.edge().findDate("receivedDate");
	}

	public boolean singleSided() {
		return this.row.edge().flag("singleSided");
	}

}
