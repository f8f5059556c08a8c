package org.moneytrail.neo4j.embedded;

import org.moneytrail.neo4j.EdgeScan;
import org.neo4j.graphdb.GraphDatabaseService;

/** Stores of databases that tests have started themselves. */
public final class Stores {

	private Stores() {
	}

	public static EdgeScan.Store of(GraphDatabaseService database) {
		return new StoreEdges(database);
	}

}
