package org.moneytrail.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

/**
 * The sizes of lists: what the database keeps where nothing is asked for, else counted to
 * {@link TotalCount#COUNT_LIMIT}, looking at no more entries than a page's filter may.
 */
final class CountStatements {

	private final Map<MoneyType, NamedQuery> countTo = MoneyEdges.statements("money/count-to");

	private final Map<MoneyType, NamedQuery> countFrom = MoneyEdges.statements("money/count-from");

	private final Map<MoneyType, NamedQuery> countAll = MoneyEdges.statements("money/count-all");

	private final Map<MoneyType, NamedQuery> countEvery = MoneyEdges.statements("money/count-every");

	private final Map<MoneyType, NamedQuery> degreeTo = MoneyEdges.statements("money/degree-to");

	private final Map<MoneyType, NamedQuery> degreeFrom = MoneyEdges.statements("money/degree-from");

	/** A size for each list, one round trip for each type. */
	List<TotalCount> count(GraphReader graph, MoneyShape shape, List<Map<String, @Nullable Object>> anchors,
			List<MoneyListKey> lists) {
		boolean kept = shape.where().unconditional() && lists.stream().allMatch((list) -> list.others() == null);
		List<Long> sizes = new ArrayList<>(Collections.nCopies(lists.size(), 0L));
		List<Boolean> cut = new ArrayList<>(Collections.nCopies(lists.size(), Boolean.FALSE));
		int looked = shape.where().filters(MoneyOrderField.DATE)
				|| lists.stream().anyMatch((list) -> list.others() != null) ? MoneyLists.SCAN_LIMIT
						: TotalCount.COUNT_LIMIT;
		List<Integer> listOf = new ArrayList<>();
		for (int i = 0; i < lists.size(); i++) {
			listOf.addAll(Collections.nCopies((shape.side() != null) ? lists.get(i).ids().size() : 1, i));
		}
		if (anchors.isEmpty()) {
			return sizes.stream().map(TotalCount::exactly).toList();
		}
		for (MoneyType type : shape.read()) {
			graph.list(statement(shape.side(), kept, type), parameters(shape, type, anchors, looked + 1), (row) -> row)
				.forEach((row) -> {
					int list = listOf.get((int) row.number("key"));
					long matching = kept ? row.number("entries") : row.number("matching");
					sizes.set(list, sizes.get(list) + matching);
					cut.set(list, cut.get(list) || (!kept && row.number("entries") > looked));
				});
		}
		List<TotalCount> counted = new ArrayList<>();
		for (int i = 0; i < lists.size(); i++) {
			long size = sizes.get(i);
			if (kept) {
				counted.add(TotalCount.exactly(size));
			}
			else {
				counted.add(cut.get(i) ? new TotalCount(Math.min(size, TotalCount.COUNT_LIMIT), false)
						: TotalCount.limited(size));
			}
		}
		return counted;
	}

	private NamedQuery statement(@Nullable MoneySide side, boolean kept, MoneyType type) {
		if (side == null) {
			return MoneyEdges.of(kept ? this.countEvery : this.countAll, type);
		}
		return switch (side) {
			case TO -> MoneyEdges.of(kept ? this.degreeTo : this.countTo, type);
			case FROM -> MoneyEdges.of(kept ? this.degreeFrom : this.countFrom, type);
		};
	}

	private static Map<String, @Nullable Object> parameters(MoneyShape shape, MoneyType type,
			List<Map<String, @Nullable Object>> anchors, int read) {
		Map<String, @Nullable Object> parameters = new HashMap<>(shape.conditions(type, MoneyOrderField.DATE));
		DateRange dates = shape.where().dates();
		parameters.put("anchors", anchors);
		parameters.put("from", dates.lowest());
		parameters.put("to", dates.highest());
		parameters.put("read", read);
		return parameters;
	}

}
