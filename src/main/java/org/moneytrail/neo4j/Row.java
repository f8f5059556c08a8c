package org.moneytrail.neo4j;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, by column name. Readers map it to their records by hand.
 */
public final class Row {

	private final Map<String, ?> columns;

	/** Whether only some columns were read: others must not pass for absent. */
	private final boolean partial;

	public Row(Map<String, ?> columns) {
		this(columns, false);
	}

	private Row(Map<String, ?> columns, boolean partial) {
		this.columns = columns;
		this.partial = partial;
	}

	/**
	 * @throws IllegalStateException if the column is null or absent
	 */
	public String text(String column) {
		return required(column, findText(column));
	}

	public @Nullable String findText(String column) {
		return (String) value(column);
	}

	/**
	 * @throws IllegalStateException if the column is null or absent
	 */
	public long number(String column) {
		return required(column, findNumber(column));
	}

	public @Nullable Long findNumber(String column) {
		return (value(column) instanceof Number number) ? Long.valueOf(number.longValue()) : null;
	}

	public double decimal(String column) {
		return required(column, (Number) value(column)).doubleValue();
	}

	/** Absent counts as false. */
	public boolean flag(String column) {
		return Boolean.TRUE.equals(value(column));
	}

	public @Nullable Boolean findFlag(String column) {
		return (Boolean) value(column);
	}

	public @Nullable LocalDate findDate(String column) {
		return (LocalDate) value(column);
	}

	public @Nullable ZonedDateTime findMoment(String column) {
		return (ZonedDateTime) value(column);
	}

	/**
	 * A column holding the name of an enum's value; null if null or a word we do not
	 * know.
	 */
	public <E extends Enum<E>> @Nullable E findCode(String column, Class<E> type) {
		String word = findText(column);
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(word)) {
				return value;
			}
		}
		return null;
	}

	/** A column holding a list of maps; empty if null. */
	@SuppressWarnings("unchecked")
	public List<Row> rows(String column) {
		List<Map<String, ?>> maps = (List<Map<String, ?>>) value(column);
		return (maps == null) ? List.of() : maps.stream().map(Row::new).toList();
	}

	/** A column holding a list of strings; empty if null. */
	@SuppressWarnings("unchecked")
	public List<String> texts(String column) {
		List<String> texts = (List<String>) value(column);
		return (texts == null) ? List.of() : List.copyOf(texts);
	}

	/** A column holding one map, such as a node's properties. */
	@SuppressWarnings("unchecked")
	public @Nullable Row findRow(String column) {
		Map<String, ?> map = (Map<String, ?>) value(column);
		return (map == null) ? null : new Row(map);
	}

	/**
	 * A column holding one map, such as a node's properties.
	 * @throws IllegalStateException if the column is null or absent
	 */
	public Row row(String column) {
		return required(column, findRow(column));
	}

	/**
	 * A column holding a list of cells, as the row they are; it knows no other columns
	 * and says so.
	 * @param names what each cell is called
	 * @throws IllegalStateException if the column is null or absent
	 */
	public Row row(String column, List<String> names) {
		List<?> cells = required(column, (List<?>) value(column));
		Map<String, @Nullable Object> row = HashMap.newHashMap(names.size());
		for (int i = 0; i < names.size(); i++) {
			row.put(names.get(i), cells.get(i));
		}
		return new Row(row, true);
	}

	/** All columns, as they came; not to be changed. */
	public Map<String, ?> columns() {
		return this.columns;
	}

	private @Nullable Object value(String column) {
		Object value = this.columns.get(column);
		if (value == null && this.partial && !this.columns.containsKey(column)) {
			throw new IllegalStateException("column " + column + " was not read");
		}
		return value;
	}

	private static <T> T required(String column, @Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("column " + column + " is missing");
		}
		return value;
	}

}
