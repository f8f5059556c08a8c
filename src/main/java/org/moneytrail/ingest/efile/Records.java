package org.moneytrail.ingest.efile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.ingest.Lines;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

/**
 * The records of filings: kept word for word but for street addresses, then read into
 * {@code efile_read}. A block of free text is one record, of which only its place is
 * kept: letters hold addresses anywhere.
 */
final class Records {

	private static final String HEADER = "/header";

	private static final String BEGIN_TEXT = "[BEGINTEXT]";

	private static final String END_TEXT = "[ENDTEXT]";

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** Of a record whose layout we have not, what cannot be a street: type, filer, id. */
	private static final int SAFE_FIELDS = 3;

	private static final String KNOWN = "S[A-FIL].*|H[1-6]|F\\d+[A-Z]*\\d*|TEXT|HDR";

	private static final String MONEY = "S[ABEF].*|F57|F56|F65";

	private final Layouts layouts;

	Records(Layouts layouts) {
		this.layouts = layouts;
	}

	void keep(Staging staging, SourceFile file, Progress progress) throws SQLException {
		progress.phase("reading " + file.name());
		try (Lines lines = new Lines(file.content().open(), StandardCharsets.ISO_8859_1);
				DuckDBAppender appender = staging.appender("line")) {
			Header header = null;
			long count = 0;
			for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
				String text = decoded(line.text());
				String flaw = line.flaw();
				long number = line.number();
				if (text.strip().equalsIgnoreCase(BEGIN_TEXT)) {
					flaw = skipText(lines);
					text = BEGIN_TEXT;
				}
				else if (count == 0) {
					text = Header.begins(text) ? wholeHeader(text, lines) : text;
					header = Header.of(text);
					if (header != null) {
						append(appender, file.kind() + HEADER, file, number, text, null);
					}
				}
				append(appender, file.kind(), file, number, kept(text, header, count == 0),
						(flaw != null) ? flaw : flaw(text, header, count == 0));
				if (++count % 10_000 == 0) {
					progress.advance(count, -1, "records");
				}
			}
			progress.advance(count, count, "records");
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", "readable files", file.name() + " cannot be read: " + ex.getMessage());
		}
	}

	/** Lines up to the end of a text; what is wrong with it, if anything. */
	private static @Nullable String skipText(Lines lines) throws IOException {
		for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
			if (line.text().strip().equalsIgnoreCase(END_TEXT)) {
				return null;
			}
		}
		return "a text is begun and not ended";
	}

	private static String wholeHeader(String first, Lines lines) throws IOException {
		StringBuilder header = new StringBuilder(first);
		for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
			header.append('\n').append(line.text());
			if (Header.ends(line.text())) {
				break;
			}
		}
		return header.toString();
	}

	/** UTF-8 where the line is such, else Windows-1252. */
	private static String decoded(String latin) {
		if (latin.chars().allMatch((c) -> c < 0x80 || c > 0xFF)) {
			return latin;
		}
		byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, WINDOWS);
		}
	}

	private String kept(String text, @Nullable Header header, boolean first) {
		if (header == null || text.isBlank()) {
			return "";
		}
		if (first || text.equals(BEGIN_TEXT)) {
			return text;
		}
		List<String> fields = Fields.of(text, header.separator());
		RecordLayout layout = this.layouts.find(fields.getFirst().strip(), header.version());
		if (!fields.getFirst().strip().toUpperCase(Locale.ROOT).matches(KNOWN)) {
			return shortened(fields.getFirst().strip());
		}
		boolean readable = layout != null && layout.flaw(fields) == null && !Fields.isOpen(text, header.separator());
		return Fields.join((readable && layout != null) ? layout.kept(fields)
				: fields.subList(0, Math.min(SAFE_FIELDS, fields.size())), header.separator());
	}

	private @Nullable String flaw(String text, @Nullable Header header, boolean first) {
		if (header == null) {
			return "the file begins with no HDR record, so nobody can tell how it is written";
		}
		if (first || text.isBlank()) {
			return null;
		}
		List<String> fields = Fields.of(text, header.separator());
		String record = fields.getFirst().strip().toUpperCase(Locale.ROOT);
		if (!record.matches(KNOWN)) {
			return text.equals(BEGIN_TEXT) ? null : "the record type is not known: " + shortened(record);
		}
		if (Fields.isOpen(text, header.separator())) {
			return "a quote is left open";
		}
		RecordLayout layout = this.layouts.find(record, header.version());
		if (layout == null) {
			return record.matches(MONEY) ? "there is no layout for records " + RecordLayout.family(record)
					+ " of version " + header.version() : null;
		}
		return layout.flaw(fields);
	}

	private static String shortened(String record) {
		return (record.length() > 20) ? record.substring(0, 20) + "…" : record;
	}

	/** Fills {@code efile_read} from all kept lines, those of earlier deliveries too. */
	void read(Staging staging) throws SQLException {
		Set<String> words = this.layouts.words();
		try (Statement statement = staging.connection().createStatement()) {
			statement.execute(
					"CREATE OR REPLACE TABLE efile_read (kind VARCHAR, file VARCHAR, line BIGINT, version VARCHAR, amends VARCHAR, "
							+ "record VARCHAR, flaw VARCHAR, last_day VARCHAR"
							+ words.stream().map((word) -> ", \"" + word + "\" VARCHAR").collect(Collectors.joining())
							+ ")");
		}
		try (Statement statement = staging.connection().createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT kind, file, line, text, flaw FROM line WHERE starts_with(kind, 'filing-') "
							+ "ORDER BY file, line, contains(kind, '/') DESC");
				DuckDBAppender appender = staging.appender("efile_read")) {
			Header header = null;
			String file = "";
			while (rows.next()) {
				if (!rows.getString(2).equals(file)) {
					file = rows.getString(2);
					header = null;
				}
				if (rows.getString(1).endsWith(HEADER)) {
					header = Header.of(rows.getString(4));
				}
				else {
					appendRead(appender, rows, header, words);
				}
			}
		}
	}

	private void appendRead(DuckDBAppender appender, ResultSet row, @Nullable Header header, Set<String> words)
			throws SQLException {
		String text = row.getString(4);
		List<String> fields = (header != null) ? Fields.of(text, header.separator()) : List.of("");
		String record = (header != null && text.equals(BEGIN_TEXT)) ? BEGIN_TEXT
				: Header.begins(text) ? "HDR" : fields.getFirst().strip().toUpperCase(Locale.ROOT);
		RecordLayout layout = (header != null) ? this.layouts.find(record, header.version()) : null;
		Map<String, String> values = (layout != null && row.getString(5) == null) ? layout.read(fields) : Map.of();
		appender.beginRow();
		appender.append(row.getString(1));
		appender.append(row.getString(2));
		appender.append(row.getLong(3));
		text(appender, (header != null) ? header.version() : null);
		text(appender, (header != null) ? header.amends() : null);
		text(appender, record.isEmpty() ? null : record);
		text(appender, row.getString(5));
		text(appender, lastDay(fields));
		for (String word : words) {
			text(appender, values.get(word));
		}
		appender.endRow();
	}

	/** The last field that looks like a day: on most forms the day they were signed. */
	private static @Nullable String lastDay(List<String> fields) {
		for (int i = fields.size() - 1; i > 1; i--) {
			if (fields.get(i).strip().matches("(19|20)\\d{6}")) {
				return fields.get(i).strip();
			}
		}
		return null;
	}

	private static void append(DuckDBAppender appender, String kind, SourceFile file, long line, String text,
			@Nullable String flaw) throws SQLException {
		appender.beginRow();
		appender.append(kind);
		appender.append(file.name());
		appender.append(line);
		appender.append(text);
		text(appender, flaw);
		appender.endRow();
	}

	private static void text(DuckDBAppender appender, @Nullable String value) throws SQLException {
		if (value == null) {
			appender.appendNull();
		}
		else {
			appender.append(value);
		}
	}

}
