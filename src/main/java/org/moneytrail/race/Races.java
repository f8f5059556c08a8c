package org.moneytrail.race;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.moneytrail.core.NodeLookup;
import org.moneytrail.core.RaceId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads races. Fields that hold a {@link RaceId} load through the data loader
 * {@code DataLoader<RaceId, Race>}.
 */
@Component
public class Races implements NodeLookup<RaceId> {

	private final NamedQuery byIds = NamedQuery.of("race/find-by-ids");

	private final GraphReader graph;

	Races(GraphReader graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.forTypePair(RaceId.class, Race.class)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> findByIds(ids)));
	}

	@Override
	public Class<RaceId> idType() {
		return RaceId.class;
	}

	@Override
	public Map<RaceId, Race> findByIds(Collection<RaceId> ids) {
		Map<RaceId, Race> found = new HashMap<>();
		this.graph
			.list(this.byIds, Map.of("ids", ids.stream().map(RaceId::value).toList()),
					(row) -> Race.of(row.row("node")))
			.forEach((race) -> found.put(race.raceId(), race));
		return found;
	}

}
