package org.moneytrail.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * Transactions as the graph holds them, all read in one statement together with the graph
 * version they were read at.
 *
 * @param version the graph version
 * @param edges properties by row id
 */
record Citations(long version, Map<String, Row> edges) {

	/** None, of a projection's version. */
	static Citations none(long version) {
		return new Citations(version, Map.of());
	}

	/**
	 * One round trip, an index seek per row id and type of edge.
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	static Citations read(GraphReader graph, NamedQuery query, Collection<String> rowIds) {
		Citations found = graph.find(query, Map.of("rowIds", List.copyOf(rowIds)), Citations::of);
		return (found != null) ? found : none(0);
	}

	/** The edge's properties; null if it was not asked for. */
	@Nullable Row find(String rowId) {
		return this.edges.get(rowId);
	}

	private static Citations of(Row row) {
		Long version = row.findNumber("version");
		Map<String, Row> edges = new HashMap<>();
		row.rows("edges").forEach((edge) -> edges.put(edge.text("rowId"), edge));
		return new Citations((version != null) ? version : 0, edges);
	}

}
