package org.moneytrail.money;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.moneytrail.core.NodeLookup;
import org.moneytrail.core.RowId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads money edges by row id. Fields that hold a {@link RowId} load through the data
 * loader {@code DataLoader<RowId, MoneyEdge>}.
 */
@Component
public class MoneyEdges implements NodeLookup<RowId> {

	private final NamedQuery anyByRowIds = NamedQuery.of("money/find-any-by-row-ids");

	private final Map<MoneyType, NamedQuery> byRowIds = statements("money/find-by-row-ids");

	private final GraphReader graph;

	MoneyEdges(GraphReader graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.forTypePair(RowId.class, MoneyEdge.class)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> findByIds(ids)));
	}

	@Override
	public Class<RowId> idType() {
		return RowId.class;
	}

	@Override
	public Map<RowId, MoneyEdge> findByIds(Collection<RowId> ids) {
		return find(this.anyByRowIds, ids.stream().map(RowId::value).toList(), false);
	}

	/**
	 * Edges of one known type, in one round trip.
	 * @param asTheyStood rows in no total as what they were before they were replaced
	 */
	Map<RowId, MoneyEdge> findByRowIds(MoneyType type, Collection<String> rowIds, boolean asTheyStood) {
		return find(of(this.byRowIds, type), rowIds, asTheyStood);
	}

	/** One statement for each type, from a file written for {@code CONTRIBUTED_TO}. */
	static Map<MoneyType, NamedQuery> statements(String file) {
		NamedQuery written = NamedQuery.of(file);
		Map<MoneyType, NamedQuery> statements = new EnumMap<>(MoneyType.class);
		for (MoneyType type : MoneyType.values()) {
			statements.put(type, written.withType(MoneyType.CONTRIBUTED_TO.name(), type.name()));
		}
		return statements;
	}

	static NamedQuery of(Map<MoneyType, NamedQuery> statements, MoneyType type) {
		NamedQuery statement = statements.get(type);
		if (statement == null) {
			throw new IllegalStateException("no statement for " + type);
		}
		return statement;
	}

	private Map<RowId, MoneyEdge> find(NamedQuery query, Collection<String> rowIds, boolean asTheyStood) {
		List<MoneyRow> rows = this.graph.list(query, Map.of("rowIds", List.copyOf(rowIds)), MoneyRow::of);
		Map<RowId, MoneyEdge> found = new HashMap<>();
		for (MoneyRow row : rows) {
			MoneyType stood = asTheyStood ? row.edge().findCode("stoodAs", MoneyType.class) : null;
			MoneyType type = (stood != null) ? stood : row.type();
			found.put(row.rowId(), type.edge(new MoneyRow(type, row.fromId(), row.toId(), row.edge())));
		}
		return found;
	}

}
