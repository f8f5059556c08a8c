package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Ranks who stands at the other end of actors' money edges. Fields load through the data
 * loader {@code DataLoader<RankKey, RankedActors>}: one statement for all actors of a
 * field, which reads each of their rows once, at most {@link MoneyTotals#MOST_ROWS} each;
 * none for givers of committees where a {@link GiverRanking} can say it.
 */
@Component
public class Rankings {

	private final Map<MoneyType, NamedQuery> givers = MoneyEdges.statements("money/rank-to");

	private final Map<MoneyType, NamedQuery> receivers = MoneyEdges.statements("money/rank-from");

	private final Map<MoneyType, NamedQuery> candidates = MoneyEdges.statements("money/rank-candidates");

	private final Map<MoneyType, NamedQuery> publicGivers = MoneyEdges.statements("money/rank-to-public");

	private final Map<MoneyType, NamedQuery> publicReceivers = MoneyEdges.statements("money/rank-from-public");

	private final Map<MoneyType, NamedQuery> publicCandidates = MoneyEdges.statements("money/rank-candidates-public");

	private final GraphReader graph;

	private final ObjectProvider<GiverRanking> inMemory;

	Rankings(GraphReader graph, BatchLoaderRegistry loaders, ObjectProvider<GiverRanking> inMemory) {
		this.graph = graph;
		this.inMemory = inMemory;
		loaders.forTypePair(RankKey.class, RankedActors.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> rank(keys)));
	}

	/** A ranking each, empty where there is nothing to rank. */
	Map<RankKey, RankedActors> rank(Collection<RankKey> keys) {
		Map<RankKey, RankedActors> ranked = rankInMemory(keys);
		Map<RankKey, List<RankKey>> same = keys.stream()
			.filter((key) -> !ranked.containsKey(key))
			.collect(Collectors.groupingBy(
					(key) -> new RankKey(key.by(), key.type(), "", key.dates(), key.asOf(), key.first()),
					LinkedHashMap::new, Collectors.toList()));
		same.forEach((shape, group) -> ranked.putAll(read(shape, group)));
		return ranked;
	}

	private Map<RankKey, RankedActors> rankInMemory(Collection<RankKey> keys) {
		GiverRanking ranking = this.inMemory.getIfAvailable();
		List<RankKey> givers = keys.stream()
			.filter((key) -> key.by() == RankKey.Ranking.GIVERS && key.type() == MoneyType.CONTRIBUTED_TO
					&& key.asOf() == null)
			.toList();
		return (ranking != null && !givers.isEmpty()) ? new HashMap<>(ranking.rank(givers)) : new HashMap<>();
	}

	private Map<RankKey, RankedActors> read(RankKey shape, List<RankKey> keys) {
		List<Map<String, @Nullable Object>> anchors = new ArrayList<>();
		for (RankKey key : keys) {
			Map<String, @Nullable Object> anchor = new HashMap<>();
			anchor.put("key", anchors.size());
			anchor.put("id", key.id());
			anchor.put("lowest", key.dates().lowest());
			anchor.put("highest", key.dates().highest());
			if (key.asOf() != null) {
				anchor.put("asOf", key.asOf());
			}
			anchors.add(anchor);
		}
		Map<Integer, List<Row>> rows = this.graph
			.list(statement(shape), Map.of("anchors", anchors, "most", MoneyTotals.MOST_ROWS, "first", shape.first()),
					(row) -> row)
			.stream()
			.collect(Collectors.groupingBy((row) -> (int) row.number("key")));
		Map<RankKey, RankedActors> ranked = new HashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			ranked.put(keys.get(i),
					new RankedActors(rows.getOrDefault(i, List.of()).stream().map(RankedActor::of).toList()));
		}
		return ranked;
	}

	private NamedQuery statement(RankKey shape) {
		return MoneyEdges.of(switch (shape.by()) {
			case GIVERS -> (shape.asOf() != null) ? this.publicGivers : this.givers;
			case RECEIVERS -> (shape.asOf() != null) ? this.publicReceivers : this.receivers;
			case CANDIDATES -> (shape.asOf() != null) ? this.publicCandidates : this.candidates;
		}, shape.type());
	}

}
