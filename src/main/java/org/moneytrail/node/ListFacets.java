package org.moneytrail.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.Row;

/**
 * What a list can be narrowed down by, with counts.
 *
 * @param facets by what, in a fixed order
 * @param exact false if only the first entries of the list were looked at
 */
public record ListFacets(List<ListFacet> facets, boolean exact) {

	/** What the statements call the number of entries they looked at. */
	private static final String READ = "READ";

	/**
	 * Reads {@code by, value, nodes}, largest first.
	 * @param dimensions what facets there are
	 * @param first values of each to show
	 * @param scan the most entries the statement looks at
	 * @param word what a filter calls a value as the graph has it
	 */
	public static ListFacets of(List<Row> rows, List<String> dimensions, int first, int scan,
			BiFunction<String, String, String> word) {
		Map<String, List<ListFacetValue>> values = new LinkedHashMap<>();
		dimensions.forEach((by) -> values.put(by, new ArrayList<>()));
		boolean exact = true;
		for (Row row : rows) {
			String by = row.text("by");
			if (by.equals(READ)) {
				exact = row.number("nodes") < scan;
				continue;
			}
			String value = row.findText("value");
			values.computeIfAbsent(by, (key) -> new ArrayList<>())
				.add(new ListFacetValue((value != null) ? word.apply(by, value) : null, row.number("nodes")));
		}
		List<ListFacet> facets = new ArrayList<>();
		values.forEach((by, all) -> {
			List<ListFacetValue> shown = all.subList(0, Math.min(first, all.size()));
			long others = all.subList(shown.size(), all.size()).stream().mapToLong(ListFacetValue::count).sum();
			facets.add(new ListFacet(by, List.copyOf(shown), others));
		});
		return new ListFacets(facets, exact);
	}

	/**
	 * One thing to narrow a list down by.
	 *
	 * @param by what
	 * @param values the most frequent values
	 * @param others how many entries have none of these values
	 */
	public record ListFacet(String by, List<ListFacetValue> values, long others) {

	}

	/**
	 * A value with its count.
	 *
	 * @param value null where there is none
	 * @param count how many entries have it
	 */
	public record ListFacetValue(@Nullable String value, long count) {

	}

}
