package org.moneytrail.money;

import java.time.LocalDate;
import java.util.Comparator;

import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.neo4j.Row;

/**
 * An index entry of a list.
 *
 * @param type the edge's type
 * @param place the day, counted from 1970, or the amount in cents
 * @param rowId the edge's row id
 */
record ListEntry(MoneyType type, long place, String rowId) {

	static ListEntry of(MoneyType type, MoneyOrderField field, Row row) {
		LocalDate date = (field == MoneyOrderField.DATE) ? row.findDate("place") : null;
		return new ListEntry(type, (date != null) ? date.toEpochDay() : row.number("place"), row.text("rowId"));
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
