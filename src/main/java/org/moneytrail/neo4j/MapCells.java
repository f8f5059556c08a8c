package org.moneytrail.neo4j;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A row of a database in this process. */
final class MapCells implements Cells {

	private final List<String> columns;

	private Map<String, Object> row = Map.of();

	MapCells(List<String> columns) {
		this.columns = columns;
	}

	MapCells at(Map<String, Object> row) {
		this.row = row;
		return this;
	}

	@Override
	public @Nullable String findText(int column) {
		return (String) cell(column);
	}

	@Override
	public @Nullable Long findNumber(int column) {
		return (cell(column) instanceof Number number) ? Long.valueOf(number.longValue()) : null;
	}

	@Override
	public @Nullable Boolean findFlag(int column) {
		return (Boolean) cell(column);
	}

	@Override
	public @Nullable LocalDate findDate(int column) {
		return (LocalDate) cell(column);
	}

	@Override
	public @Nullable ZonedDateTime findMoment(int column) {
		return (ZonedDateTime) cell(column);
	}

	private @Nullable Object cell(int column) {
		return this.row.get(this.columns.get(column));
	}

}
