package org.moneytrail.flow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.moneytrail.core.DonorId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/**
 * The transactions an answer cites. What committees pay is cited again and again: rows
 * read at a projection's own graph version are kept with it. The version is read each
 * time.
 */
@Component
class CitedRows {

	private final NamedQuery query = NamedQuery.of("flow/citations-by-row-id");

	private final GraphReader graph;

	private final Ledgers ledgers;

	CitedRows(GraphReader graph, Ledgers ledgers) {
		this.graph = graph;
		this.ledgers = ledgers;
	}

	/**
	 * Rows and donors, with the version they stand at; its rows are all of them only at
	 * the projection's.
	 * @param rows row ids by type of edge
	 * @param isPast whether some rows may be counted no more
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	Citations read(Map<EdgeType, Set<String>> rows, Collection<DonorId> donors, Projection projection, boolean isPast) {
		if (isPast) {
			return Citations.read(this.graph, this.query, rows, donors, true);
		}
		Kept<String, CitedRow> kept = this.ledgers.cited(projection);
		Map<String, CitedRow> known = new HashMap<>();
		Map<EdgeType, Set<String>> missing = new EnumMap<>(EdgeType.class);
		rows.forEach((type, ids) -> ids.forEach((id) -> {
			CitedRow row = kept.find(id);
			if (row != null) {
				known.put(id, row);
			}
			else {
				missing.computeIfAbsent(type, (key) -> new LinkedHashSet<>()).add(id);
			}
		}));
		Citations found = Citations.read(this.graph, this.query, missing, donors, false);
		if (found.version() != projection.version()) {
			return found;
		}
		found.edges().forEach(kept::put);
		return found.withRows(known);
	}

}
