package org.moneytrail.ingest.efile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The first record of a filing: how its other records are written.
 *
 * @param separator between fields
 * @param version such as {@code 8.2}, or {@code P3.3} for the FEC's transcription of a
 * paper filing
 * @param amends the number of the filing it amends, null if it says none
 */
record Header(char separator, String version, @Nullable String amends) {

	private static final char FIELD_SEPARATOR = '\u001C';

	private static final Pattern VERSION = Pattern.compile("P?\\d{1,2}\\.\\d{1,2}");

	private static final Pattern AMENDS = Pattern.compile("FEC-?\\s*(\\d{1,9})");

	private static final Pattern OLD_VERSION = Pattern.compile("FEC_Ver_#\\s*=\\s*(\\d{1,2}\\.\\d{1,2})");

	private static final Pattern OLD_AMENDS = Pattern.compile("=\\s*FEC-?(\\d{1,9})");

	/** Whether a line begins a header of versions 1 and 2, which takes several lines. */
	static boolean begins(String line) {
		return line.startsWith("/* Header");
	}

	/** Whether a line ends such a header. */
	static boolean ends(String line) {
		return line.startsWith("/* End Header");
	}

	/** The header a record is; null if it is none. */
	static @Nullable Header of(String line) {
		if (begins(line)) {
			Matcher version = OLD_VERSION.matcher(line);
			Matcher amends = OLD_AMENDS.matcher(line);
			return version.find() ? new Header(',', version.group(1), amends.find() ? amends.group(1) : null) : null;
		}
		char separator = (line.indexOf(FIELD_SEPARATOR) >= 0) ? FIELD_SEPARATOR : ',';
		List<String> fields = Fields.of(line, separator);
		if (fields.size() < 3 || !fields.getFirst().strip().toUpperCase(Locale.ROOT).equals("HDR")) {
			return null;
		}
		String version = fields.stream()
			.skip(1)
			.limit(2)
			.map(String::strip)
			.filter((field) -> VERSION.matcher(field).matches())
			.findFirst()
			.orElse(null);
		if (version == null) {
			return null;
		}
		String amends = fields.stream()
			.map((field) -> AMENDS.matcher(field.strip()))
			.filter(Matcher::matches)
			.map((found) -> found.group(1))
			.findFirst()
			.orElse(null);
		return new Header(separator, version, amends);
	}

}
