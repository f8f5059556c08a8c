package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.SQLException;

import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SearchText;

/** {@link SearchText} as a function of SQL: {@code search_text_of(name, id)}. */
final class SearchTexts {

	static final String FUNCTION = "search_text_of";

	private SearchTexts() {
	}

	/** Once per database. */
	static void register(Connection evidence) throws SQLException {
		try (DuckDBScalarFunctionBuilder function = DuckDBFunctions.scalarFunction()) {
			function.withName(FUNCTION)
				.withParameters(String.class, String.class)
				.withReturnType(String.class)
				.withFunction(SearchTexts::of)
				.register(evidence);
		}
	}

	/** What a node is found by: its name or, where that has no letter, its id. */
	private static @Nullable String of(@Nullable String name, @Nullable String id) {
		String text = (name != null) ? SearchText.of(name) : "";
		return text.isEmpty() ? id : text;
	}

}
