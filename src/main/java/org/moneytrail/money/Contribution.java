package org.moneytrail.money;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;

/**
 * A contribution to a committee.
 *
 * @param row what was read
 */
public record Contribution(MoneyRow row) implements MoneyEdge {

	public boolean conduitOnly() {
		return this.row.edge().flag("conduitOnly");
	}

	public @Nullable String employer() {
		return this.row.edge().findText("employer");
	}

	public @Nullable String occupation() {
		return this.row.edge().findText("occupation");
	}

	/** Who passed it on; null if nobody did. */
	public @Nullable CommitteeId conduitId() {
		String conduit = this.row.edge().findText("conduitId");
		return (conduit != null) ? new CommitteeId(conduit) : null;
	}

}
