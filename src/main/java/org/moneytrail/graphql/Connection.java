package org.moneytrail.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as Relay clients expect it.
 *
 * @param <T> the type of the entries
 */
public final class Connection<T> {

	private final List<Edge<T>> edges;

	private final PageInfo pageInfo;

	private final boolean truncated;

	private final Supplier<TotalCount> totalCount;

	private Connection(List<Edge<T>> edges, PageInfo pageInfo, boolean truncated, Supplier<TotalCount> totalCount) {
		this.edges = edges;
		this.pageInfo = pageInfo;
		this.truncated = truncated;
		this.totalCount = totalCount;
	}

	/**
	 * A page from what was read for it.
	 * @param page the page asked for
	 * @param read at most {@link PageRequest#limit()} entries in reading order: the
	 * list's order, backwards for a backward page
	 * @param cursor the place of an entry
	 * @param totalCount counts the whole list; asked at most once, only if a client wants
	 * to know
	 */
	public static <T> Connection<T> of(PageRequest page, List<T> read, Function<T, Cursor> cursor,
			Supplier<TotalCount> totalCount) {
		return of(page, read, cursor, null, totalCount);
	}

	/**
	 * A page from what was read for it, which may have been cut short by the reading
	 * limit of a filter.
	 * @param stoppedAt the last place the filter looked at before it gave up; null if it
	 * did not
	 */
	public static <T> Connection<T> of(PageRequest page, List<T> read, Function<T, Cursor> cursor,
			@Nullable Cursor stoppedAt, Supplier<TotalCount> totalCount) {
		boolean more = read.size() > page.size() || stoppedAt != null;
		List<T> entries = new ArrayList<>(read.subList(0, Math.min(read.size(), page.size())));
		if (page.backward()) {
			Collections.reverse(entries);
		}
		List<Edge<T>> edges = entries.stream().map((node) -> new Edge<>(cursor.apply(node).encode(), node)).toList();
		String start = edges.isEmpty() ? null : edges.getFirst().cursor();
		String end = edges.isEmpty() ? null : edges.getLast().cursor();
		boolean cut = stoppedAt != null && read.size() <= page.size();
		if (stoppedAt != null && cut) {
			start = page.backward() ? stoppedAt.encode() : start;
			end = page.backward() ? end : stoppedAt.encode();
		}
		boolean beyond = page.cursor() != null;
		PageInfo info = page.backward() ? new PageInfo(beyond, more, start, end)
				: new PageInfo(more, beyond, start, end);
		return new Connection<>(edges, info, cut, totalCount);
	}

	/** The same page with other entries in the same places. */
	public <R> Connection<R> map(Function<T, R> mapper) {
		List<Edge<R>> mapped = this.edges.stream()
			.map((edge) -> new Edge<>(edge.cursor(), mapper.apply(edge.node())))
			.toList();
		return new Connection<>(mapped, this.pageInfo, this.truncated, this.totalCount);
	}

	public List<Edge<T>> edges() {
		return this.edges;
	}

	public List<T> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

	public PageInfo pageInfo() {
		return this.pageInfo;
	}

	/** True if a filter read its most before the page was full. */
	public boolean truncated() {
		return this.truncated;
	}

	/** Counts the whole list; a database call. */
	public TotalCount totalCount() {
		return this.totalCount.get();
	}

	/**
	 * An entry with its place.
	 *
	 * @param cursor its place
	 * @param node the entry
	 */
	public record Edge<T>(String cursor, T node) {

	}

}
