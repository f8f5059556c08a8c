package org.moneytrail.money;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.RowId;

/**
 * Why a row is in no total.
 *
 * @param rule the rule's word
 * @param reason the reason as a sentence
 * @param insteadId the row that counts in its place
 */
public record NotCountedReason(String rule, @Nullable String reason, @Nullable RowId insteadId) {

	static NotCountedReason of(MoneyRow row) {
		String rule = row.edge().findText("rule");
		return new NotCountedReason((rule != null) ? rule : "UNKNOWN", row.edge().findText("reason"),
				row.findRow("countedInstead"));
	}

	/** The global id of the row that counts in its place. */
	public @Nullable String countedInsteadId() {
		return (this.insteadId != null) ? this.insteadId.global() : null;
	}

}
