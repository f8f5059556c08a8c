package org.moneytrail.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The graph as the evidence holds it: a statement for each kind of node and edge, over
 * the schemas of a source, the newest first. Column {@code from_id} becomes property
 * {@code fromId}; whoever writes the graph, in whatever way, writes what stands here.
 */
final class GraphTables {

	/** In the order in which they can be written. */
	static final List<NodeKind> NODES = List.of(new NodeKind("donors", "Donor", true, true, "graph_donor", ""),
			new NodeKind("committees", "Committee", true, true, "graph_committee", "stub, rank, name"),
			new NodeKind("candidates", "Candidate", true, true, "graph_candidate", "stub, rank, name"),
			new NodeKind("races", "Race", false, true, "graph_race", "rank, name"),
			new NodeKind("filings", "Filing", false, false, "graph_filing", "rank, received_on"),
			new NodeKind("ledger", "LedgerDay", false, false, "graph_ledger", "rank, rows"),
			new NodeKind("reconciliations", "Reconciliation", false, false, "graph_reconciliation", "rank"));

	private GraphTables() {
	}

	/** Columns from_id (a committee), to_id (a candidate) and the properties. */
	static String authorizations(List<String> schemas) {
		return "SELECT DISTINCT ON (committee_id, candidate_id, cycle) committee_id AS from_id, candidate_id AS to_id, "
				+ "designation, cycle, source FROM (" + union(schemas, "graph_authorization")
				+ ") ORDER BY committee_id, candidate_id, cycle, rank, designation";
	}

	/** Columns from_id (a candidate), to_id (a race) and the properties. */
	static String candidacies(List<String> schemas) {
		return "SELECT DISTINCT ON (candidate_id, race_id) candidate_id AS from_id, race_id AS to_id, status, incumbent, "
				+ "source FROM (" + union(schemas, "graph_candidacy")
				+ ") ORDER BY candidate_id, race_id, rank, status, incumbent";
	}

	/** Properties, and subject_label and subject_id, which are none. */
	static String claims(List<String> schemas) {
		return "SELECT DISTINCT ON (id) * EXCLUDE (rank) FROM (" + union(schemas, "graph_claim")
				+ ") ORDER BY id, rank";
	}

	/**
	 * Properties, and edge_type, from_label and to_label, which are none. In no order.
	 * Row ids are unique in a schema.
	 */
	static String money(List<String> schemas) {
		return newest(schemas, "graph_money", "row_id", "");
	}

	/**
	 * The rows of several schemas, each key as the newest that has it: by key alone,
	 * since the rows are too many and too wide to be sorted.
	 */
	private static String newest(List<String> schemas, String table, String key, String column) {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < schemas.size(); i++) {
			StringBuilder part = new StringBuilder("SELECT *" + column + " FROM " + schemas.get(i) + "." + table);
			for (int j = 0; j < i; j++) {
				part.append((j == 0) ? " WHERE " : " AND ")
					.append(key + " NOT IN (SELECT " + key + " FROM " + schemas.get(j) + "." + table + ")");
			}
			parts.add(part.toString());
		}
		return String.join(" UNION ALL BY NAME ", parts);
	}

	/** The same table of several schemas, with the rank of the schema. */
	private static String union(List<String> schemas, String table) {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < schemas.size(); i++) {
			parts.add("SELECT *, " + i + " AS rank FROM " + schemas.get(i) + "." + table);
		}
		return String.join(" UNION ALL BY NAME ", parts);
	}

	/**
	 * One kind of node.
	 *
	 * @param name in the plural, as in the names of its statements
	 * @param actor whether it carries the label Actor too
	 * @param named whether it is found by name, so that it has a searchText
	 * @param order which row stands where several have the same id; empty where ids are
	 * unique in a schema
	 */
	record NodeKind(String name, String label, boolean actor, boolean named, String table, String order) {

		/** All properties. */
		String sql(List<String> schemas) {
			String text = this.named ? ", " + SearchTexts.FUNCTION + "(name, id) AS search_text" : "";
			if (this.order.isEmpty()) {
				return newest(schemas, this.table, "id", text);
			}
			return "SELECT DISTINCT ON (id) * EXCLUDE (rank)" + text + " FROM (" + union(schemas, this.table)
					+ ") ORDER BY id, " + this.order;
		}

	}

}
