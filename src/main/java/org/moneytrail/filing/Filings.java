package org.moneytrail.filing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.FilingId;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
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

	private static final String ORDER = "filing:RECEIVED:DESC";

	private final NamedQuery byIds = NamedQuery.of("filing/find-by-ids");

	private final NamedQuery ascending = NamedQuery.of("filing/list-by-committee-ascending");

	private final NamedQuery descending = NamedQuery.of("filing/list-by-committee-descending");

	private final NamedQuery count = NamedQuery.of("filing/count-by-committee");

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

	/** A page of a committee's filings, the latest received first. */
	Connection<Filing> page(CommitteeId committee, PageRequest page) {
		Cursor from = page.cursorIn(ORDER);
		Map<String, Object> parameters = Map.of("committeeId", committee.value(), "date",
				(from != null) ? from.date(0) : (page.backward() ? DateRange.UNDATED : DateRange.LAST_DAY), "id",
				(from != null) ? from.text(1) : "", "limit", page.limit());
		List<Filing> read = this.graph.list(page.backward() ? this.ascending : this.descending, parameters,
				(row) -> Filing.of(row.row("node")));
		return Connection.of(page, read, Filings::place, () -> count(committee));
	}

	private static Cursor place(Filing filing) {
		LocalDate received = filing.receivedOn();
		return Cursor.of(ORDER, (received != null) ? received : DateRange.UNDATED, filing.filingId().value());
	}

	private TotalCount count(CommitteeId committee) {
		Long total = this.graph.find(this.count, Map.of("committeeId", committee.value()),
				(row) -> row.number("total"));
		return TotalCount.exactly((total != null) ? total : 0);
	}

}
