package org.moneytrail.search;

import java.util.List;

import org.moneytrail.graphql.PageInfo;
import org.moneytrail.graphql.TotalCount;

/**
 * A page of found names, best match first.
 *
 * @param edges the entries
 * @param pageInfo where the page stands
 * @param totalCount how many names match
 * @param graphVersion the version the ranking belongs to
 */
record SearchConnection(List<SearchEdge> edges, PageInfo pageInfo, TotalCount totalCount, long graphVersion) {

	public List<Object> nodes() {
		return this.edges.stream().map(SearchEdge::node).toList();
	}

	/**
	 * A found name.
	 *
	 * @param cursor its place
	 * @param score how sure the match is
	 * @param matchedField what matched
	 * @param matchedBy how it matched
	 * @param node the record
	 */
	record SearchEdge(String cursor, double score, SearchField matchedField, SearchMatch matchedBy, Object node) {

	}

}
