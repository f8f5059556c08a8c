package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.SourceRow;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.FolderFiles;
import org.moneytrail.ingest.Lines;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Records;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

/**
 * A source described by a mapping file and SQL. Files are known by their header line, not
 * by their names. Each kind becomes a table of texts with {@code file} and {@code line};
 * then the SQL files fill the graph tables and give each row its verdict.
 */
final class MappedSource implements Source {

	private static final String HEADER = "/header";

	/** Names as state and city files give them; every mapping's SQL may use it. */
	private static final String NAMES = "ingest/mapped/names.sql";

	private static final String ACCOUNT = "ingest/mapped/account.sql";

	private static final List<String> WRITTEN = List.of("graph_donor", "graph_committee", "graph_candidate",
			"graph_race", "graph_authorization", "graph_candidacy", "graph_filing", "graph_ledger", "graph_money");

	private static final int SNIFF = 1 << 16;

	private static final int LOOK_AT = 1_000;

	private final Mapping mapping;

	MappedSource(Mapping mapping) {
		this.mapping = mapping;
	}

	@Override
	public String name() {
		return this.mapping.word();
	}

	@Override
	public String scope() {
		return this.mapping.scope();
	}

	@Override
	public List<String> rules() {
		List<String> rules = new ArrayList<>(List.of(NAMES));
		rules.addAll(this.mapping.sql());
		rules.add(ACCOUNT);
		return rules;
	}

	@Override
	public Delivery inspect(@Nullable Path folder) {
		String expected = "a folder with files of " + this.mapping.title() + ": "
				+ this.mapping.layouts()
					.stream()
					.map((layout) -> layout.word() + " (a header with "
							+ String.join(", ", layout.columns().values().stream().limit(4).toList()) + ", …)")
					.collect(Collectors.joining("; "));
		List<SourceFile> files = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (FolderFiles.Found file : FolderFiles.list(folder, expected)) {
			List<String> lines = file.firstLines(LOOK_AT);
			Layout layout = lines.isEmpty() ? null : layoutOf(lines.getFirst());
			Known bare = (layout == null) ? headerless(file.name(), lines) : null;
			if (layout != null) {
				files.add(file.as(layout.word()
						+ suffix(layout, Layout.clean(lines.getFirst()), lines.subList(1, lines.size()))));
			}
			else if (bare != null) {
				files.add(file.as(bare.layout().word() + suffix(bare.layout(), bare.headerLine(), lines)));
			}
			else {
				notes.add("skipped " + file.name() + ": its first line is no header we know");
			}
		}
		if (files.isEmpty()) {
			throw Refusal.argument("folder", expected, folder + " holds no file we read; expected is " + expected);
		}
		return new Delivery(this.mapping.dataSet(), String.valueOf(Path.of(String.valueOf(folder)).getFileName()),
				files, notes);
	}

	private @Nullable Layout layoutOf(String headerLine) {
		return this.mapping.layouts().stream().filter((layout) -> layout.fits(headerLine)).findFirst().orElse(null);
	}

	/** What a file without a header line is; null if it is nothing we know. */
	private @Nullable Known headerless(String name, List<String> lines) {
		for (Layout layout : this.mapping.layouts()) {
			Known known = headerless(layout, name, lines);
			if (known != null) {
				return known;
			}
		}
		return null;
	}

	private static @Nullable Known headerless(Layout layout, String name, List<String> lines) {
		Headerless headerless = layout.headerless();
		if (headerless == null) {
			return null;
		}
		List<List<String>> records = lines.stream().filter((line) -> !layout.isOpen(line)).map(layout::fields).toList();
		List<String> header = headerless.find(name, records);
		return (header != null) ? new Known(layout, String.join(String.valueOf(layout.separator()), header)) : null;
	}

	/** The value most often seen in the column that tells files apart. */
	private static String suffix(Layout layout, String headerLine, List<String> rows) {
		String per = layout.per();
		if (per == null) {
			return "";
		}
		Integer place = Layout.places(layout.fields(headerLine)).get(Layout.key(per));
		Map<String, Integer> seen = new HashMap<>();
		for (String line : rows) {
			List<String> fields = layout.fields(line);
			if (place != null && place < fields.size() && fields.get(place).strip().matches("[0-9A-Za-z]{1,10}")) {
				seen.merge(fields.get(place).strip(), 1, Integer::sum);
			}
		}
		return seen.entrySet()
			.stream()
			.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map((most) -> "-" + most.getKey())
			.orElse("");
	}

	@Override
	public List<SourceRow.Column> columns(String kind, String text, @Nullable String header) {
		Layout layout = layoutOfKind(kind);
		if (layout == null || header == null) {
			return List.of(new SourceRow.Column("line", text));
		}
		List<String> names = layout.fields(header);
		List<String> values = layout.fields(text);
		List<SourceRow.Column> columns = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			String name = (i < names.size()) ? names.get(i).strip() : "column " + (i + 1);
			columns.add(new SourceRow.Column(name, (value.isBlank() || layout.isHidden(name)) ? null : value));
		}
		return columns;
	}

	private @Nullable Layout layoutOfKind(String kind) {
		return this.mapping.layouts()
			.stream()
			.filter((layout) -> kind.equals(layout.word()) || kind.startsWith(layout.word() + "-"))
			.findFirst()
			.orElse(null);
	}

	@Override
	public void fill(Staging staging, Delivery delivery, Progress progress) throws SQLException {
		for (SourceFile file : delivery.files()) {
			Layout layout = layoutOfKind(file.kind());
			if (layout != null) {
				keep(staging, file, layout, progress);
			}
		}
		for (Layout layout : this.mapping.layouts()) {
			read(staging, layout);
		}
		progress.phase("deciding");
		int done = 0;
		for (String resource : rules()) {
			staging.run(resource);
			progress.advance(++done, rules().size(), "rules");
		}
		requireSource(staging);
	}

	/** What bears another source's name would never be found again by this one. */
	private void requireSource(Staging staging) throws SQLException {
		for (String table : WRITTEN) {
			if (staging.number("SELECT count(*) FROM " + table + " WHERE source IS DISTINCT FROM '"
					+ this.mapping.scope() + "'") > 0) {
				throw Refusal.argument("source", this.mapping.scope(), "the SQL of " + name() + " fills " + table
						+ " with another source than '" + this.mapping.scope() + "', which its mapping names");
			}
		}
	}

	private static void keep(Staging staging, SourceFile file, Layout layout, Progress progress) throws SQLException {
		progress.phase("reading " + file.name());
		List<String> start = firstLines(file);
		if (start.isEmpty()) {
			return;
		}
		String first = Layout.clean(start.getFirst());
		Known known = layout.fits(first) ? null : headerless(layout, file.name(), start);
		String headerLine = (known != null) ? known.headerLine() : first;
		List<String> header = layout.fields(headerLine);
		try (Lines lines = new Lines(file.content().open(), charset(file));
				DuckDBAppender appender = staging.appender("line")) {
			if (known == null) {
				lines.next();
			}
			append(appender, file.kind() + HEADER, file, (known == null) ? 1 : 0, headerLine, null);
			long count = 0;
			Records records = new Records(lines, (text) -> layout.goesOn(text, header.size()));
			for (Lines.Line record = records.next(); record != null; record = records.next()) {
				String text = record.text();
				append(appender, file.kind(), file, record.number(), layout.kept(text, header),
						(record.flaw() != null) ? record.flaw() : flaw(layout, text, header));
				if (++count % 10_000 == 0) {
					progress.advance(count, -1, "rows");
				}
			}
			progress.advance(count, count, "rows");
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", "readable files", file.name() + " cannot be read: " + ex.getMessage());
		}
	}

	private static List<String> firstLines(SourceFile file) {
		return new FolderFiles.Found(file.name(), file.bytes(), LocalDate.EPOCH, file.raw(), file.content())
			.firstLines(LOOK_AT);
	}

	private static void append(DuckDBAppender appender, String kind, SourceFile file, long line, String text,
			@Nullable String flaw) throws SQLException {
		appender.beginRow();
		appender.append(kind);
		appender.append(file.name());
		appender.append(line);
		appender.append(text);
		if (flaw != null) {
			appender.append(flaw);
		}
		else {
			appender.appendNull();
		}
		appender.endRow();
	}

	private static @Nullable String flaw(Layout layout, String text, List<String> header) {
		if (layout.isOpen(text)) {
			return "a quote is left open";
		}
		int fields = layout.fields(text).size();
		return (fields != header.size()) ? "has " + fields + " columns, expected " + header.size() : null;
	}

	/** UTF-8 where the beginning is such, else Windows-1252. */
	private static Charset charset(SourceFile file) throws IOException {
		try (InputStream in = file.content().open()) {
			byte[] start = in.readNBytes(SNIFF);
			int end = start.length;
			for (int i = 0; i < 3 && end > 0 && start.length == SNIFF; i++) {
				end--;
			}
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, backToBoundary(start, end)));
			return StandardCharsets.UTF_8;
		}
		catch (CharacterCodingException ex) {
			return Charset.forName("windows-1252");
		}
	}

	private static int backToBoundary(byte[] bytes, int end) {
		int at = end;
		while (at > 0 && at < bytes.length && (bytes[at] & 0xC0) == 0x80) {
			at--;
		}
		return at;
	}

	/** The table of a kind from the kept lines, those of earlier deliveries included. */
	private static void read(Staging staging, Layout layout) throws SQLException {
		String columns = layout.columns()
			.keySet()
			.stream()
			.map((column) -> ", \"" + column + "\" VARCHAR")
			.collect(Collectors.joining());
		Map<String, Map<String, Integer>> places = new HashMap<>();
		try (Statement statement = staging.connection().createStatement()) {
			statement.execute("CREATE OR REPLACE TABLE " + layout.word() + " (kind VARCHAR, file VARCHAR, line BIGINT"
					+ columns + ")");
		}
		try (Statement statement = staging.connection().createStatement();
				ResultSet rows = statement.executeQuery(
						"SELECT kind, file, line, text FROM line WHERE flaw IS NULL AND (split_part(kind, '/', 1) = '"
								+ layout.word() + "' OR starts_with(kind, '" + layout.word()
								+ "-')) ORDER BY file, line");
				DuckDBAppender appender = staging.appender(layout.word())) {
			while (rows.next()) {
				String kind = rows.getString(1);
				String file = rows.getString(2);
				List<String> fields = layout.fields(rows.getString(4));
				if (kind.endsWith(HEADER)) {
					places.put(file, Layout.places(fields));
				}
				else {
					appendRow(appender, kind, file, rows.getLong(3), fields, places.getOrDefault(file, Map.of()),
							layout);
				}
			}
		}
	}

	private static void appendRow(DuckDBAppender appender, String kind, String file, long line, List<String> fields,
			Map<String, Integer> places, Layout layout) throws SQLException {
		appender.beginRow();
		appender.append(kind);
		appender.append(file);
		appender.append(line);
		for (String header : layout.columns().values()) {
			Integer place = places.get(Layout.key(header));
			String value = (place != null && place < fields.size()) ? fields.get(place).strip() : "";
			if (value.isEmpty()) {
				appender.appendNull();
			}
			else {
				appender.append(value);
			}
		}
		appender.endRow();
	}

	/** A kind of file, and the header line a file of it has or would have. */
	private record Known(Layout layout, String headerLine) {

	}

}
