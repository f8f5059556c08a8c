package org.moneytrail.ingest.mapped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One kind of file: known by its header line.
 *
 * @param word the table its rows become
 * @param separator between fields
 * @param quoted whether fields may stand in double quotes; if not, a quote is a character
 * @param stray whether a quote inside a quoted field is a character like any other: only
 * one before a separator or the end closes it
 * @param per the header of a column whose value tells files of this kind apart, such as a
 * year; null if all are read as one
 * @param columns column of the table to header, in the table's order
 * @param optional headers a file may lack
 * @param hidden headers whose values are not kept, such as street addresses
 * @param headerless how files without a header line are known; null if all have one
 */
record Layout(String word, char separator, boolean quoted, boolean stray, @Nullable String per,
		Map<String, String> columns, Set<String> optional, Set<String> hidden, @Nullable Headerless headerless) {

	Layout {
		columns = new LinkedHashMap<>(columns);
		optional = Set.copyOf(optional);
		hidden = Set.copyOf(hidden);
	}

	/** Whether a file with this header line is of this kind. */
	boolean fits(String headerLine) {
		Map<String, Integer> places = places(fields(clean(headerLine)));
		return this.columns.values()
			.stream()
			.filter((header) -> !this.optional.contains(header))
			.allMatch((header) -> places.containsKey(key(header)));
	}

	/**
	 * A header line without the mark some programs put before it, as read in any charset.
	 */
	static String clean(String headerLine) {
		String line = headerLine;
		for (String mark : List.of("\uFEFF", "\u00EF\u00BB\u00BF")) {
			line = line.startsWith(mark) ? line.substring(mark.length()) : line;
		}
		return line;
	}

	static Map<String, Integer> places(List<String> header) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			places.putIfAbsent(key(header.get(i)), i);
		}
		return places;
	}

	static String key(String header) {
		return header.strip().toLowerCase(Locale.ROOT);
	}

	boolean isHidden(String header) {
		return this.hidden.stream().anyMatch((one) -> key(one).equals(key(header)));
	}

	/** Whether a quote is still open at the end of the text. */
	boolean isOpen(String text) {
		if (this.stray) {
			int at = 0;
			while (at < text.length()) {
				boolean inQuotes = text.charAt(at) == '"';
				int end = end(text, at);
				if (inQuotes && end < 0) {
					return true;
				}
				at = ((end < 0) ? text.length() : end) + 1;
			}
			return false;
		}
		return this.quoted && text.chars().filter((c) -> c == '"').count() % 2 == 1;
	}

	/**
	 * Whether a record of so many columns goes on after the text. Where quotes are stray,
	 * lines are taken together only if they make a whole record.
	 */
	boolean goesOn(String text, int columns) {
		return isOpen(text) || (this.stray && text.indexOf('\n') >= 0 && fields(text).size() != columns);
	}

	/** Where the separator after the field from a place stands; -1 if a quote is open. */
	private int end(String text, int from) {
		if (from >= text.length() || text.charAt(from) != '"') {
			int next = text.indexOf(this.separator, from);
			return (next < 0) ? text.length() : next;
		}
		for (int at = from + 1; at < text.length(); at++) {
			boolean ends = at + 1 == text.length() || text.charAt(at + 1) == this.separator;
			if (text.charAt(at) == '"' && ends) {
				return at + 1;
			}
		}
		return -1;
	}

	private List<String> strayFields(String record) {
		List<String> fields = new ArrayList<>();
		int at = 0;
		while (at <= record.length()) {
			int end = end(record, at);
			int last = (end < 0) ? record.length() : end;
			boolean inQuotes = last > at + 1 && record.charAt(at) == '"' && end >= 0;
			fields
				.add(inQuotes ? record.substring(at + 1, last - 1).replace("\"\"", "\"") : record.substring(at, last));
			at = last + 1;
		}
		return fields;
	}

	List<String> fields(String record) {
		if (this.stray) {
			return strayFields(record);
		}
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean inside = false;
		for (int i = 0; i < record.length(); i++) {
			char c = record.charAt(i);
			if (this.quoted && c == '"') {
				boolean doubled = inside && i + 1 < record.length() && record.charAt(i + 1) == '"';
				if (doubled) {
					field.append('"');
					i++;
				}
				else {
					inside = !inside;
				}
			}
			else if (c == this.separator && !inside) {
				fields.add(field.toString());
				field.setLength(0);
			}
			else {
				field.append(c);
			}
		}
		fields.add(field.toString());
		return fields;
	}

	/**
	 * The record as it may be kept: word for word, hidden fields emptied. A record that
	 * is no row of this kind may hold a hidden field anywhere and is not kept at all.
	 */
	String kept(String record, List<String> header) {
		if (this.hidden.isEmpty()) {
			return record;
		}
		List<String> fields = fields(record);
		if (fields.size() != header.size() || isOpen(record)) {
			return "";
		}
		StringBuilder kept = new StringBuilder();
		for (int i = 0; i < fields.size(); i++) {
			if (i > 0) {
				kept.append(this.separator);
			}
			kept.append(isHidden(header.get(i)) ? "" : quote(fields.get(i)));
		}
		return kept.toString();
	}

	private String quote(String field) {
		boolean needed = this.quoted
				&& (field.indexOf(this.separator) >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0);
		return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
	}

}
