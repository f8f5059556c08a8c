package org.moneytrail.committee;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.node.ListFacets;
import org.moneytrail.node.NameList;
import org.moneytrail.node.NodeRecords;

import org.springframework.stereotype.Component;

/** Reads committees. */
@Component
public class Committees extends NodeRecords<CommitteeId, Committee> {

	private final NameList<Committee> list;

	Committees(GraphReader graph) {
		super(graph, "Committee", CommitteeId.class, Committee::of, Committee::committeeId);
		this.list = new NameList<>(graph, "committee", Committee::of);
	}

	/**
	 * A page by name.
	 * @param filter which of them; null for all
	 */
	Connection<Committee> page(PageRequest page, OrderDirection direction, @Nullable CommitteeFilter filter) {
		CommitteeFilter wanted = (filter != null) ? filter : CommitteeFilter.NONE;
		return this.list.page(page, direction, wanted.namePrefix(), wanted.parameters());
	}

	/**
	 * What they can be narrowed down by.
	 * @param filter which of them; null for all
	 * @param first values of each to show
	 */
	ListFacets facets(@Nullable CommitteeFilter filter, int first) {
		CommitteeFilter wanted = (filter != null) ? filter : CommitteeFilter.NONE;
		return this.list.facets(wanted.namePrefix(), wanted.parameters(), first,
				List.of("TYPE", "DESIGNATION", "PARTY", "STATE", "SOURCE"), Committees::word);
	}

	private static String word(String by, String value) {
		CommitteeType type = by.equals("TYPE") ? CommitteeType.find(value) : null;
		CommitteeDesignation designation = by.equals("DESIGNATION") ? CommitteeDesignation.find(value) : null;
		return (type != null) ? type.name() : ((designation != null) ? designation.name() : value);
	}

}
