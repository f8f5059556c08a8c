package org.moneytrail.flow;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;

/**
 * Which ranks of a ranking a page shows. A place in a ranking is a rank and the graph
 * version it counts in.
 */
record RankedPage(String order, long version, List<Integer> ranks) {

	/**
	 * @throws Refusal {@code STALE_CURSOR} if the cursor is of another graph version,
	 * {@code INVALID_ARGUMENT} if it is of another ranking
	 */
	static RankedPage of(PageRequest page, String order, long version, int size) {
		Cursor cursor = page.cursorIn(order);
		int from = 0;
		if (cursor != null) {
			if (cursor.number(0) != version) {
				throw new Refusal(ErrorCode.STALE_CURSOR,
						"the graph has changed since this ranking was made; start again without the cursor",
						Map.of("argument", "after"));
			}
			long rank = cursor.number(1);
			if (rank < 0 || rank >= size) {
				throw Refusal.argument("after", "a cursor from an earlier answer, unchanged",
						"after names no place in this ranking; start again without it");
			}
			from = (int) rank + 1;
		}
		return new RankedPage(order, version,
				IntStream.range(from, Math.min(size, from + page.limit())).boxed().toList());
	}

	Cursor cursor(int rank) {
		return Cursor.of(this.order, this.version, rank);
	}

}
