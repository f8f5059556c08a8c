package org.moneytrail.flow;

import java.util.List;

import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageInfo;
import org.moneytrail.graphql.TotalCount;

/**
 * A page of shared donors.
 *
 * @param page the page
 * @param graphVersion the version its ranking belongs to
 */
record SharedDonorConnection(Connection<SharedDonor> page, String graphVersion) {

	public List<Connection.Edge<SharedDonor>> edges() {
		return this.page.edges();
	}

	public List<SharedDonor> nodes() {
		return this.page.nodes();
	}

	public PageInfo pageInfo() {
		return this.page.pageInfo();
	}

	public TotalCount totalCount() {
		return this.page.totalCount();
	}

}
