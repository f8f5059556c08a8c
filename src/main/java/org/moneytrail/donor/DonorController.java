package org.moneytrail.donor;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.node.ListFacets;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code donor} and {@code donors}. */
@Controller
class DonorController {

	private final Donors donors;

	DonorController(Donors donors) {
		this.donors = donors;
	}

	@QueryMapping
	@Nullable Donor donor(@Argument String id) {
		DonorId wanted = GlobalId.parse("id", id, DonorId.class, "donor");
		return this.donors.findByIds(List.of(wanted)).get(wanted);
	}

	@QueryMapping
	Connection<Donor> donors(@Argument @Nullable DonorFilter filter, @Argument @Nullable DonorOrder orderBy,
			PageRequest page) {
		DonorOrder order = (orderBy != null) ? orderBy : DonorOrder.NAME;
		return this.donors.page(page, order.direction(), filter);
	}

	@QueryMapping
	ListFacets donorFacets(@Argument @Nullable DonorFilter filter, @Argument int first) {
		return this.donors.facets(filter, PageRequest.size("first", first));
	}

}
