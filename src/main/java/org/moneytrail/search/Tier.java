package org.moneytrail.search;

import java.util.function.Supplier;

import org.apache.lucene.search.Query;

/**
 * One way in which names can match. What matches in several ways counts by the best.
 *
 * @param score how sure it is, 1 at best; the same for all that match in this way
 * @param field what matches
 * @param match how it matches
 * @param query finds them; made only when the better ways have not found enough
 */
record Tier(double score, SearchField field, SearchMatch match, Supplier<Query> query) {

	/** Whether it is for those who find nothing surer. */
	boolean isLoose() {
		return this.match == SearchMatch.TYPING_ERROR;
	}

}
