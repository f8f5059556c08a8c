package org.moneytrail.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** An answer as rows and columns. */
final class Table {

	private Table() {
	}

	/** The rows at a place of the answer, through every list on the way. */
	static List<Map<?, ?>> rows(@Nullable Object answer, List<String> path) {
		List<Map<?, ?>> rows = new ArrayList<>();
		collect(answer, path, rows);
		return rows;
	}

	/** A row's cells, null where there is nothing. */
	static List<@Nullable Object> cells(Map<?, ?> row, List<List<String>> columns) {
		List<@Nullable Object> cells = new ArrayList<>();
		columns.forEach((column) -> cells.add(cell(row, column)));
		return cells;
	}

	/** A row as one flat object. */
	static Map<String, Object> flat(Map<?, ?> row, List<List<String>> columns) {
		Map<String, Object> flat = new LinkedHashMap<>();
		for (List<String> column : columns) {
			flat.put(String.join(".", column), cell(row, column));
		}
		return flat;
	}

	/** What stands at a place; null if the way ends before. */
	static @Nullable Object at(@Nullable Object value, List<String> path) {
		Object at = value;
		for (String name : path) {
			if (!(at instanceof Map<?, ?> map)) {
				return null;
			}
			at = map.get(name);
		}
		return at;
	}

	private static void collect(@Nullable Object value, List<String> path, List<Map<?, ?>> rows) {
		if (value instanceof List<?> list) {
			list.forEach((one) -> collect(one, path, rows));
		}
		else if (value instanceof Map<?, ?> map) {
			if (path.isEmpty()) {
				rows.add(map);
			}
			else {
				collect(map.get(path.getFirst()), path.subList(1, path.size()), rows);
			}
		}
	}

	/** Values of a list within a row stand in one cell. */
	private static @Nullable Object cell(@Nullable Object value, List<String> column) {
		if (value instanceof List<?> list) {
			return list.stream()
				.map((one) -> cell(one, column))
				.map((one) -> (one != null) ? one.toString() : "")
				.collect(Collectors.joining("; "));
		}
		if (column.isEmpty() || value == null) {
			return value;
		}
		return (value instanceof Map<?, ?> map) ? cell(map.get(column.getFirst()), column.subList(1, column.size()))
				: null;
	}

}
