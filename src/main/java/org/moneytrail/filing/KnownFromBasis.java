package org.moneytrail.filing;

import org.moneytrail.neo4j.Row;

/** Where the day from which the public could know comes from. */
public enum KnownFromBasis {

	/** The day the filing came in. */
	FILED,

	/** The day in the image number of the newest version of a report: at the latest. */
	FILED_AT_LATEST,

	/** The day of a news report. */
	PUBLISHED,

	/** The row's own day: at the earliest. */
	NOT_BEFORE;

	/**
	 * What the graph holds, which says it only where it does not follow from the rest.
	 */
	static KnownFromBasis of(Row edge) {
		KnownFromBasis said = edge.findCode("knownBasis", KnownFromBasis.class);
		if (said != null) {
			return said;
		}
		if (edge.findNumber("imageNumber") != null) {
			return FILED_AT_LATEST;
		}
		return (edge.findCode("trust", Trust.class) == Trust.NEWS_REPORT) ? PUBLISHED : FILED;
	}

}
