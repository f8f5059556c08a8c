package org.moneytrail.ingest.efile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fields of one record. With commas a field may stand in double quotes; between the field
 * separators of later versions a quote is a character like any other.
 */
final class Fields {

	private Fields() {
	}

	static List<String> of(String record, char separator) {
		if (separator != ',') {
			return List.of(record.split(String.valueOf(separator), -1));
		}
		List<String> fields = new ArrayList<>();
		int at = 0;
		while (at <= record.length()) {
			int end = isQuoted(record, at) ? closing(record, at + 1) : record.indexOf(',', at);
			if (isQuoted(record, at)) {
				fields.add(record.substring(at + 1, Math.max(at + 1, Math.min(end, record.length())))
					.replace("\"\"", "\""));
				end++;
			}
			else {
				end = (end < 0) ? record.length() : end;
				fields.add(record.substring(at, end));
			}
			at = end + 1;
		}
		return fields;
	}

	private static boolean isQuoted(String record, int at) {
		return at < record.length() && record.charAt(at) == '"';
	}

	/**
	 * The quote that ends a field is one before a comma or the end of the line, not one
	 * of two; the line's length if there is none.
	 */
	private static int closing(String record, int from) {
		int at = from;
		while (at < record.length()) {
			if (record.charAt(at) == '"') {
				if (at + 1 == record.length() || record.charAt(at + 1) == ',') {
					return at;
				}
				at += (record.charAt(at + 1) == '"') ? 2 : 1;
			}
			else {
				at++;
			}
		}
		return record.length();
	}

	/** Whether a quoted field is still open at the end and says something. */
	static boolean isOpen(String record, char separator) {
		if (separator != ',') {
			return false;
		}
		int at = 0;
		while (at < record.length()) {
			if (isQuoted(record, at)) {
				int end = closing(record, at + 1);
				if (end >= record.length()) {
					return !record.substring(at + 1).isBlank();
				}
				at = end + 2;
			}
			else {
				int comma = record.indexOf(',', at);
				at = (comma < 0) ? record.length() : comma + 1;
			}
		}
		return false;
	}

	/** The fields as one record again. */
	static String join(List<String> fields, char separator) {
		return fields.stream()
			.map((field) -> (separator == ',' && (field.indexOf(',') >= 0 || field.indexOf('"') >= 0))
					? '"' + field.replace("\"", "\"\"") + '"' : field)
			.collect(Collectors.joining(String.valueOf(separator)));
	}

}
