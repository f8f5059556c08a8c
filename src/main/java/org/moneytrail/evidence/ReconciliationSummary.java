package org.moneytrail.evidence;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.Row;

/** How many subjects and lines of one cycle agree to the dollar. */
record ReconciliationSummary(String source, @Nullable Integer cycle, long subjects, long agreeing, long lines,
		long linesAgreeing) {

	static ReconciliationSummary of(Row row) {
		Long cycle = row.findNumber("cycle");
		return new ReconciliationSummary(row.text("source"), (cycle != null) ? cycle.intValue() : null,
				row.number("subjects"), row.number("agreeing"), row.number("lines"), row.number("linesAgreeing"));
	}

}
