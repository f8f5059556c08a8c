package org.moneytrail.donor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.node.ListFacets;
import org.moneytrail.node.NameList;

import org.springframework.stereotype.Component;

/** Reads donors. */
@Component
public class Donors implements NodeLookup<DonorId> {

	private final NamedQuery byIds = NamedQuery.of("donor/find-by-ids");

	private final GraphReader graph;

	private final NameList<Donor> list;

	Donors(GraphReader graph) {
		this.graph = graph;
		this.list = new NameList<>(graph, "donor", Donor::of);
	}

	@Override
	public Class<DonorId> idType() {
		return DonorId.class;
	}

	@Override
	public Map<DonorId, Donor> findByIds(Collection<DonorId> ids) {
		Map<DonorId, Donor> found = new HashMap<>();
		this.graph
			.list(this.byIds, Map.of("ids", ids.stream().map(DonorId::value).toList()),
					(row) -> Donor.of(row.row("node")))
			.forEach((Donor record) -> found.put(record.donorId(), record));
		return found;
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
