package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.EdgeRun;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.Row;

/**
 * Reads one page of several lists of one shape.
 *
 * <p>
 * Each actor and type of a list is a run of index entries in reading order, in two parts:
 * the entries at the very place of the cursor and those beyond it. The runs are merged. A
 * part that a filter stopped early says nothing about what lies beyond its last entry, so
 * nothing beyond the earliest of these is shown.
 */
final class ListReading {

	/** What stands at the ends of money edges. */
	private static final List<String> ENDS = List.of("Donor", "Committee", "Race", "Candidate");

	private static final EdgeRun.Show NOTHING = new EdgeRun.Show(List.of(), List.of(), false, false);

	private final GraphReader graph;

	private final MoneyShape shape;

	private final List<MoneyListKey> lists;

	private final ReadingRange range;

	private final Comparator<ListEntry> order;

	private final List<Map<String, @Nullable Object>> anchors = new ArrayList<>();

	private final List<Integer> listOfAnchor = new ArrayList<>();

	private final ListStatement statement;

	private final boolean filtered;

	/**
	 * A list of one actor and type shows nearly every entry it reads: these are read with
	 * what is shown of them. Others read more entries than they show.
	 */
	private final boolean showsAll;

	/**
	 * Whether the two parts of a list may be cut to a page together: a filter must know
	 * how far each was read.
	 */
	private final boolean joined;

	private final int read;

	private final boolean inStore;

	/**
	 * @param scanLimit entries a filter may read for one list
	 * @param inStore whether the store of an embedded database may be read without a
	 * statement
	 */
	ListReading(GraphReader graph, MoneyShape shape, List<MoneyListKey> lists, int scanLimit, boolean inStore) {
		this.inStore = inStore;
		this.graph = graph;
		this.shape = shape;
		this.lists = lists;
		this.range = ReadingRange.of(shape);
		this.order = ListEntry.reading(this.range.upwards());
		int most = 1;
		for (int i = 0; i < lists.size(); i++) {
			List<String> ids = (shape.side() != null) ? lists.get(i).ids() : List.of("");
			for (String id : ids) {
				addAnchor(i, id, lists.get(i).others());
			}
			most = Math.max(most, ids.size());
		}
		this.filtered = shape.where().filters(shape.order().field())
				|| lists.stream().anyMatch((list) -> list.others() != null);
		this.statement = ListStatement.of(shape.side(), shape.order().field(), shape.read());
		this.showsAll = this.anchors.size() == lists.size() && shape.read().size() == 1;
		this.joined = this.showsAll && !this.filtered;
		int limit = shape.page().limit();
		this.read = this.filtered ? Math.max(limit, scanLimit / (2 * most * shape.read().size())) : limit;
	}

	private void addAnchor(int list, String id, @Nullable List<String> others) {
		Map<String, @Nullable Object> anchor = new HashMap<>();
		anchor.put("key", this.anchors.size());
		anchor.put("id", id);
		anchor.put("others", others);
		this.anchors.add(anchor);
		this.listOfAnchor.add(list);
	}

	/** One for each actor of each list. */
	List<Map<String, @Nullable Object>> anchors() {
		return this.anchors;
	}

	/** What each list's page holds, one entry more than the page if there is more. */
	List<Slice> slices() {
		List<List<ListEntry>> entries = new ArrayList<>();
		List<@Nullable ListEntry> stops = new ArrayList<>();
		this.lists.forEach((list) -> {
			entries.add(new ArrayList<>());
			stops.add(null);
		});
		if (!this.anchors.isEmpty()) {
			read(entries, stops);
		}
		List<Slice> slices = new ArrayList<>();
		for (int i = 0; i < this.lists.size(); i++) {
			slices.add(slice(entries.get(i), stops.get(i)));
		}
		return slices;
	}

	private Slice slice(List<ListEntry> entries, @Nullable ListEntry stop) {
		int limit = this.shape.page().limit();
		List<ListEntry> sorted = entries.stream()
			.sorted(this.order)
			.filter((entry) -> stop == null || this.order.compare(entry, stop) <= 0)
			.limit(limit)
			.toList();
		return new Slice(sorted, (sorted.size() < limit) ? stop : null);
	}

	private void read(List<List<ListEntry>> entries, List<@Nullable ListEntry> stops) {
		int limit = this.shape.page().limit();
		List<Part> parts = parts();
		Map<Part, List<ListEntry>> found = run(parts, this.shape.where(), true, 0, limit);
		Map<Part, List<ListEntry>> ends = this.filtered ? ends(parts, found) : Map.of();
		for (MoneyType type : this.shape.read()) {
			for (int anchor = 0; anchor < this.anchors.size(); anchor++) {
				int list = this.listOfAnchor.get(anchor);
				List<ListEntry> ties = found.getOrDefault(new Part(anchor, type, true), List.of());
				entries.get(list).addAll(ties);
				if (ties.size() >= limit) {
					continue;
				}
				ListEntry tieEnd = first(ends.get(new Part(anchor, type, true)));
				if (tieEnd != null) {
					stops.set(list, earlier(stops.get(list), tieEnd));
					continue;
				}
				List<ListEntry> beyond = found.getOrDefault(new Part(anchor, type, false), List.of());
				entries.get(list).addAll(beyond);
				ListEntry end = first(ends.get(new Part(anchor, type, false)));
				if (end != null && beyond.size() < limit) {
					stops.set(list, earlier(stops.get(list), end));
				}
			}
		}
	}

	private List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (MoneyType type : this.shape.read()) {
			for (int anchor = 0; anchor < this.anchors.size(); anchor++) {
				if (this.range.resumes()) {
					parts.add(new Part(anchor, type, true));
				}
				parts.add(new Part(anchor, type, false));
			}
		}
		return parts;
	}

	/**
	 * The last entries that parts with fewer matches than wanted looked at, where they
	 * looked at as many as they may.
	 */
	private Map<Part, List<ListEntry>> ends(List<Part> parts, Map<Part, List<ListEntry>> found) {
		int limit = this.shape.page().limit();
		List<Part> wanting = parts.stream()
			.filter((part) -> found.getOrDefault(new Part(part.anchor(), part.type(), true), List.of()).size() < limit
					&& found.getOrDefault(part, List.of()).size() < limit)
			.toList();
		return wanting.isEmpty() ? Map.of() : run(wanting, MoneyConditions.NONE, false, this.read - 1, 1);
	}

	private Map<Part, List<ListEntry>> run(List<Part> parts, MoneyConditions where, boolean conditional, int skip,
			int limit) {
		MoneyOrderField field = this.shape.order().field();
		List<Map<String, @Nullable Object>> wanted = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			wanted.add(parameter(i, parts.get(i), conditional));
		}
		Map<String, @Nullable Object> parameters = where.parameters(field);
		parameters.put("parts", wanted);
		parameters.put("place", this.range.placeParameter());
		parameters.put("rowId", this.range.rowId());
		parameters.put("bound", this.range.boundParameter());
		parameters.put("filtered", conditional && this.filtered);
		parameters.put("most", this.joined ? limit : Integer.MAX_VALUE);
		Shown shown = (conditional && this.showsAll) ? this.shape.shown() : null;
		if (this.inStore && !this.filtered) {
			Map<Part, List<ListEntry>> stored = runInStore(parts, shown, limit);
			if (stored != null) {
				return stored;
			}
		}
		if (shown != null) {
			parameters.put("whole", shown.properties() == null);
			parameters.put("edge", shown.properties());
			parameters.put("show", shown.ends());
		}
		Map<Part, List<ListEntry>> found = new HashMap<>();
		this.graph.list(this.statement.statement(),
				Map.of("ask", parameters, "skip", skip, "read", (skip > 0) ? 1 : this.read, "limit", limit), (row) -> {
					Part part = parts.get((int) row.number("key"));
					return Map.entry(part, ListEntry.of(part.type(), field, row, shown));
				})
			.forEach((entry) -> found.computeIfAbsent(entry.getKey(), (part) -> new ArrayList<>())
				.add(entry.getValue()));
		return found;
	}

	/**
	 * The same without the statement: parts without conditions are runs of index entries
	 * as they stand. Null where there is no store in this process.
	 */
	private @Nullable Map<Part, List<ListEntry>> runInStore(List<Part> parts, @Nullable Shown shown, int limit) {
		List<List<Row>> stored = this.graph.read(this.statement.statement(),
				parts.stream().map((part) -> run(part, shown, limit)).toList());
		if (stored == null) {
			return null;
		}
		Map<Part, List<ListEntry>> found = new HashMap<>();
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			found.put(part,
					stored.get(i)
						.stream()
						.map((row) -> ListEntry.of(part.type(), this.shape.order().field(), row, shown))
						.toList());
		}
		return found;
	}

	private EdgeRun run(Part part, @Nullable Shown shown, int limit) {
		MoneySide side = this.shape.side();
		String end = (side != null) ? side.end() + "Id" : null;
		Object owner = (side != null) ? Objects.requireNonNull(this.anchors.get(part.anchor()).get("id")) : null;
		String place = (this.shape.order().field() == MoneyOrderField.DATE) ? "date" : "cents";
		EdgeRun.Show show = (shown != null) ? new EdgeRun.Show(shown.properties(), ENDS, shown.from(), shown.to())
				: NOTHING;
		return new EdgeRun(part.type().name(), new EdgeRun.Index(end, place, "rowId"), (String) owner,
				this.range.placeParameter(), part.tie() ? this.range.rowId() : null, this.range.boundParameter(),
				this.range.upwards(), limit, show);
	}

	/** What the statement wants of a part: whose edges it reads stands under its type. */
	private Map<String, @Nullable Object> parameter(int key, Part part, boolean conditional) {
		Map<String, @Nullable Object> anchor = this.anchors.get(part.anchor());
		Map<String, @Nullable Object> parameter = new HashMap<>();
		parameter.put("key", key);
		parameter.put("list", this.joined ? part.anchor() : key);
		parameter.put("tie", part.tie());
		parameter.put("others", conditional ? anchor.get("others") : null);
		parameter.put("standing", conditional ? this.shape.standing(part.type()) : null);
		Object begin = (this.shape.side() != null) ? anchor.get("id") : this.range.placeParameter();
		String way = (this.range.upwards() ? "up" : "down") + (part.tie() ? "Tie" : "");
		MoneySide side = this.shape.side();
		if (side != null && this.statement.ofContributions()) {
			parameter.put(side.end(), Map.of(way, Objects.requireNonNull(begin)));
		}
		else {
			parameter.put(way, Map.of(part.type().name(), Objects.requireNonNull(begin)));
		}
		return parameter;
	}

	private ListEntry earlier(@Nullable ListEntry one, ListEntry other) {
		return (one == null || this.order.compare(other, one) < 0) ? other : one;
	}

	private static @Nullable ListEntry first(@Nullable List<ListEntry> entries) {
		return (entries == null || entries.isEmpty()) ? null : entries.getFirst();
	}

	/**
	 * A run of index entries.
	 *
	 * @param tie those at the place the reading goes on from; else those beyond it
	 */
	private record Part(int anchor, MoneyType type, boolean tie) {

	}

	/**
	 * What a list's page holds.
	 *
	 * @param entries in reading order
	 * @param stoppedAt the last entry a filter looked at before it gave up; null if it
	 * did not, or if the page is full
	 */
	record Slice(List<ListEntry> entries, @Nullable ListEntry stoppedAt) {

	}

}
