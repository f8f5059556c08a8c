package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.moneytrail.core.DateRange;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Adds up money edges of one class for each actor. Fields load through the data loader
 * {@code DataLoader<TotalKey, Total>}: one statement for all actors of a field.
 *
 * <p>
 * A total reads each row of its actor from the index, at most {@link #MOST_ROWS}, and no
 * longer than the time limit of a read; beyond that many it says that it is not exact.
 */
@Component
public class MoneyTotals {

	/** Rows read for one actor and total. */
	public static final int MOST_ROWS = 2_000_000;

	private final Map<MoneyType, NamedQuery> totalTo = MoneyEdges.statements("money/total-to");

	private final Map<MoneyType, NamedQuery> totalFrom = MoneyEdges.statements("money/total-from");

	private final NamedQuery leftOutTo = NamedQuery.of("money/left-out-to");

	private final NamedQuery leftOutFrom = NamedQuery.of("money/left-out-from");

	private final GraphReader graph;

	MoneyTotals(GraphReader graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.forTypePair(TotalKey.class, Total.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> total(keys)));
		loaders.forTypePair(LeftOutKey.class, LeftOutRules.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> leftOut(keys)));
	}

	/** A total each, also where there is nothing to add. */
	Map<TotalKey, Total> total(Collection<TotalKey> keys) {
		Map<TotalKey, List<Row>> parts = read(keys, Function.identity(), (shape) -> statement(shape, shape.of().type()),
				(key, rows) -> rows);
		List<TotalKey> earlier = keys.stream().filter((key) -> key.shape().asOf() != null).toList();
		Map<TotalKey, List<Row>> replaced = read(earlier, Function.identity(),
				(shape) -> statement(shape, MoneyType.NOT_COUNTED), (key, rows) -> rows);
		Map<TotalKey, Total> totals = new HashMap<>();
		parts.forEach((key, rows) -> totals.put(key,
				Total.of(key, Stream.concat(rows.stream(), replaced.getOrDefault(key, List.of()).stream()).toList())));
		return totals;
	}

	private NamedQuery statement(TotalShape shape, MoneyType type) {
		return MoneyEdges.of((shape.side() == MoneySide.TO) ? this.totalTo : this.totalFrom, type);
	}

	private Map<LeftOutKey, LeftOutRules> leftOut(Collection<LeftOutKey> keys) {
		return read(keys, LeftOutKey::total,
				(shape) -> (shape.side() == MoneySide.TO) ? this.leftOutTo : this.leftOutFrom,
				(key, rows) -> new LeftOutRules(LeftOut.of(key.total().shape().of(), rows)));
	}

	private <K, V> Map<K, V> read(Collection<K> keys, Function<K, TotalKey> total,
			Function<TotalShape, NamedQuery> statement, BiFunction<K, List<Row>, V> value) {
		Map<NamedQuery, List<K>> statements = keys.stream()
			.collect(Collectors.groupingBy((key) -> statement.apply(total.apply(key).shape()), LinkedHashMap::new,
					Collectors.toList()));
		Map<K, V> values = new HashMap<>();
		statements.forEach((query, same) -> {
			boolean standing = this.totalTo.get(MoneyType.NOT_COUNTED) == query
					|| this.totalFrom.get(MoneyType.NOT_COUNTED) == query;
			Map<Integer, List<Row>> parts = run(query, same.stream().map(total).toList(), standing);
			for (int i = 0; i < same.size(); i++) {
				values.put(same.get(i), value.apply(same.get(i), parts.getOrDefault(i, List.of())));
			}
		});
		return values;
	}

	/** The answer's rows by the key's place. */
	private Map<Integer, List<Row>> run(NamedQuery query, List<TotalKey> keys, boolean standing) {
		List<Map<String, @Nullable Object>> anchors = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			TotalKey key = keys.get(i);
			for (String id : key.ids()) {
				Map<String, @Nullable Object> anchor = anchor(i, id, key);
				anchor.put("standing", standing ? List.of(key.shape().of().type().name()) : null);
				anchors.add(anchor);
			}
		}
		if (anchors.isEmpty()) {
			return Map.of();
		}
		return this.graph.list(query, Map.of("anchors", anchors, "most", MOST_ROWS), (row) -> row)
			.stream()
			.collect(Collectors.groupingBy((row) -> (int) row.number("key")));
	}

	private static Map<String, @Nullable Object> anchor(int index, String id, TotalKey key) {
		DateRange dates = key.shape().dates();
		RaceWindow toward = key.toward();
		Map<String, @Nullable Object> anchor = new HashMap<>();
		anchor.put("key", index);
		anchor.put("id", id);
		anchor.put("lowest", dates.lowest());
		anchor.put("highest", dates.highest());
		anchor.put("asOf", key.shape().asOf());
		anchor.put("without", key.without());
		anchor.put("raceId", (toward != null) ? toward.raceId() : null);
		anchor.put("after", (toward != null) ? toward.after() : null);
		anchor.put("until", (toward != null) ? toward.until() : null);
		return anchor;
	}

}
