package org.moneytrail.race;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.ListName;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;
import org.moneytrail.node.ListFacets;
import org.moneytrail.node.NameList;

import org.springframework.stereotype.Component;

/**
 * Lists races by day or name. There are some thousand races at most, so a page sorts what
 * the filter leaves of them.
 */
@Component
class RaceList {

	private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

	private final NamedQuery list = NamedQuery.of("race/list");

	private final NamedQuery count = NamedQuery.of("race/count");

	private final NamedQuery facets = NamedQuery.of("race/facets");

	private final GraphReader graph;

	RaceList(GraphReader graph) {
		this.graph = graph;
	}

	Connection<Race> page(PageRequest page, RaceOrder order, RaceFilter filter) {
		String name = ListName.of("race", filter.parameters()) + ":" + order.field() + ":" + order.direction();
		Cursor from = page.cursorIn(name);
		boolean upwards = order.direction().reading(page) == OrderDirection.ASC;
		Map<String, @Nullable Object> ask = new HashMap<>(filter.parameters());
		ask.put("key", (from != null) ? from.text(0) : (upwards ? "" : HIGHEST));
		ask.put("id", (from != null) ? from.text(1) : "");
		List<Entry> entries = this.graph.list(this.list, Map.of("ask", ask, "byName",
				order.field() == RaceOrderField.NAME, "upwards", upwards, "limit", page.limit()), Entry::of);
		return Connection
			.of(page, entries, (entry) -> Cursor.of(name, entry.key(), entry.race().key()), () -> count(filter))
			.map(Entry::race);
	}

	/**
	 * What races can be narrowed down by.
	 * @param first values of each to show
	 */
	ListFacets facets(RaceFilter filter, int first) {
		Map<String, ?> parameters = Map.of("ask", filter.parameters(), "scan", NameList.SCAN_LIMIT);
		return ListFacets.of(this.graph.list(this.facets, parameters, (row) -> row),
				List.of("OFFICE", "ELECTION_TYPE", "PARTY", "YEAR", "CYCLE", "SOURCE"), first, NameList.SCAN_LIMIT,
				(by, value) -> value);
	}

	private TotalCount count(RaceFilter filter) {
		Long total = this.graph.find(this.count, Map.of("ask", filter.parameters()), (row) -> row.number("total"));
		return TotalCount.exactly((total != null) ? total : 0);
	}

	private record Entry(String key, Race race) {

		static Entry of(Row row) {
			return new Entry(row.text("key"), Race.of(row.row("node")));
		}

	}

}
