package org.moneytrail.neo4j;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** A row that came over Bolt. */
final class RecordCells implements Cells {

	private @Nullable Record record;

	RecordCells at(Record record) {
		this.record = record;
		return this;
	}

	@Override
	public @Nullable String findText(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asString();
	}

	@Override
	public @Nullable Long findNumber(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asLong();
	}

	@Override
	public @Nullable LocalDate findDate(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asLocalDate();
	}

	@Override
	public @Nullable Boolean findFlag(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asBoolean();
	}

	@Override
	public @Nullable ZonedDateTime findMoment(int column) {
		Value value = value(column);
		return value.isNull() ? null : value.asZonedDateTime();
	}

	private Value value(int column) {
		if (this.record == null) {
			throw new IllegalStateException("no row yet");
		}
		return this.record.get(column);
	}

}
