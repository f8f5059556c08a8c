package org.moneytrail.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180), safe to open in a spreadsheet. */
final class Csv {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private Csv() {
	}

	/** Writes a line. */
	static void line(Appendable out, List<? extends @Nullable Object> cells) throws IOException {
		for (Iterator<? extends @Nullable Object> cell = cells.iterator(); cell.hasNext();) {
			out.append(cell(cell.next()));
			if (cell.hasNext()) {
				out.append(',');
			}
		}
		out.append("\r\n");
	}

	/**
	 * A cell. Text a spreadsheet would take for a formula gets an apostrophe before it;
	 * negative numbers stay numbers.
	 */
	static String cell(@Nullable Object value) {
		return (value != null) ? append(new StringBuilder(), value.toString(), true).toString() : "";
	}

	/**
	 * Adds a cell to a line.
	 * @param guarded whether text a spreadsheet would take for a formula gets an
	 * apostrophe
	 */
	static StringBuilder append(StringBuilder line, String text, boolean guarded) {
		int begin = line.length();
		boolean quoted = false;
		for (int i = 0; i < text.length() && !quoted; i++) {
			char sign = text.charAt(i);
			quoted = sign == ',' || sign == '"' || sign == '\n' || sign == '\r';
		}
		if (guarded && isFormula(text)) {
			line.append('\'');
		}
		line.append(text);
		if (quoted) {
			String cell = line.substring(begin);
			line.setLength(begin);
			line.append('"').append(cell.replace("\"", "\"\"")).append('"');
		}
		return line;
	}

	private static boolean isFormula(String text) {
		return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
	}

}
