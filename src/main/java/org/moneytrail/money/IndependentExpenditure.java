package org.moneytrail.money;

import org.jspecify.annotations.Nullable;

/**
 * Money spent for or against a candidate without coordination.
 *
 * @param row what was read
 */
public record IndependentExpenditure(MoneyRow row) implements MoneyEdge {

	public Stance stance() {
		return (this.row.type() == MoneyType.SPENT_SUPPORTING) ? Stance.SUPPORT : Stance.OPPOSE;
	}

	/** What the date means where it is not the day of the spending. */
	public @Nullable String dateBasis() {
		return this.row.edge().findText("dateBasis");
	}

}
