package org.moneytrail.evidence;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

/** A line of an account. */
record ImportLine(String importId, String file, RowOutcome outcome, @Nullable String rule, @Nullable String reason,
		long rows, @Nullable Money amountAsFiled) {

	static ImportLine of(Row node) {
		Long cents = node.findNumber("cents");
		RowOutcome outcome = node.findCode("outcome", RowOutcome.class);
		return new ImportLine(node.text("importId"), node.text("file"),
				(outcome != null) ? outcome : RowOutcome.NOT_COUNTED, node.findText("rule"), node.findText("reason"),
				node.number("rows"), (cents != null) ? new Money(cents) : null);
	}

}
