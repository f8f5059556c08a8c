package org.moneytrail.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SearchText;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.ListName;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * Nodes of one label in the order of their names, case and accents aside, then ids.
 *
 * <p>
 * Pages are read from the index over (searchText, id), so a page costs the entries it
 * reads. A filter reads at most {@link #SCAN_LIMIT} entries a page; a page cut short by
 * that says so and leads on.
 *
 * <p>
 * The Cypher files are {@code <folder>/list-by-name}, {@code <folder>/count} and
 * {@code <folder>/facets}: parameters {@code $upwards}, {@code $scan, $skip, $limit}, and
 * in {@code $ask} {@code text, id} (the place to go on from), {@code low, high} (bounds
 * of the name) and the filter's own; columns {@code node}, {@code text}. The database
 * plans a text again for other types and lengths of parameters, but does not look into a
 * map.
 *
 * @param <T> the record of a node
 */
public final class NameList<T> {

	/** Entries a filter may read for one page. */
	public static final int SCAN_LIMIT = 50_000;

	private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

	private final GraphReader graph;

	private final String folder;

	private final NamedQuery list;

	private final NamedQuery count;

	private final NamedQuery countAll;

	private final NamedQuery facets;

	private final Function<Row, T> mapper;

	/**
	 * @param folder the room's folder under {@code cypher}
	 * @param mapper reads a node's properties
	 */
	public NameList(GraphReader graph, String folder, Function<Row, T> mapper) {
		this.graph = graph;
		this.folder = folder;
		this.list = NamedQuery.of(folder + "/list-by-name");
		this.count = NamedQuery.of(folder + "/count");
		this.countAll = NamedQuery.of("node/count-graph");
		this.facets = NamedQuery.of(folder + "/facets");
		this.mapper = mapper;
	}

	/**
	 * A page.
	 * @param namePrefix how the name begins, as typed; null for any
	 * @param filter the Cypher files' own parameters, null where a condition is left out
	 */
	public Connection<T> page(PageRequest page, OrderDirection direction, @Nullable String namePrefix,
			Map<String, @Nullable Object> filter) {
		String prefix = (namePrefix != null) ? SearchText.of(namePrefix) : "";
		Map<String, @Nullable Object> ask = within(prefix, filter);
		OrderDirection reading = direction.reading(page);
		Map<String, @Nullable Object> conditions = new HashMap<>(filter);
		conditions.put("prefix", prefix.isEmpty() ? null : prefix);
		String order = ListName.of(this.folder, conditions) + ":NAME:" + direction;
		Cursor from = page.cursorIn(order);
		boolean upwards = reading == OrderDirection.ASC;
		ask.put("text", (from != null) ? from.text(0) : (upwards ? prefix : prefix + HIGHEST));
		ask.put("id", (from != null) ? from.text(1) : "");
		List<Entry<T>> entries = read(upwards, ask, 0, page.limit());
		Cursor stoppedAt = null;
		boolean filtered = filter.values().stream().anyMatch((value) -> value != null);
		if (filtered && entries.size() < page.limit()) {
			stoppedAt = findScanEnd(order, upwards, ask, filter);
		}
		Connection<Entry<T>> connection = Connection.of(page, entries,
				(entry) -> Cursor.of(order, entry.text(), entry.id()), stoppedAt,
				() -> (filtered || !prefix.isEmpty()) ? count(ask, filtered) : countAll());
		return connection.map(Entry::record);
	}

	/**
	 * What the list can be narrowed down by, looking at its first {@link #SCAN_LIMIT}
	 * entries.
	 * @param filter the Cypher file's own parameters, as of {@link #page}
	 * @param first values of each to show
	 * @param dimensions what facets the file counts
	 * @param word what a filter calls a value as the graph has it
	 */
	public ListFacets facets(@Nullable String namePrefix, Map<String, @Nullable Object> filter, int first,
			List<String> dimensions, BiFunction<String, String, String> word) {
		String prefix = (namePrefix != null) ? SearchText.of(namePrefix) : "";
		Map<String, ?> parameters = Map.of("ask", within(prefix, filter), "scan", SCAN_LIMIT);
		return ListFacets.of(this.graph.list(this.facets, parameters, (row) -> row), dimensions, first, SCAN_LIMIT,
				word);
	}

	private static Map<String, @Nullable Object> within(String prefix, Map<String, @Nullable Object> filter) {
		Map<String, @Nullable Object> ask = new HashMap<>(filter);
		ask.put("low", prefix);
		ask.put("high", prefix + HIGHEST);
		return ask;
	}

	private @Nullable Cursor findScanEnd(String order, boolean upwards, Map<String, @Nullable Object> ask,
			Map<String, @Nullable Object> filter) {
		Map<String, @Nullable Object> unfiltered = new HashMap<>(ask);
		filter.keySet().forEach((name) -> unfiltered.put(name, null));
		List<Entry<T>> last = read(upwards, unfiltered, SCAN_LIMIT - 1, 1);
		return last.isEmpty() ? null : Cursor.of(order, last.getFirst().text(), last.getFirst().id());
	}

	private List<Entry<T>> read(boolean upwards, Map<String, @Nullable Object> ask, int skip, int limit) {
		return this.graph.list(this.list,
				Map.of("ask", ask, "upwards", upwards, "scan", SCAN_LIMIT, "skip", skip, "limit", limit), this::entry);
	}

	private Entry<T> entry(Row row) {
		Row node = row.row("node");
		return new Entry<>(row.text("text"), node.text("id"), this.mapper.apply(node));
	}

	/** Counted as far as a page's filter may read. */
	private TotalCount count(Map<String, @Nullable Object> ask, boolean filtered) {
		int looked = filtered ? SCAN_LIMIT : TotalCount.COUNT_LIMIT;
		Row counted = this.graph.find(this.count, Map.of("ask", ask, "scan", looked + 1), (row) -> row);
		if (counted == null) {
			return TotalCount.exactly(0);
		}
		long total = counted.number("total");
		return (counted.number("entries") > looked) ? new TotalCount(Math.min(total, TotalCount.COUNT_LIMIT), false)
				: TotalCount.limited(total);
	}

	private TotalCount countAll() {
		Long counted = this.graph.find(this.countAll, Map.of(), (row) -> row.number(this.folder + "s"));
		return TotalCount.exactly((counted != null) ? counted : 0);
	}

	private record Entry<T>(String text, String id, T record) {

	}

}
