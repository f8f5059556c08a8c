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
		if (value == null) {
			return "";
		}
		String text = value.toString();
		if (!text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches()) {
			text = "'" + text;
		}
		boolean quoted = text.chars().anyMatch((sign) -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
