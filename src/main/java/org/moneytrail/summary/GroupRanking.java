package org.moneytrail.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.moneytrail.graphql.OrderDirection;

/**
 * The groups that a condition leaves, in order; ties stand in the order of their codes.
 */
final class GroupRanking {

	private final Grouping grouping;

	private final List<Integer> left = new ArrayList<>();

	private final Comparator<Integer> order;

	GroupRanking(Grouping grouping, SummaryHaving having, SummaryOrder order) {
		this.grouping = grouping;
		for (int group = 0; group < grouping.groups(); group++) {
			if (having.holds(grouping.cents(group), grouping.rows(group))) {
				this.left.add(group);
			}
		}
		Comparator<Integer> by = switch (order.field()) {
			case AMOUNT -> Comparator.comparingLong(grouping::cents);
			case ROWS -> Comparator.comparingLong(grouping::rows);
			case KEY -> this::compareKeys;
		};
		if (order.direction() == OrderDirection.DESC) {
			by = by.reversed();
		}
		this.order = by.thenComparing(this::compareKeys).thenComparing(this::compareCodes);
	}

	int size() {
		return this.left.size();
	}

	/** The groups at these ranks, the first at 0. */
	List<Integer> ranks(int from, int to) {
		int last = Math.min(to, this.left.size());
		if (from >= last) {
			return List.of();
		}
		if (last > this.left.size() / 8) {
			return this.left.stream().sorted(this.order).toList().subList(from, last);
		}
		PriorityQueue<Integer> best = new PriorityQueue<>(last + 1, this.order.reversed());
		for (Integer group : this.left) {
			if (best.size() < last || this.order.compare(group, best.element()) < 0) {
				best.add(group);
				if (best.size() > last) {
					best.remove();
				}
			}
		}
		return best.stream().sorted(this.order).toList().subList(from, last);
	}

	private int compareKeys(Integer one, Integer other) {
		for (int i = 0; i < this.grouping.by().size(); i++) {
			int compared = compareKeys(this.grouping.by().get(i), this.grouping.code(one, i),
					this.grouping.code(other, i));
			if (compared != 0) {
				return compared;
			}
		}
		return 0;
	}

	/** What names no value stands behind what does. */
	private int compareKeys(SummaryDimension by, int one, int other) {
		if (one == other) {
			return 0;
		}
		if (one < 0 || other < 0) {
			return Integer.compare(other, one);
		}
		return by.ordered() ? Integer.compare(one, other)
				: this.grouping.keys().value(by, one).compareTo(this.grouping.keys().value(by, other));
	}

	private int compareCodes(Integer one, Integer other) {
		for (int i = 0; i < this.grouping.by().size(); i++) {
			int compared = Integer.compare(this.grouping.code(one, i), this.grouping.code(other, i));
			if (compared != 0) {
				return compared;
			}
		}
		return 0;
	}

}
