package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

import org.moneytrail.filing.Citation;
import org.moneytrail.neo4j.Row;

/**
 * What the graph says of one transaction beside its amount.
 *
 * @param citation where it stands in the filings
 * @param conduitId the conduit it came through
 * @param singleSided whether only one side reports it
 */
record CitedRow(Citation citation, @Nullable String conduitId, boolean singleSided) {

	/** Reads a money edge's properties. */
	static CitedRow of(Row edge) {
		return new CitedRow(Citation.of(edge), edge.findText("conduitId"), edge.flag("singleSided"));
	}

}
