package org.moneytrail.ingest.story;

import java.util.ArrayList;
import java.util.List;

/** Reads one line of comma-separated values; fields may stand in double quotes. */
final class Csv {

	private Csv() {
	}

	/**
	 * The fields of a line.
	 * @throws IllegalArgumentException if a quote is left open: a field never spans lines
	 * here
	 */
	static List<String> fields(String line) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				field.append('"');
				i++;
			}
			else if (c == '"') {
				quoted = !quoted;
			}
			else if (c == ',' && !quoted) {
				fields.add(field.toString());
				field.setLength(0);
			}
			else {
				field.append(c);
			}
		}
		if (quoted) {
			throw new IllegalArgumentException("a quoted field is left open: " + line);
		}
		fields.add(field.toString());
		return fields;
	}

}
