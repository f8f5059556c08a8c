package org.moneytrail.race;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.RaceId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.node.NodeRecords;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads races. Fields that hold a {@link RaceId} load through the data loader
 * {@code DataLoader<RaceId, Race>}.
 */
@Component
public class Races extends NodeRecords<RaceId, Race> {

	private final NamedQuery siblings = NamedQuery.of("race/find-siblings");

	private final GraphReader graph;

	Races(GraphReader graph, BatchLoaderRegistry loaders) {
		super(graph, "Race", RaceId.class, Race::of, Race::raceId);
		this.graph = graph;
		loaders.forTypePair(RaceId.class, Race.class)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> findByIds(ids)));
	}

	/**
	 * The other contests for the same office in the same place on the same day, by race;
	 * by name. A race without any is left out.
	 */
	Map<RaceId, List<Race>> findSiblings(Collection<RaceId> ids) {
		Map<RaceId, List<Race>> found = new HashMap<>();
		this.graph
			.list(this.siblings, Map.of("ask", Map.of("ids", ids.stream().map(RaceId::value).toList())),
					(row) -> Map.entry(new RaceId(row.text("id")), Race.of(row.row("node"))))
			.forEach((pair) -> found.computeIfAbsent(pair.getKey(), (id) -> new ArrayList<>()).add(pair.getValue()));
		return found;
	}

}
