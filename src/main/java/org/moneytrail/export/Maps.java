package org.moneytrail.export;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads an answer of GraphQL, which is maps, lists, numbers and text. */
final class Maps {

	private Maps() {
	}

	/** The objects of a list; none where there is no list. */
	static List<Map<?, ?>> list(@Nullable Object value, String... path) {
		return Table.rows(value, List.of(path));
	}

	/** Text of whatever stands there; empty where nothing does. */
	static String text(@Nullable Object value, String... path) {
		Object found = Table.at(value, List.of(path));
		return (found != null) ? found.toString() : "";
	}

	/** The texts of a list. */
	static List<String> texts(@Nullable Object value, String... path) {
		return (Table.at(value, List.of(path)) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	static boolean flag(@Nullable Object value, String... path) {
		return Boolean.TRUE.equals(Table.at(value, List.of(path)));
	}

}
