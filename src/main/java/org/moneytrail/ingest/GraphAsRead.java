package org.moneytrail.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * All the graph holds of a source, read from it: right whatever was interrupted before.
 */
final class GraphAsRead implements GraphBefore {

	private static final Duration READING = Duration.ofHours(1);

	private final NamedQuery presentEdges = NamedQuery.of("ingest/present-edges");

	private final GraphReader reader;

	private final String scope;

	/** Of the kind read last. */
	private final Set<String> foreign = new HashSet<>();

	GraphAsRead(GraphReader reader, String scope) {
		this.reader = reader;
		this.scope = scope;
	}

	@Override
	public Map<String, Long> nodes(GraphTables.NodeKind kind) {
		Map<String, Long> present = new HashMap<>();
		this.foreign.clear();
		NamedQuery query = NamedQuery.of("ingest/present-" + kind.name());
		this.reader.stream(query, Map.of("source", this.scope), READING, (row) -> {
			Row properties = row.findRow("properties");
			if (properties != null && this.scope.equals(properties.findText("source"))) {
				present.put(properties.text("id"), GraphImport.fingerprint(kind.label(), row));
			}
			else if (properties != null) {
				this.foreign.add(properties.text("id"));
			}
		});
		return present;
	}

	@Override
	public Set<String> foreign(GraphTables.NodeKind kind, List<String> ids) {
		return this.foreign;
	}

	@Override
	public Collection<String> owned(GraphTables.NodeKind kind, Collection<String> ids) {
		return ids;
	}

	@Override
	public Map<String, PresentEdge> money() {
		Map<String, PresentEdge> present = new HashMap<>();
		this.reader.stream(this.presentEdges, Map.of("source", this.scope), READING, (row) -> {
			Row properties = row.findRow("properties");
			if (properties != null) {
				String type = row.text("type").intern();
				present.put(properties.text("rowId"), new PresentEdge(type, 0, GraphImport.fingerprint(type, row)));
			}
		});
		return present;
	}

	@Override
	public boolean isSame(Function<List<String>, String> sql, List<String> schemas) {
		return false;
	}

	@Override
	public String restrict(GraphTables.NodeKind kind, String sql) {
		return sql;
	}

	@Override
	public String restrictMoney(String sql) {
		return sql;
	}

}
