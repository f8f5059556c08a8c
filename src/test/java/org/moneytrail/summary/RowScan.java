package org.moneytrail.summary;

import org.moneytrail.neo4j.EdgeScan;

/** How the rows that are added up are read. */
public final class RowScan {

	private RowScan() {
	}

	public static EdgeScan scan() {
		return ColumnsReader.SCAN;
	}

}
