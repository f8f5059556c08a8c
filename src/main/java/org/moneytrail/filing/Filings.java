package org.moneytrail.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.FilingId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.node.NodeRecords;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads filings. Fields that hold a {@link FilingId} load through the data loader
 * {@code DataLoader<FilingId, Filing>}.
 */
@Component
public class Filings extends NodeRecords<FilingId, Filing> {

	private static final String ORDER = "filing:RECEIVED:DESC";

	private final NamedQuery list = NamedQuery.of("filing/list-by-committee");

	private final NamedQuery count = NamedQuery.of("filing/count-by-committee");

	private final GraphReader graph;

	Filings(GraphReader graph, BatchLoaderRegistry loaders) {
		super(graph, "Filing", FilingId.class, Filing::of, Filing::filingId);
		this.graph = graph;
		loaders.forTypePair(FilingId.class, Filing.class)
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> findByIds(ids)));
	}

	/** A page of a committee's filings, the latest received first. */
	Connection<Filing> page(CommitteeId committee, PageRequest page) {
		Cursor from = page.cursorIn(ORDER);
		Map<String, ?> ask = Map.of("committeeId", committee.value(), "date",
				(from != null) ? from.date(0) : (page.backward() ? DateRange.UNDATED : DateRange.LAST_DAY), "id",
				(from != null) ? from.text(1) : "");
		Map<String, ?> parameters = Map.of("ask", ask, "upwards", page.backward(), "limit", page.limit());
		List<Filing> read = this.graph.list(this.list, parameters, (row) -> Filing.of(row.row("node")));
		return Connection.of(page, read, Filings::place, () -> count(committee));
	}

	private static Cursor place(Filing filing) {
		LocalDate received = filing.receivedOn();
		return Cursor.of(ORDER, (received != null) ? received : DateRange.UNDATED, filing.filingId().value());
	}

	private TotalCount count(CommitteeId committee) {
		Long total = this.graph.find(this.count, Map.of("ask", Map.of("committeeId", committee.value())),
				(row) -> row.number("total"));
		return TotalCount.exactly((total != null) ? total : 0);
	}

}
