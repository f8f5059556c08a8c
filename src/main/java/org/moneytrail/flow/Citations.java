package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.donor.Donor;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * Transactions as the graph holds them, all read in one statement together with the graph
 * version they were read at.
 *
 * @param version the graph version
 * @param edges properties by row id
 * @param memos rows in no total, by source and payee, as far as they were asked for
 * @param actors who took part, as far as they were asked for
 */
record Citations(long version, Map<String, Row> edges, List<Memo> memos, Map<GlobalId, Object> actors) {

	private static final Map<EdgeType, String> PARAMETERS = new EnumMap<>(Map.of(EdgeType.CONTRIBUTION, "contributed",
			EdgeType.TRANSFER, "transferred", EdgeType.REFUND, "refunded", EdgeType.LOAN, "loaned", EdgeType.REPAYMENT,
			"repaid", EdgeType.SUPPORT, "supporting", EdgeType.OPPOSE, "opposing"));

	/** Entries of the index that are read for one source. */
	private static final int MOST_MEMOS = 2_000;

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** None, of a projection's version. */
	static Citations none(long version) {
		return new Citations(version, Map.of(), List.of(), Map.of());
	}

	/**
	 * One round trip, an index seek per row id and donor; its actors are these donors.
	 * @param rows row ids by type of edge
	 * @param donors whose records are wanted as well
	 * @param isPast whether some rows may be counted no more
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	static Citations read(GraphReader graph, NamedQuery query, Map<EdgeType, ? extends Collection<String>> rows,
			Collection<DonorId> donors, boolean isPast) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("donors", donors.stream().map(DonorId::value).toList());
		List<String> all = new ArrayList<>();
		PARAMETERS.forEach((type, parameter) -> {
			Collection<String> ids = rows.get(type);
			parameters.put(parameter, (ids != null) ? List.copyOf(ids) : List.of());
			if (isPast && ids != null) {
				all.addAll(ids);
			}
		});
		parameters.put("notCounted", all);
		Citations found = graph.find(query, parameters, Citations::of);
		return (found != null) ? found : none(0);
	}

	/**
	 * The same with what rows in no total say of the sources' money; one round trip.
	 * @param asOf only what the public could know on this day; null for all
	 */
	Citations withMemos(GraphReader graph, NamedQuery query, Collection<String> sources, Collection<String> payees,
			@Nullable LocalDate asOf) {
		Map<String, Object> parameters = Map.of("sources", List.copyOf(sources), "payees", List.copyOf(payees),
				"lowest", LocalDate.of(1, 1, 1), "highest", LAST_DAY, "asOf", (asOf != null) ? asOf : LAST_DAY, "most",
				MOST_MEMOS);
		return new Citations(this.version, this.edges,
				graph.list(query, parameters, (row) -> new Memo(row.text("fromId"), row.text("toId"),
						Math.toIntExact(row.number("rows")), row.number("cents"))),
				this.actors);
	}

	/** The same with more actors. */
	Citations withActors(Map<GlobalId, Object> more) {
		Map<GlobalId, Object> all = new HashMap<>(this.actors);
		all.putAll(more);
		return new Citations(this.version, this.edges, this.memos, all);
	}

	/** The actor's record; null if it was not asked for. */
	@Nullable Actor actor(ActorId id) {
		return (Actor) this.actors.get(id);
	}

	/** What rows in no total say of an actor's money to another; null if nothing. */
	@Nullable Memo memo(String fromId, String toId) {
		return this.memos.stream()
			.filter((memo) -> memo.fromId.equals(fromId) && memo.toId.equals(toId))
			.findFirst()
			.orElse(null);
	}

	/** The edge's properties; null if it was not asked for. */
	@Nullable Row find(String rowId) {
		return this.edges.get(rowId);
	}

	private static Citations of(Row row) {
		Long version = row.findNumber("version");
		Map<String, Row> edges = new HashMap<>();
		row.rows("edges").forEach((edge) -> edges.put(edge.text("rowId"), edge));
		Map<GlobalId, Object> donors = new HashMap<>();
		row.rows("donors").stream().map(Donor::of).forEach((donor) -> donors.put(donor.donorId(), donor));
		return new Citations((version != null) ? version : 0, edges, List.of(), donors);
	}

	/**
	 * Rows in no total from one actor to another.
	 *
	 * @param rows how many
	 * @param cents as filed, added up
	 */
	record Memo(String fromId, String toId, int rows, long cents) {

	}

}
