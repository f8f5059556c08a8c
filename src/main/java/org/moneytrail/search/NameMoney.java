package org.moneytrail.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.EdgeScan;
import org.moneytrail.neo4j.NamedQuery;

/**
 * The money records are ranked by among equals: what a donor gave, what a committee
 * received, what a candidate's committees received and was spent for or against the
 * candidate. As counted, in cents.
 */
final class NameMoney {

	/** The edges it is read from. */
	static final EdgeScan SCAN = new EdgeScan(NamedQuery.of("search/read-money"),
			List.of("CONTRIBUTED_TO", "TRANSFERRED_TO", "SPENT_SUPPORTING", "SPENT_OPPOSING"),
			Map.of("Donor", "d", "Committee", "c", "Candidate", "k"), List.of("fromId", "toId", "cents"));

	private static final int ENDS = 1;

	private static final int FROM = 2;

	private static final int TO = 3;

	private static final int CENTS = 4;

	/** By id: ids of donors, committees and candidates differ. */
	private final Map<String, Long> cents = new HashMap<>();

	/** Takes an edge. */
	void add(Cells edge) {
		long amount = edge.number(CENTS);
		if (edge.text(ENDS).startsWith("d")) {
			this.cents.merge(edge.text(FROM), amount, Long::sum);
		}
		this.cents.merge(edge.text(TO), amount, Long::sum);
	}

	/**
	 * Of one record.
	 * @param committees ids of a candidate's own committees, a line each; null for others
	 */
	long of(String id, @Nullable String committees) {
		long sum = this.cents.getOrDefault(id, 0L);
		if (committees != null) {
			sum += committees.lines().mapToLong((committee) -> this.cents.getOrDefault(committee, 0L)).sum();
		}
		return sum;
	}

}
