package org.moneytrail.donor;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DonorId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.node.ListFacets;
import org.moneytrail.node.NameList;
import org.moneytrail.node.NodeRecords;

import org.springframework.stereotype.Component;

/** Reads donors. */
@Component
public class Donors extends NodeRecords<DonorId, Donor> {

	private final NameList<Donor> list;

	Donors(GraphReader graph) {
		super(graph, "Donor", DonorId.class, Donor::of, Donor::donorId);
		this.list = new NameList<>(graph, "donor", Donor::of);
	}

	/**
	 * A page by name.
	 * @param filter which of them; null for all
	 */
	Connection<Donor> page(PageRequest page, OrderDirection direction, @Nullable DonorFilter filter) {
		DonorFilter wanted = (filter != null) ? filter : DonorFilter.NONE;
		return this.list.page(page, direction, wanted.namePrefix(), wanted.parameters());
	}

	/**
	 * What they can be narrowed down by.
	 * @param filter which of them; null for all
	 * @param first values of each to show
	 */
	ListFacets facets(@Nullable DonorFilter filter, int first) {
		DonorFilter wanted = (filter != null) ? filter : DonorFilter.NONE;
		return this.list.facets(wanted.namePrefix(), wanted.parameters(), first, List.of("KIND", "STATE", "SOURCE"),
				(by, value) -> value);
	}

}
