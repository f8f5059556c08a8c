package org.moneytrail.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/** Reads the filers' summaries beside ours. Each call is one statement. */
@Component
class Reconciliations {

	private static final String ORDER = "reconciliation:SIZE:DESC";

	private final NamedQuery list = NamedQuery.of("evidence/list-reconciliations");

	private final NamedQuery count = NamedQuery.of("evidence/count-reconciliations");

	private final NamedQuery bySubjects = NamedQuery.of("evidence/find-reconciliations-by-subjects");

	private final NamedQuery summary = NamedQuery.of("evidence/summarise-reconciliations");

	private final GraphReader graph;

	Reconciliations(GraphReader graph) {
		this.graph = graph;
	}

	/** Largest difference first. */
	Connection<Reconciliation> page(PageRequest page, ReconciliationFilter filter) {
		Cursor after = page.cursorIn(ORDER);
		Map<String, @Nullable Object> ask = new HashMap<>(filter.parameters());
		ask.put("size", (after != null) ? after.number(0) : Long.MAX_VALUE);
		ask.put("id", (after != null) ? after.text(1) : "");
		List<Reconciliation> rows = this.graph.list(this.list, Map.of("ask", ask, "limit", page.limit()),
				(row) -> Reconciliation.of(row.row("node")));
		return Connection.of(page, rows, (row) -> Cursor.of(ORDER, row.size(), row.id()), () -> count(filter));
	}

	private TotalCount count(ReconciliationFilter filter) {
		Long found = this.graph.find(this.count,
				Map.of("ask", filter.parameters(), "limit", TotalCount.COUNT_LIMIT + 1), (row) -> row.number("total"));
		return TotalCount.limited((found != null) ? found : 0);
	}

	/** By subject, the latest cycle first, then the largest difference. */
	Map<ActorId, List<Reconciliation>> findBySubjects(Collection<? extends ActorId> subjects) {
		return this.graph
			.list(this.bySubjects, Map.of("ask", Map.of("ids", subjects.stream().map(ActorId::value).toList())),
					(row) -> Reconciliation.of(row.row("node")))
			.stream()
			.collect(Collectors.groupingBy(Reconciliation::subjectId));
	}

	/** By source and cycle. */
	List<ReconciliationSummary> summaries() {
		return this.graph.list(this.summary, Map.of(), ReconciliationSummary::of);
	}

}
