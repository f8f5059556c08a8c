package org.moneytrail.ingest;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Staged rows as graph properties: {@code from_id} becomes {@code fromId}. Two property
 * maps with the same fingerprint are the same.
 */
final class GraphRows {

	private static final long FNV_OFFSET = 0xcbf29ce484222325L;

	private static final long FNV_PRIME = 0x100000001b3L;

	private GraphRows() {
	}

	/** Every column, null ones included. */
	static Map<String, @Nullable Object> properties(ResultSet row) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			properties.put(camel(columns.getColumnLabel(i)), value(row.getObject(i)));
		}
		return properties;
	}

	private static @Nullable Object value(@Nullable Object value) {
		if (value instanceof Integer number) {
			return number.longValue();
		}
		return (value instanceof Date date) ? date.toLocalDate() : value;
	}

	static String camel(String column) {
		StringBuilder name = new StringBuilder();
		boolean upper = false;
		for (char c : column.toCharArray()) {
			if (c == '_') {
				upper = true;
			}
			else {
				name.append(upper ? Character.toUpperCase(c) : c);
				upper = false;
			}
		}
		return name.toString();
	}

	/** 64 bits over type and properties; absent and null are one. */
	static long fingerprint(String type, Map<String, ? extends @Nullable Object> properties) {
		long hash = mix(FNV_OFFSET, type);
		for (Map.Entry<String, ? extends @Nullable Object> entry : new TreeMap<>(properties).entrySet()) {
			Object value = entry.getValue();
			if (value != null) {
				hash = mix(mix(hash, entry.getKey()), value.toString());
			}
		}
		return hash;
	}

	private static long mix(long start, String text) {
		long hash = start;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * FNV_PRIME;
		}
		return (hash ^ 0x1F) * FNV_PRIME;
	}

}
