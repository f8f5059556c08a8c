package org.moneytrail.candidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.node.ListFacets;
import org.moneytrail.node.NameList;

import org.springframework.stereotype.Component;

/** Reads candidates. */
@Component
public class Candidates implements NodeLookup<CandidateId> {

	private final NamedQuery byIds = NamedQuery.of("candidate/find-by-ids");

	private final GraphReader graph;

	private final NameList<Candidate> list;

	Candidates(GraphReader graph) {
		this.graph = graph;
		this.list = new NameList<>(graph, "candidate", Candidate::of);
	}

	@Override
	public Class<CandidateId> idType() {
		return CandidateId.class;
	}

	@Override
	public Map<CandidateId, Candidate> findByIds(Collection<CandidateId> ids) {
		Map<CandidateId, Candidate> found = new HashMap<>();
		this.graph
			.list(this.byIds, Map.of("ids", ids.stream().map(CandidateId::value).toList()),
					(row) -> Candidate.of(row.row("node")))
			.forEach((Candidate record) -> found.put(record.candidateId(), record));
		return found;
	}

	/**
	 * A page by name.
	 * @param filter which of them; null for all
	 */
	Connection<Candidate> page(PageRequest page, OrderDirection direction, @Nullable CandidateFilter filter) {
		CandidateFilter wanted = (filter != null) ? filter : CandidateFilter.NONE;
		return this.list.page(page, direction, wanted.namePrefix(), wanted.parameters());
	}

	/**
	 * What they can be narrowed down by.
	 * @param filter which of them; null for all
	 * @param first values of each to show
	 */
	ListFacets facets(@Nullable CandidateFilter filter, int first) {
		CandidateFilter wanted = (filter != null) ? filter : CandidateFilter.NONE;
		return this.list.facets(wanted.namePrefix(), wanted.parameters(), first,
				List.of("OFFICE", "PARTY", "STATE", "CYCLE", "INCUMBENCY", "SOURCE"), Candidates::word);
	}

	private static String word(String by, String value) {
		Incumbency incumbency = by.equals("INCUMBENCY") ? Incumbency.find(value) : null;
		return (incumbency != null) ? incumbency.name() : value;
	}

}
