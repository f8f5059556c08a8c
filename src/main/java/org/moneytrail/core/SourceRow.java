package org.moneytrail.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One source row, word for word.
 *
 * @param rowId its id
 * @param file the file it stands in
 * @param line the line of that file, counted from 1
 * @param columns its columns in the file's order, street addresses blanked
 */
public record SourceRow(String rowId, String file, long line, List<Column> columns) {

	public SourceRow {
		columns = List.copyOf(columns);
	}

	/**
	 * One column.
	 *
	 * @param name the column's name in the source
	 * @param value the text as filed, null if empty or blanked
	 */
	public record Column(String name, @Nullable String value) {

	}

}
