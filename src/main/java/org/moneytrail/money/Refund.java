package org.moneytrail.money;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.RowId;

/**
 * Money given back: it undoes a contribution.
 *
 * @param row what was read
 */
public record Refund(MoneyRow row) implements MoneyEdge {

	/** The row it undoes, where known. */
	public @Nullable RowId undoesId() {
		return this.row.findRow("undoes");
	}

}
