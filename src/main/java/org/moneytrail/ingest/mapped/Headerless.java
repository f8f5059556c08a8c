package org.moneytrail.ingest.mapped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How files of a kind are known that have no header line: by the number of columns and by
 * what some of them hold.
 *
 * @param headers the headers such files would have, in order; a list for each layout
 * @param marks header to what its column holds on every line
 * @param named what a file's name contains where content alone does not tell; null if it
 * does
 */
record Headerless(List<List<String>> headers, Map<String, Pattern> marks, @Nullable String named) {

	/** How many of a hundred lines must fit: some are broken. */
	private static final int ENOUGH = 80;

	Headerless {
		headers = headers.stream().map(List::copyOf).toList();
		marks = new LinkedHashMap<>(marks);
	}

	/**
	 * The headers of a file with these first records; null if it is of another kind.
	 * @param name the file's name
	 */
	@Nullable List<String> find(String name, List<List<String>> records) {
		String hint = this.named;
		if (records.isEmpty() || (hint != null && !name.toLowerCase(Locale.ROOT).contains(hint))) {
			return null;
		}
		for (List<String> header : this.headers) {
			long fitting = records.stream().filter((record) -> fits(record, header)).count();
			if (fitting * 100 >= (long) ENOUGH * records.size()) {
				return header;
			}
		}
		return null;
	}

	private boolean fits(List<String> record, List<String> header) {
		if (record.size() != header.size()) {
			return false;
		}
		return this.marks.entrySet().stream().allMatch((mark) -> {
			int place = header.indexOf(mark.getKey());
			return place < 0 || mark.getValue().matcher(record.get(place).strip()).matches();
		});
	}

}
