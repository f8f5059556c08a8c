package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * The sizes of lists: what the database keeps where nothing is asked for, else counted to
 * {@link TotalCount#COUNT_LIMIT}, looking at no more entries than a page's filter may.
 */
final class CountStatements {

	private final NamedQuery counted = MoneyEdges.statement("money/count");

	private final NamedQuery keptAtEnds = MoneyEdges.statement("money/count-at-ends");

	private final NamedQuery keptOfAll = NamedQuery.of("node/count-graph");

	/** A size for each list, in one round trip. */
	List<TotalCount> count(GraphReader graph, MoneyShape shape, List<Map<String, @Nullable Object>> anchors,
			List<MoneyListKey> lists) {
		boolean narrowed = lists.stream().anyMatch((list) -> list.others() != null);
		if (shape.where().unconditional() && !narrowed) {
			return kept(graph, shape, anchors, lists);
		}
		int looked = (narrowed || shape.where().filters(MoneyOrderField.DATE)) ? MoneyLists.SCAN_LIMIT
				: TotalCount.COUNT_LIMIT;
		long[] sizes = new long[lists.size()];
		boolean[] cut = new boolean[lists.size()];
		List<Integer> listOf = listOfAnchor(shape, lists);
		Map<String, @Nullable Object> parameters = shape.where().parameters(MoneyOrderField.DATE);
		DateRange dates = shape.where().dates();
		parameters.put("anchors", typed(shape, anchors));
		parameters.put("from", dates.lowest());
		parameters.put("to", dates.highest());
		for (Row row : read(graph, this.counted, Map.of("ask", parameters, "read", looked + 1), anchors)) {
			int list = listOf.get((int) row.number("key"));
			sizes[list] += row.number("matching");
			cut[list] |= row.number("entries") > looked;
		}
		List<TotalCount> counts = new ArrayList<>();
		for (int i = 0; i < lists.size(); i++) {
			counts.add(cut[i] ? new TotalCount(Math.min(sizes[i], TotalCount.COUNT_LIMIT), false)
					: TotalCount.limited(sizes[i]));
		}
		return counts;
	}

	private List<TotalCount> kept(GraphReader graph, MoneyShape shape, List<Map<String, @Nullable Object>> anchors,
			List<MoneyListKey> lists) {
		long[] sizes = new long[lists.size()];
		if (shape.side() == null) {
			Row counts = graph.find(this.keptOfAll, Map.of(), (row) -> row);
			for (MoneyType type : shape.read()) {
				sizes[0] += (counts != null) ? counts.number(type.name()) : 0;
			}
			Arrays.fill(sizes, sizes[0]);
		}
		else {
			List<Integer> listOf = listOfAnchor(shape, lists);
			for (Row row : read(graph, this.keptAtEnds, Map.of("ask", Map.of("anchors", typed(shape, anchors))),
					anchors)) {
				sizes[listOf.get((int) row.number("key"))] += row.number("entries");
			}
		}
		List<TotalCount> counts = new ArrayList<>();
		for (long size : sizes) {
			counts.add(TotalCount.exactly(size));
		}
		return counts;
	}

	private static List<Row> read(GraphReader graph, NamedQuery query, Map<String, ?> parameters, List<?> anchors) {
		return anchors.isEmpty() ? List.of() : graph.list(query, parameters, (row) -> row);
	}

	private static List<Integer> listOfAnchor(MoneyShape shape, List<MoneyListKey> lists) {
		List<Integer> listOf = new ArrayList<>();
		for (int i = 0; i < lists.size(); i++) {
			listOf.addAll(Collections.nCopies((shape.side() != null) ? lists.get(i).ids().size() : 1, i));
		}
		return listOf;
	}

	/** The anchors once for each type: where its edges begin stands under the type. */
	private static List<Map<String, @Nullable Object>> typed(MoneyShape shape,
			List<Map<String, @Nullable Object>> anchors) {
		List<Map<String, @Nullable Object>> typed = new ArrayList<>();
		for (MoneyType type : shape.read()) {
			for (Map<String, @Nullable Object> anchor : anchors) {
				Map<String, @Nullable Object> one = new HashMap<>();
				one.put("key", anchor.get("key"));
				one.put("others", anchor.get("others"));
				one.put("standing", shape.standing(type));
				MoneySide side = shape.side();
				one.put((side != null) ? side.name().toLowerCase(Locale.ROOT) : "all", Map.of(type.name(),
						Objects.requireNonNull((side != null) ? anchor.get("id") : shape.where().dates().lowest())));
				typed.add(one);
			}
		}
		return typed;
	}

}
