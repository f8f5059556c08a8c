package org.moneytrail.money;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.neo4j.Row;

/**
 * An index entry of a list.
 *
 * @param type the edge's type
 * @param place the day, counted from 1970, or the amount in cents
 * @param rowId the edge's row id
 * @param edge the edge itself; null if it was not read
 * @param from who paid; null if that was not read
 * @param to who was paid; null if that was not read
 */
record ListEntry(MoneyType type, long place, String rowId, @Nullable MoneyRow edge, @Nullable Row from,
		@Nullable Row to) {

	/**
	 * @param shown what was read of edges; null for nothing
	 */
	static ListEntry of(MoneyType type, MoneyOrderField field, Row row, @Nullable Shown shown) {
		LocalDate date = (field == MoneyOrderField.DATE) ? row.findDate("place") : null;
		long place = (date != null) ? date.toEpochDay() : row.number("place");
		String rowId = row.text("rowId");
		if (shown == null) {
			return new ListEntry(type, place, rowId, null, null, null);
		}
		Row edge = (shown.properties() != null) ? row.row("cells", shown.properties()) : row.row("edge");
		return new ListEntry(type, place, rowId,
				MoneyRow.of(type, new RowId(rowId), row.text("fromLabel"), row.text("toLabel"), edge),
				row.findRow("from"), row.findRow("to"));
	}

	/** The order entries are read in. */
	static Comparator<ListEntry> reading(boolean upwards) {
		Comparator<ListEntry> rising = Comparator.comparingLong(ListEntry::place).thenComparing(ListEntry::rowId);
		return upwards ? rising : rising.reversed();
	}

	Cursor cursor(String ordering) {
		return Cursor.of(ordering, this.place, this.rowId);
	}

	RowId id() {
		return new RowId(this.rowId);
	}

}
