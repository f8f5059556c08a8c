package org.moneytrail.candidate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.node.ListFacets;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code candidate} and {@code candidates}. */
@Controller
class CandidateController {

	private final Candidates candidates;

	CandidateController(Candidates candidates) {
		this.candidates = candidates;
	}

	@QueryMapping
	@Nullable Candidate candidate(@Argument String id) {
		CandidateId wanted = GlobalId.parse("id", id, CandidateId.class, "candidate");
		return this.candidates.findByIds(List.of(wanted)).get(wanted);
	}

	@QueryMapping
	Connection<Candidate> candidates(@Argument @Nullable CandidateFilter filter,
			@Argument @Nullable CandidateOrder orderBy, PageRequest page) {
		CandidateOrder order = (orderBy != null) ? orderBy : CandidateOrder.NAME;
		return this.candidates.page(page, order.direction(), filter);
	}

	@QueryMapping
	ListFacets candidateFacets(@Argument @Nullable CandidateFilter filter, @Argument int first) {
		return this.candidates.facets(filter, PageRequest.size("first", first));
	}

}
