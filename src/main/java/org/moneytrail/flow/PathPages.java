package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;

/**
 * Pages of a channel's paths. A place in a ranking is a rank and the graph version it
 * counts in.
 */
final class PathPages {

	private PathPages() {
	}

	/**
	 * A page of the ranking.
	 * @throws Refusal {@code STALE_CURSOR} if the cursor is of another graph version,
	 * {@code INVALID_ARGUMENT} if it is of another ranking
	 */
	static Connection<FlowPath> page(ChannelFlow flow, PageRequest page) {
		Cursor cursor = page.cursorIn(flow.ranking());
		int from = 0;
		if (cursor != null) {
			if (cursor.number(0) != flow.citations().version()) {
				throw new Refusal(ErrorCode.STALE_CURSOR,
						"the graph has changed since this ranking was made; start again without the cursor",
						Map.of("argument", "after"));
			}
			long rank = cursor.number(1);
			if (rank < 0 || rank >= flow.paths().size()) {
				throw Refusal.argument("after", "a cursor from an earlier answer, unchanged",
						"after names no place in this ranking; start again without it");
			}
			from = (int) rank + 1;
		}
		List<Ranked> read = new ArrayList<>();
		for (int rank = from; rank < Math.min(flow.paths().size(), from + page.limit()); rank++) {
			read.add(new Ranked(rank, flow.paths().path(rank, flow.citations())));
		}
		return Connection
			.of(page, read, (ranked) -> Cursor.of(flow.ranking(), flow.citations().version(), ranked.rank()),
					() -> new TotalCount(flow.paths().size(), true))
			.map(Ranked::path);
	}

	private record Ranked(int rank, FlowPath path) {

	}

}
