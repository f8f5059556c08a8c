package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
			.collect(Collectors.groupingBy((key) -> new RankKey(key.by(), key.type(), "", key.dates(), key.first()),
					LinkedHashMap::new, Collectors.toList()));
		same.forEach((shape, group) -> ranked.putAll(read(shape, group)));
		return ranked;
	}

	private Map<RankKey, RankedActors> rankInMemory(Collection<RankKey> keys) {
		GiverRanking ranking = this.inMemory.getIfAvailable();
		List<RankKey> givers = keys.stream()
			.filter((key) -> key.by() == RankKey.Ranking.GIVERS && key.type() == MoneyType.CONTRIBUTED_TO)
			.toList();
		return (ranking != null && !givers.isEmpty()) ? new HashMap<>(ranking.rank(givers)) : new HashMap<>();
	}

	private Map<RankKey, RankedActors> read(RankKey shape, List<RankKey> keys) {
		List<Map<String, Object>> anchors = new ArrayList<>();
		for (RankKey key : keys) {
			anchors.add(Map.of("key", anchors.size(), "id", key.id(), "lowest", key.dates().lowest(), "highest",
					key.dates().highest()));
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
			case GIVERS -> this.givers;
			case RECEIVERS -> this.receivers;
			case CANDIDATES -> this.candidates;
		}, shape.type());
	}

}
