package org.moneytrail.committee;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.node.ListFacets;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code committee}, {@code committees} and a committee's ledger. */
@Controller
class CommitteeController {

	private final Committees committees;

	private final Ledger ledger;

	CommitteeController(Committees committees, Ledger ledger) {
		this.committees = committees;
		this.ledger = ledger;
	}

	@QueryMapping
	@Nullable Committee committee(@Argument String id) {
		CommitteeId wanted = GlobalId.parse("id", id, CommitteeId.class, "committee");
		return this.committees.findByIds(List.of(wanted)).get(wanted);
	}

	@QueryMapping
	Connection<Committee> committees(@Argument @Nullable CommitteeFilter filter,
			@Argument @Nullable CommitteeOrder orderBy, PageRequest page) {
		CommitteeOrder order = (orderBy != null) ? orderBy : CommitteeOrder.NAME;
		return this.committees.page(page, order.direction(), filter);
	}

	@QueryMapping
	ListFacets committeeFacets(@Argument @Nullable CommitteeFilter filter, @Argument int first) {
		return this.committees.facets(filter, PageRequest.size("first", first));
	}

	@SchemaMapping
	Connection<LedgerEntry> ledger(Committee committee, PageRequest page) {
		return this.ledger.page(committee.committeeId(), page);
	}

}
