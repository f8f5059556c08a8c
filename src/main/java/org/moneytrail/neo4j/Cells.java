package org.moneytrail.neo4j;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * One row of an answer too large for a {@link Row} each, by the column's place in the
 * statement, from 0. Good only until the next row.
 */
public final class Cells {

	private @Nullable Record record;

	Cells at(Record record) {
		this.record = record;
		return this;
	}

	/**
	 * @throws IllegalStateException if the cell is null
	 */
	public String text(int column) {
		String text = findText(column);
		if (text == null) {
			throw new IllegalStateException("column " + column + " is missing");
		}
		return text;
	}

	public @Nullable String findText(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asString();
	}

	/**
	 * @throws IllegalStateException if the cell is null
	 */
	public long number(int column) {
		Value value = value(column);
		if (value.isNull()) {
			throw new IllegalStateException("column " + column + " is missing");
		}
		return value.asLong();
	}

	public @Nullable Long findNumber(int column) {
		Value value = value(column);
		return value.isNull() ? null : Long.valueOf(value.asLong());
	}

	public @Nullable Boolean findFlag(int column) {
		Value value = value(column);
		return value.isNull() ? null : Boolean.valueOf(value.asBoolean());
	}

	public @Nullable ZonedDateTime findMoment(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asZonedDateTime();
	}

	public @Nullable LocalDate findDate(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asLocalDate();
	}

	private Value value(int column) {
		if (this.record == null) {
			throw new IllegalStateException("no row yet");
		}
		return this.record.get(column);
	}

}
