package org.moneytrail.candidate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.node.ListFacets;
import org.moneytrail.node.NameList;
import org.moneytrail.node.NodeRecords;

import org.springframework.stereotype.Component;

/** Reads candidates. */
@Component
public class Candidates extends NodeRecords<CandidateId, Candidate> {

	private final NameList<Candidate> list;

	Candidates(GraphReader graph) {
		super(graph, "Candidate", CandidateId.class, Candidate::of, Candidate::candidateId);
		this.list = new NameList<>(graph, "candidate", Candidate::of);
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
