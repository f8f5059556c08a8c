package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.Row;
import org.moneytrail.node.Nodes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads lists of money edges in keyset order from the composite indexes.
 *
 * <p>
 * Lists of one shape are read together: one statement where each is of one actor and
 * type, with who stands at the edges' other ends; two otherwise, however many actors and
 * types; one more if a filter stops early, and one more if sizes are asked for. A page
 * reads the index entries it shows and at most as many again; a filter outside the index
 * reads at most {@link #SCAN_LIMIT} entries for a list's page, which is then cut short,
 * says so and leads on.
 */
@Component
public class MoneyLists {

	/** Entries a filter may read for one page. */
	public static final int SCAN_LIMIT = 50_000;

	private final CountStatements counts = new CountStatements();

	private final GraphReader graph;

	private final MoneyEdges edges;

	private final Nodes nodes;

	private final int scanLimit;

	@Autowired
	MoneyLists(GraphReader graph, MoneyEdges edges, Nodes nodes, BatchLoaderRegistry loaders) {
		this(graph, edges, nodes, SCAN_LIMIT);
		loaders.forTypePair(MoneyListKey.class, MoneyPage.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys)));
	}

	MoneyLists(GraphReader graph, MoneyEdges edges, Nodes nodes, int scanLimit) {
		this.graph = graph;
		this.edges = edges;
		this.nodes = nodes;
		this.scanLimit = scanLimit;
	}

	/**
	 * A page each.
	 * @throws org.moneytrail.core.Refusal {@code INVALID_ARGUMENT} if a cursor belongs to
	 * another list or order
	 */
	Map<MoneyListKey, MoneyPage> load(Collection<MoneyListKey> keys) {
		Map<MoneyShape, List<MoneyListKey>> shapes = keys.stream()
			.collect(Collectors.groupingBy(MoneyListKey::shape, LinkedHashMap::new, Collectors.toList()));
		Map<MoneyListKey, MoneyPage> pages = new HashMap<>();
		shapes.forEach((shape, lists) -> pages.putAll(read(shape, lists)));
		return pages;
	}

	private Map<MoneyListKey, MoneyPage> read(MoneyShape shape, List<MoneyListKey> lists) {
		ListReading reading = new ListReading(this.graph, shape, lists, this.scanLimit, true);
		List<ListReading.Slice> slices = reading.slices();
		Map<RowId, MoneyEdge> found = edges(shape, slices);
		List<TotalCount> sizes = shape.counted() ? this.counts.count(this.graph, shape, reading.anchors(), lists)
				: List.of();
		Map<MoneyListKey, MoneyPage> pages = new HashMap<>();
		for (int i = 0; i < lists.size(); i++) {
			TotalCount size = shape.counted() ? sizes.get(i) : null;
			pages.put(lists.get(i), page(shape, slices.get(i), found, size));
		}
		return pages;
	}

	private MoneyPage page(MoneyShape shape, ListReading.Slice slice, Map<RowId, MoneyEdge> found,
			@Nullable TotalCount size) {
		PageRequest page = shape.page();
		List<ListEntry> entries = new ArrayList<>();
		for (int i = 0; i < slice.entries().size(); i++) {
			ListEntry entry = slice.entries().get(i);
			// A row taken away between the two statements is left out; the one beyond the
			// page only says that there is more.
			if (i >= page.size() || found.containsKey(entry.id())) {
				entries.add(entry);
			}
		}
		ListEntry stop = slice.stoppedAt();
		Connection<ListEntry> connection = Connection.of(page, entries, (entry) -> entry.cursor(shape.ordering()),
				(stop != null) ? stop.cursor(shape.ordering()) : null, () -> {
					if (size == null) {
						throw new IllegalStateException("the size was not asked for");
					}
					return size;
				});
		Connection<MoneyEdge> edges = connection.map((entry) -> edge(found, entry));
		return new MoneyPage(edges, actors(edges));
	}

	/** Those of a page's ends that came with its edges. */
	private static Collection<Actor> actors(Connection<MoneyEdge> page) {
		return page.nodes()
			.stream()
			.flatMap((edge) -> Stream.of(edge.row().from(), edge.row().to()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private void add(Map<ActorId, Actor> actors, GlobalId end, @Nullable Row node) {
		if (node != null && end instanceof ActorId id) {
			actors.computeIfAbsent(id, (key) -> this.nodes.actor(key, node));
		}
	}

	private static MoneyEdge edge(Map<RowId, MoneyEdge> found, ListEntry entry) {
		MoneyEdge edge = found.get(entry.id());
		if (edge == null) {
			throw new IllegalStateException("no edge " + entry.rowId());
		}
		return edge;
	}

	/**
	 * The edges that were read with their entries, with the ends that were read with
	 * them.
	 */
	private List<MoneyRow> between(List<ListEntry> entries) {
		Map<ActorId, Actor> actors = new HashMap<>();
		List<MoneyRow> rows = new ArrayList<>();
		for (ListEntry entry : entries) {
			MoneyRow edge = entry.edge();
			if (edge != null) {
				add(actors, edge.fromId(), entry.from());
				add(actors, edge.toId(), entry.to());
				rows.add(edge.between(actors.get(edge.fromId()),
						(edge.toId() instanceof ActorId to) ? actors.get(to) : null));
			}
		}
		return rows;
	}

	private Map<RowId, MoneyEdge> edges(MoneyShape shape, List<ListReading.Slice> slices) {
		PageRequest page = shape.page();
		List<ListEntry> shown = slices.stream()
			.flatMap((slice) -> slice.entries().stream().limit(page.size()))
			.toList();
		boolean asTheyStood = !shape.types().contains(MoneyType.NOT_COUNTED);
		List<MoneyRow> read = between(shown);
		if (read.size() == shown.size()) {
			return MoneyEdges.found(read, asTheyStood);
		}
		Map<MoneyType, List<String>> wanted = shown.stream()
			.collect(Collectors.groupingBy(ListEntry::type, Collectors.mapping(ListEntry::rowId, Collectors.toList())));
		wanted.replaceAll((type, rowIds) -> rowIds.stream().distinct().toList());
		return this.edges.findByRowIds(wanted, asTheyStood);
	}

}
