package org.moneytrail.evidence;

import org.moneytrail.neo4j.Row;

/** How many nodes and money edges there are. */
record GraphCounts(long donors, long committees, long candidates, long races, long filings, long countedRows,
		long notCountedRows) {

	static final GraphCounts NONE = new GraphCounts(0, 0, 0, 0, 0, 0, 0);

	static GraphCounts of(Row row) {
		return new GraphCounts(row.number("donors"), row.number("committees"), row.number("candidates"),
				row.number("races"), row.number("filings"), row.number("countedRows"), row.number("notCountedRows"));
	}

}
