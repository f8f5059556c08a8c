package org.moneytrail.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Orders edges by day and, on one day, by row; without an object per edge. */
final class DayOrder {

	private final IntUnaryOperator day;

	private final IntToLongFunction row;

	private final Comparator<Long> rows;

	/**
	 * @param day an edge's day
	 * @param row an edge's row, see {@link RowIds}
	 */
	DayOrder(IntUnaryOperator day, IntToLongFunction row, RowIds rows) {
		this.day = day;
		this.row = row;
		this.rows = rows.order();
	}

	/** Orders all of these edges. */
	void sort(int[] edges) {
		if (edges.length < 2) {
			return;
		}
		long[] keys = new long[edges.length];
		for (int i = 0; i < keys.length; i++) {
			keys[i] = ((long) this.day.applyAsInt(edges[i]) << 32) | i;
		}
		Arrays.sort(keys);
		int[] sorted = new int[edges.length];
		for (int i = 0; i < keys.length; i++) {
			sorted[i] = edges[(int) keys[i]];
		}
		int start = 0;
		for (int i = 1; i <= keys.length; i++) {
			if (i == keys.length || keys[i] >> 32 != keys[start] >> 32) {
				sortDay(sorted, start, i);
				start = i;
			}
		}
		System.arraycopy(sorted, 0, edges, 0, edges.length);
	}

	private void sortDay(int[] edges, int start, int end) {
		if (end - start < 2) {
			return;
		}
		long[] ids = new long[end - start];
		boolean numbers = true;
		for (int i = start; i < end; i++) {
			ids[i - start] = this.row.applyAsLong(edges[i]);
			numbers &= ids[i - start] >= 0;
		}
		int[] sorted = numbers ? byNumber(edges, start, ids) : byText(edges, start, end);
		System.arraycopy(sorted, 0, edges, start, sorted.length);
	}

	/** Finds each edge's rank among the sorted ids. */
	private int[] byNumber(int[] edges, int start, long[] ids) {
		long[] ranks = ids.clone();
		Arrays.sort(ranks);
		int[] sorted = new int[ids.length];
		Arrays.fill(sorted, -1);
		for (int i = 0; i < ids.length; i++) {
			int rank = Arrays.binarySearch(ranks, ids[i]);
			while (rank > 0 && ranks[rank - 1] == ids[i]) {
				rank--;
			}
			while (sorted[rank] >= 0) {
				rank++;
			}
			sorted[rank] = edges[start + i];
		}
		return sorted;
	}

	private int[] byText(int[] edges, int start, int end) {
		return IntStream.range(start, end)
			.mapToObj((i) -> edges[i])
			.sorted((left, right) -> this.rows.compare(this.row.applyAsLong(left), this.row.applyAsLong(right)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

}
