package org.moneytrail.money;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

	private final NamedQuery byRowIds = statement("money/find-by-row-ids");

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
		List<String> rowIds = ids.stream().map(RowId::value).toList();
		return find((type) -> rowIds, false);
	}

	/**
	 * Edges of known types, in one round trip.
	 * @param rowIds by type
	 * @param asTheyStood rows in no total as what they were before they were replaced
	 */
	Map<RowId, MoneyEdge> findByRowIds(Map<MoneyType, List<String>> rowIds, boolean asTheyStood) {
		return rowIds.isEmpty() ? Map.of() : find((type) -> rowIds.getOrDefault(type, List.of()), asTheyStood);
	}

	/**
	 * A statement whose repeated part, written for {@code CONTRIBUTED_TO}, reads every
	 * type.
	 */
	static NamedQuery statement(String file) {
		return statement(file, List.of(MoneyType.values()));
	}

	/**
	 * A statement whose repeated part reads these types. The first, which most ask for,
	 * stands last: the database hands each row on through all parts behind its own.
	 */
	static NamedQuery statement(String file, List<MoneyType> types) {
		return NamedQuery.of(file)
			.forEach(MoneyType.CONTRIBUTED_TO.name(), types.reversed().stream().map(MoneyType::name).toList());
	}

	/** Edges of rows that were read, by row id. */
	static Map<RowId, MoneyEdge> found(Collection<MoneyRow> rows, boolean asTheyStood) {
		Map<RowId, MoneyEdge> found = HashMap.newHashMap(rows.size());
		for (MoneyRow row : rows) {
			// Rows in a total have stood as nothing else.
			MoneyType stood = (asTheyStood && row.type() == MoneyType.NOT_COUNTED)
					? row.edge().findCode("stoodAs", MoneyType.class) : null;
			MoneyRow shown = (stood == null) ? row
					: new MoneyRow(stood, row.rowId(), row.fromId(), row.toId(), row.edge(), row.from(), row.to());
			found.put(row.rowId(), shown.type().edge(shown));
		}
		return found;
	}

	private Map<RowId, MoneyEdge> find(Function<MoneyType, List<String>> rowIds, boolean asTheyStood) {
		Map<String, List<String>> parameters = new HashMap<>();
		for (MoneyType type : MoneyType.values()) {
			parameters.put(type.name(), rowIds.apply(type));
		}
		return found(this.graph.list(this.byRowIds, Map.of("ask", parameters), MoneyRow::of), asTheyStood);
	}

}
