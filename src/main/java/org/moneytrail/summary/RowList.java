package org.moneytrail.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;

/**
 * The rows behind a sum, the latest first, then by row id. One pass over all rows, which
 * keeps only the page.
 */
final class RowList {

	private static final int LOOK = (1 << 16) - 1;

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final MoneyColumns columns;

	private final Comparator<Integer> latestFirst;

	private RowList(MoneyColumns columns) {
		this.columns = columns;
		this.latestFirst = (one, other) -> {
			int days = Integer.compare(columns.day(other), columns.day(one));
			return (days != 0) ? days : compare(columns.day(other), columns.rowId(other), one);
		};
	}

	/**
	 * A page of row ids.
	 * @throws org.moneytrail.core.Refusal {@code INVALID_ARGUMENT} if the cursor is of
	 * another list
	 */
	static Connection<RowId> page(Question question, PageRequest page) {
		return new RowList(question.keys().columns()).read(question, page);
	}

	private Connection<RowId> read(Question question, PageRequest page) {
		RowFilter filter = question.rows();
		String order = question.name() + ":rows";
		Cursor cursor = page.cursorIn(order);
		Comparator<Integer> reading = page.backward() ? this.latestFirst.reversed() : this.latestFirst;
		PriorityQueue<Integer> best = new PriorityQueue<>(page.limit() + 1, reading.reversed());
		long count = 0;
		for (int row = 0; row < this.columns.rows(); row++) {
			if ((row & LOOK) == 0) {
				Deadline.atMost(LONGEST);
			}
			if (filter.of(row) == RowFilter.Part.NOT) {
				continue;
			}
			count++;
			boolean full = best.size() == page.limit();
			if (isBeyond(row, cursor, page.backward()) && (!full || reading.compare(row, best.element()) < 0)) {
				if (full) {
					best.remove();
				}
				best.add(row);
			}
		}
		List<Integer> read = new ArrayList<>(best);
		read.sort(reading);
		long total = count;
		Connection<Integer> rows = Connection.of(page, read,
				(row) -> Cursor.of(order, this.columns.day(row), this.columns.rowId(row)),
				() -> TotalCount.exactly(total));
		return rows.map((row) -> new RowId(this.columns.rowId(row)));
	}

	private boolean isBeyond(int row, @Nullable Cursor cursor, boolean backward) {
		if (cursor == null) {
			return true;
		}
		int compared = compare(cursor.number(0), cursor.text(1), row);
		return backward ? compared < 0 : compared > 0;
	}

	/** Positive if a place is later than the row's, row ids deciding within a day. */
	private int compare(long day, String rowId, int row) {
		int own = this.columns.day(row);
		if (own != day) {
			return Long.compare(day, own);
		}
		String id = this.columns.rowId(row);
		return (id.length() != rowId.length()) ? Integer.compare(rowId.length(), id.length()) : rowId.compareTo(id);
	}

}
