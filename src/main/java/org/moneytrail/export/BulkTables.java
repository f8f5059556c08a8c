package org.moneytrail.export;

import java.util.ArrayList;
import java.util.List;

import org.moneytrail.neo4j.NamedQuery;

/** The tables that together are the whole graph, each in the order of its key. */
final class BulkTables {

	/** All but money. */
	static final List<GraphTable> OTHERS = List.of(GraphTable.of("donors", 1), GraphTable.of("committees", 1),
			GraphTable.of("candidates", 1), GraphTable.of("races", 1), GraphTable.of("filings", 1),
			GraphTable.of("authorizations", 4), GraphTable.of("candidacies", 3), GraphTable.of("ledger-days", 1),
			GraphTable.of("claims", 2), GraphTable.of("reconciliations", 1), GraphTable.of("imports", 1),
			GraphTable.of("import-files", 1), GraphTable.of("import-lines", 1));

	/** All. */
	static final List<GraphTable> ALL = all();

	private BulkTables() {
	}

	private static List<GraphTable> all() {
		List<GraphTable> all = new ArrayList<>(OTHERS);
		NamedQuery money = NamedQuery.of("export/money");
		for (MoneyTable table : MoneyTable.values()) {
			all.add(GraphTable.of(table, money));
		}
		return List.copyOf(all);
	}

}
