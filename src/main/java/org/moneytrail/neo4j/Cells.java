package org.moneytrail.neo4j;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One row of an answer too large for a {@link Row} each, by the column's place in the
 * statement, from 0. Good only until the next row.
 */
public interface Cells {

	@Nullable String findText(int column);

	@Nullable Long findNumber(int column);

	@Nullable Boolean findFlag(int column);

	@Nullable LocalDate findDate(int column);

	@Nullable ZonedDateTime findMoment(int column);

	/**
	 * @throws IllegalStateException if the cell is null
	 */
	default String text(int column) {
		String text = findText(column);
		if (text == null) {
			throw new IllegalStateException("column " + column + " is missing");
		}
		return text;
	}

	/**
	 * @throws IllegalStateException if the cell is null
	 */
	default long number(int column) {
		Long number = findNumber(column);
		if (number == null) {
			throw new IllegalStateException("column " + column + " is missing");
		}
		return number;
	}

}
