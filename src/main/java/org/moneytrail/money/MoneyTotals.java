package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * {@code DataLoader<TotalKey, Total>}: one statement for all totals of one level of a
 * query.
 *
 * <p>
 * A total reads each row of its actor from the index, at most {@link #MOST_ROWS}, and no
 * longer than the time limit of a read; beyond that many it says that it is not exact.
 */
@Component
public class MoneyTotals {

	/** Rows read for one actor and total. */
	public static final int MOST_ROWS = 2_000_000;

	private final NamedQuery sums = MoneyEdges.statement("money/total");

	/** The same for contributions alone, planned in a tenth of the time. */
	private final NamedQuery sumsOfContributions = MoneyEdges.statement("money/total",
			List.of(MoneyType.CONTRIBUTED_TO));

	private final NamedQuery leftOut = NamedQuery.of("money/left-out");

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
		List<TotalKey> asked = List.copyOf(keys);
		List<Map<String, @Nullable Object>> anchors = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			TotalKey key = asked.get(i);
			MoneyType type = key.shape().of().type();
			for (String id : key.ids()) {
				anchors.add(anchor(i, Map.of(type.name(), id), key, null));
				if (key.shape().asOf() != null) {
					anchors.add(anchor(i, Map.of(MoneyType.NOT_COUNTED.name(), id), key, List.of(type.name())));
				}
			}
		}
		boolean contributions = asked.stream()
			.allMatch((key) -> key.shape().of() == MoneyClass.CONTRIBUTIONS && key.shape().asOf() == null);
		Map<Integer, List<Row>> parts = run(contributions ? this.sumsOfContributions : this.sums, anchors);
		Map<TotalKey, Total> totals = new HashMap<>();
		for (int i = 0; i < asked.size(); i++) {
			totals.put(asked.get(i), Total.of(asked.get(i), parts.getOrDefault(i, List.of())));
		}
		return totals;
	}

	private Map<LeftOutKey, LeftOutRules> leftOut(Collection<LeftOutKey> keys) {
		List<LeftOutKey> asked = List.copyOf(keys);
		List<Map<String, @Nullable Object>> anchors = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			for (String id : asked.get(i).total().ids()) {
				anchors.add(anchor(i, id, asked.get(i).total(), null));
			}
		}
		Map<Integer, List<Row>> parts = run(this.leftOut, anchors);
		Map<LeftOutKey, LeftOutRules> rules = new HashMap<>();
		for (int i = 0; i < asked.size(); i++) {
			LeftOutKey key = asked.get(i);
			rules.put(key, new LeftOutRules(LeftOut.of(key.total().shape().of(), parts.getOrDefault(i, List.of()))));
		}
		return rules;
	}

	/** The answer's rows by the key's place. */
	private Map<Integer, List<Row>> run(NamedQuery query, List<Map<String, @Nullable Object>> anchors) {
		if (anchors.isEmpty()) {
			return Map.of();
		}
		return this.graph.list(query, Map.of("ask", Map.of("anchors", anchors), "most", MOST_ROWS), (row) -> row)
			.stream()
			.collect(Collectors.groupingBy((row) -> (int) row.number("key")));
	}

	/**
	 * What the statements want of a key.
	 * @param whose whose edges are read
	 */
	private static Map<String, @Nullable Object> anchor(int index, Object whose, TotalKey key,
			@Nullable List<String> standing) {
		DateRange dates = key.shape().dates();
		RaceWindow toward = key.toward();
		Map<String, @Nullable Object> anchor = new HashMap<>();
		anchor.put("key", index);
		anchor.put((key.shape().side() == MoneySide.TO) ? "to" : "from", whose);
		anchor.put("standing", standing);
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
