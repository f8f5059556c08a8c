package org.moneytrail.node;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.moneytrail.core.GlobalId;
import org.moneytrail.core.NodeLookup;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.KeyLookup;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * The nodes of one label by id. Those of several labels are read together: from the store
 * of an embedded database in one transaction, else in one statement.
 *
 * @param <I> the type of id
 * @param <T> the record of a node
 */
public abstract class NodeRecords<I extends GlobalId, T> implements NodeLookup<I> {

	private static final NamedQuery BY_IDS = NamedQuery.of("node/find-by-ids");

	/** The statement's parameters. */
	private static final List<String> LABELS = List.of("Donor", "Committee", "Candidate", "Race", "Filing", "Claim",
			"Import");

	private final GraphReader graph;

	private final String label;

	private final Class<I> idType;

	private final Function<Row, T> record;

	private final Function<T, I> id;

	/**
	 * @param label one of those the statement knows
	 * @param record reads a node's properties
	 * @param id the record's id
	 */
	protected NodeRecords(GraphReader graph, String label, Class<I> idType, Function<Row, T> record,
			Function<T, I> id) {
		if (!LABELS.contains(label)) {
			throw new IllegalArgumentException("node/find-by-ids knows no " + label);
		}
		this.graph = graph;
		this.label = label;
		this.idType = idType;
		this.record = record;
		this.id = id;
	}

	@Override
	public Class<I> idType() {
		return this.idType;
	}

	@Override
	public Map<I, T> findByIds(Collection<I> ids) {
		Map<I, T> found = new HashMap<>();
		read(this.graph, Map.of(this.label, ids), (label, node) -> {
			T one = this.record.apply(node);
			found.put(this.id.apply(one), one);
		});
		return found;
	}

	/**
	 * Nodes of several labels, in one round trip; ids of other things are left out.
	 * @param kinds at least one
	 */
	static Map<GlobalId, Object> find(Collection<NodeRecords<?, ?>> kinds, Collection<? extends GlobalId> ids) {
		Map<String, NodeRecords<?, ?>> byLabel = new HashMap<>();
		Map<String, Collection<? extends GlobalId>> wanted = new HashMap<>();
		for (NodeRecords<?, ?> kind : kinds) {
			byLabel.put(kind.label, kind);
			wanted.put(kind.label, ids.stream().filter(kind.idType::isInstance).distinct().toList());
		}
		Map<GlobalId, Object> found = new HashMap<>();
		NodeRecords<?, ?> first = kinds.iterator().next();
		read(first.graph, wanted, (label, node) -> byLabel.getOrDefault(label, first).addTo(found, node));
		return found;
	}

	/** The record of a node whose properties were read elsewhere. */
	T record(Row node) {
		return this.record.apply(node);
	}

	private void addTo(Map<GlobalId, Object> found, Row node) {
		T one = this.record.apply(node);
		found.put(this.id.apply(one), one);
	}

	/** From the store of an embedded database, else by the statement. */
	private static void read(GraphReader graph, Map<String, ? extends Collection<? extends GlobalId>> wanted,
			BiConsumer<String, Row> reader) {
		List<KeyLookup> lookups = wanted.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty())
			.map((entry) -> KeyLookup.nodes(entry.getKey(), "id", values(entry.getValue())))
			.toList();
		List<List<Row>> stored = graph.find(BY_IDS, lookups);
		if (stored == null) {
			ask(graph, wanted, reader);
			return;
		}
		for (int i = 0; i < stored.size(); i++) {
			String label = lookups.get(i).name();
			stored.get(i).forEach((node) -> reader.accept(label, node));
		}
	}

	/** By the statement, in one round trip. */
	static void ask(GraphReader graph, Map<String, ? extends Collection<? extends GlobalId>> wanted,
			BiConsumer<String, Row> reader) {
		Map<String, List<String>> parameters = new HashMap<>();
		LABELS.forEach((label) -> parameters.put(label, List.of()));
		wanted.forEach((label, ids) -> parameters.put(label, values(ids)));
		graph.list(BY_IDS, Map.of("ask", parameters), (row) -> row)
			.forEach((row) -> reader.accept(row.text("label"), row.row("node")));
	}

	private static List<String> values(Collection<? extends GlobalId> ids) {
		return ids.stream().map(GlobalId::value).distinct().toList();
	}

}
