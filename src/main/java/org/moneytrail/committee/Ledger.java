package org.moneytrail.committee;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/** Reads committees' ledgers: money that moves a balance but joins no two actors. */
@Component
class Ledger {

	private static final String ORDER = "ledger:DATE:ASC";

	private final NamedQuery list = NamedQuery.of("committee/list-ledger");

	private final NamedQuery count = NamedQuery.of("committee/count-ledger");

	private final GraphReader graph;

	Ledger(GraphReader graph) {
		this.graph = graph;
	}

	/** A page, oldest first. */
	Connection<LedgerEntry> page(CommitteeId committee, PageRequest page) {
		Cursor from = page.cursorIn(ORDER);
		LocalDate start = page.backward() ? DateRange.LAST_DAY : DateRange.UNDATED;
		Map<String, ?> ask = Map.of("committeeId", committee.value(), "date", (from != null) ? from.date(0) : start,
				"id", (from != null) ? from.text(1) : "");
		Map<String, ?> parameters = Map.of("ask", ask, "limit", page.limit(), "upwards", !page.backward());
		List<LedgerEntry> entries = this.graph.list(this.list, parameters, (row) -> LedgerEntry.of(row.row("node")));
		return Connection.of(page, entries, (entry) -> Cursor.of(ORDER, entry.date(), entry.id()),
				() -> count(committee));
	}

	private TotalCount count(CommitteeId committee) {
		Long total = this.graph.find(this.count, Map.of("ask", Map.of("committeeId", committee.value())),
				(row) -> row.number("total"));
		return TotalCount.exactly((total != null) ? total : 0);
	}

}
