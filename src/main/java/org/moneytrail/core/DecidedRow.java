package org.moneytrail.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A source row and what became of it.
 *
 * @param rowId null where the file's rows have no id
 * @param outcome {@code COUNTED}, {@code NOT_COUNTED} or {@code REJECTED}
 * @param rule the rule, or where a counted row went
 * @param columns its columns in the file's order, street addresses blanked
 */
public record DecidedRow(@Nullable String rowId, Position position, String outcome, String rule,
		@Nullable String reason, @Nullable String countedInstead, List<SourceRow.Column> columns) {

	public DecidedRow {
		columns = List.copyOf(columns);
	}

	/**
	 * Where a row stands.
	 *
	 * @param line counted from 1
	 */
	public record Position(String file, long line) {

	}

	/**
	 * Which rows; null leaves a condition out.
	 *
	 * @param committee the filer's id as the source writes it
	 */
	public record Filter(@Nullable String file, @Nullable String outcome, @Nullable String rule,
			@Nullable String committee) {

	}

}
