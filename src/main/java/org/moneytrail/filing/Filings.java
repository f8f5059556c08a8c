package org.moneytrail.filing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.moneytrail.core.FilingId;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads filings. Fields that hold a {@link FilingId} load through the data loader
 * {@code DataLoader<FilingId, Filing>}.
 */
@Component
public class Filings implements NodeLookup<FilingId> {

	private final NamedQuery byIds = NamedQuery.of("filing/find-by-ids");

	private final GraphReader graph;

	Filings(GraphReader graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.forTypePair(FilingId.class, Filing.class)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> findByIds(ids)));
	}

	@Override
	public Class<FilingId> idType() {
		return FilingId.class;
	}

	@Override
	public Map<FilingId, Filing> findByIds(Collection<FilingId> ids) {
		Map<FilingId, Filing> found = new HashMap<>();
		this.graph
			.list(this.byIds, Map.of("ids", ids.stream().map(FilingId::value).toList()),
					(row) -> Filing.of(row.row("node")))
			.forEach((filing) -> found.put(filing.filingId(), filing));
		return found;
	}

}
