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
import org.moneytrail.neo4j.KeyLookup;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * Transactions as the graph holds them, all read together with the graph version they
 * were read at.
 *
 * @param version the graph version
 * @param edges by row id
 * @param memos rows in no total, by source and payee, as far as they were asked for
 * @param actors who took part, as far as they were asked for
 */
record Citations(long version, Map<String, CitedRow> edges, List<Memo> memos, Map<GlobalId, Object> actors) {

	private static final Map<EdgeType, String> PARAMETERS = new EnumMap<>(Map.of(EdgeType.CONTRIBUTION, "contributed",
			EdgeType.TRANSFER, "transferred", EdgeType.REFUND, "refunded", EdgeType.LOAN, "loaned", EdgeType.REPAYMENT,
			"repaid", EdgeType.SUPPORT, "supporting", EdgeType.OPPOSE, "opposing"));

	private static final Map<EdgeType, String> TYPES = new EnumMap<>(Map.of(EdgeType.CONTRIBUTION, "CONTRIBUTED_TO",
			EdgeType.TRANSFER, "TRANSFERRED_TO", EdgeType.REFUND, "REFUNDED_TO", EdgeType.LOAN, "LOANED_TO",
			EdgeType.REPAYMENT, "REPAID_TO", EdgeType.SUPPORT, "SPENT_SUPPORTING", EdgeType.OPPOSE, "SPENT_OPPOSING"));

	/** What a citation is made of. */
	private static final List<String> CITED = List.of("rowId", "filingId", "locator", "url", "imageNumber", "knownFrom",
			"knownBasis", "knownUntil", "trust", "certainty", "conduitId", "singleSided");

	private static final String KEY = "rowId";

	/** Entries of the index that are read for one source. */
	private static final int MOST_MEMOS = 2_000;

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** None, of a projection's version. */
	static Citations none(long version) {
		return new Citations(version, Map.of(), List.of(), Map.of());
	}

	/**
	 * An index seek per row id and donor, in the store or in one round trip; its actors
	 * are these donors.
	 * @param rows row ids by type of edge
	 * @param donors whose records are wanted as well
	 * @param isPast whether some rows may be counted no more
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	static Citations read(GraphReader graph, NamedQuery query, Map<EdgeType, ? extends Collection<String>> rows,
			Collection<DonorId> donors, boolean isPast) {
		List<List<Row>> stored = graph.find(query, lookups(rows, donors, isPast));
		return (stored != null) ? of(stored) : ask(graph, query, rows, donors, isPast);
	}

	/** The same by the statement, in one round trip. */
	static Citations ask(GraphReader graph, NamedQuery query, Map<EdgeType, ? extends Collection<String>> rows,
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

	/** The version first and last, the donors, then the edges. */
	private static List<KeyLookup> lookups(Map<EdgeType, ? extends Collection<String>> rows, Collection<DonorId> donors,
			boolean isPast) {
		KeyLookup version = KeyLookup.nodes("GraphState", "id", List.of("graph"));
		List<KeyLookup> lookups = new ArrayList<>();
		lookups.add(version);
		lookups.add(KeyLookup.nodes("Donor", "id", donors.stream().map(DonorId::value).toList()));
		rows.forEach((type, ids) -> {
			String name = TYPES.get(type);
			if (name != null) {
				lookups.add(KeyLookup.edges(name, KEY, ids, CITED));
			}
			if (name != null && isPast) {
				lookups.add(KeyLookup.edges("NOT_COUNTED", KEY, ids, CITED));
			}
		});
		lookups.add(version);
		return lookups;
	}

	/** Of version 0 if it moved meanwhile. */
	private static Citations of(List<List<Row>> stored) {
		long begun = version(stored.getFirst());
		long version = (begun == version(stored.getLast())) ? begun : 0;
		Map<String, CitedRow> edges = new HashMap<>();
		stored.subList(2, stored.size() - 1)
			.forEach((rows) -> rows.forEach((edge) -> edges.put(edge.text(KEY), CitedRow.of(edge))));
		return new Citations(version, edges, List.of(), donors(stored.get(1)));
	}

	private static long version(List<Row> state) {
		Long version = state.isEmpty() ? null : state.getFirst().findNumber("version");
		return (version != null) ? version : 0;
	}

	private static Map<GlobalId, Object> donors(List<Row> rows) {
		Map<GlobalId, Object> donors = new HashMap<>();
		rows.stream().map(Donor::of).forEach((donor) -> donors.put(donor.donorId(), donor));
		return donors;
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

	/** The same with more rows. */
	Citations withRows(Map<String, CitedRow> more) {
		if (this.edges.isEmpty()) {
			return new Citations(this.version, more, this.memos, this.actors);
		}
		Map<String, CitedRow> all = new HashMap<>(this.edges);
		all.putAll(more);
		return new Citations(this.version, all, this.memos, this.actors);
	}

	/** What the graph says of a row; null if it was not asked for. */
	@Nullable CitedRow find(String rowId) {
		return this.edges.get(rowId);
	}

	private static Citations of(Row row) {
		Long version = row.findNumber("version");
		Map<String, CitedRow> edges = new HashMap<>();
		row.rows("edges").forEach((edge) -> edges.put(edge.text(KEY), CitedRow.of(edge)));
		return new Citations((version != null) ? version : 0, edges, List.of(), donors(row.rows("donors")));
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
