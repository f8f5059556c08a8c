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

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;
import org.moneytrail.node.Nodes;

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

	private static final List<MoneyType> RANKED = List.of(MoneyType.CONTRIBUTED_TO, MoneyType.SPENT_SUPPORTING,
			MoneyType.SPENT_OPPOSING);

	private final NamedQuery ends = MoneyEdges.statement("money/rank-ends", RANKED);

	private final NamedQuery candidates = NamedQuery.of("money/rank-candidates");

	private final GraphReader graph;

	private final Nodes nodes;

	private final ObjectProvider<GiverRanking> inMemory;

	Rankings(GraphReader graph, Nodes nodes, BatchLoaderRegistry loaders, ObjectProvider<GiverRanking> inMemory) {
		this.graph = graph;
		this.nodes = nodes;
		this.inMemory = inMemory;
		loaders.forTypePair(RankKey.class, RankedActors.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> withRecords(rank(keys))));
	}

	/**
	 * Nobody asks for a ranking without asking who stands in it. Where that takes a
	 * statement it is left to the fields, whose statement is one for all of a level.
	 */
	private Map<RankKey, RankedActors> withRecords(Map<RankKey, RankedActors> rankings) {
		if (!this.graph.isEmbedded()) {
			return rankings;
		}
		Map<ActorId, Actor> actors = this.nodes.findActors(rankings.values()
			.stream()
			.flatMap((ranking) -> ranking.actors().stream())
			.map(RankedActor::actorId)
			.collect(Collectors.toSet()));
		Map<RankKey, RankedActors> full = new HashMap<>();
		rankings.forEach((key, ranking) -> full.put(key, new RankedActors(
				ranking.actors().stream().map((one) -> one.with(actors.get(one.actorId()))).toList())));
		return full;
	}

	/** A ranking each, empty where there is nothing to rank. */
	Map<RankKey, RankedActors> rank(Collection<RankKey> keys) {
		Map<RankKey, RankedActors> ranked = rankInMemory(keys);
		Map<Shape, List<RankKey>> same = keys.stream()
			.filter((key) -> !ranked.containsKey(key))
			.collect(Collectors.groupingBy((key) -> new Shape(key.by() == RankKey.Ranking.CANDIDATES, key.first()),
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

	private Map<RankKey, RankedActors> read(Shape shape, List<RankKey> keys) {
		List<Map<String, @Nullable Object>> anchors = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			anchors.add(anchor(i, keys.get(i)));
		}
		Map<Integer, List<Row>> rows = this.graph
			.list(shape.candidates() ? this.candidates : this.ends,
					Map.of("ask", Map.of("anchors", anchors), "most", MoneyTotals.MOST_ROWS, "first", shape.first()),
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

	private static Map<String, @Nullable Object> anchor(int index, RankKey key) {
		String end = (key.by() == RankKey.Ranking.GIVERS) ? "to" : "from";
		Map<String, @Nullable Object> anchor = new HashMap<>();
		anchor.put("key", index);
		anchor.put(end, Map.of(key.type().name(), key.id()));
		anchor.put("lowest", key.dates().lowest());
		anchor.put("highest", key.dates().highest());
		if (key.asOf() != null) {
			anchor.put("asOf", key.asOf());
			anchor.put("type", key.type().name());
			anchor.put(end.equals("to") ? "stoodTo" : "stoodFrom", key.id());
		}
		return anchor;
	}

	/** What rankings must share to be read together. */
	private record Shape(boolean candidates, int first) {

	}

}
