package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.ingest.Lines;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Records;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

/**
 * The independent-expenditure CSV in its two layouts, mapped by header. A record is kept
 * verbatim at the number of its first line; a quoted field may span lines.
 */
final class ExpenditureCsv {

	/** The header is kept, but is no row. */
	private static final String HEADER = FileKind.IE.word() + "/header";

	private static final int PROGRESS = 10_000;

	private static final List<String> COLUMNS = List.of("cand_id", "cand_name", "spe_id", "spe_nam", "ele_type",
			"can_office_state", "can_office_dis", "can_office", "cand_pty_aff", "exp_amo", "exp_date", "sup_opp", "pur",
			"pay", "file_num", "amndt_ind", "tran_id", "image_num", "receipt_dat", "fec_election_yr", "prev_file_num",
			"dissem_dt");

	private static final Map<String, String> OLDER_NAMES = Map.ofEntries(Map.entry("can_id", "cand_id"),
			Map.entry("can_nam", "cand_name"), Map.entry("ele_typ", "ele_type"),
			Map.entry("can_off_sta", "can_office_state"), Map.entry("can_off_dis", "can_office_dis"),
			Map.entry("can_off", "can_office"), Map.entry("can_par_aff", "cand_pty_aff"),
			Map.entry("exp_dat", "exp_date"), Map.entry("amn_ind", "amndt_ind"), Map.entry("tra_id", "tran_id"),
			Map.entry("ima_num", "image_num"), Map.entry("rec_dat", "receipt_dat"));

	private ExpenditureCsv() {
	}

	static void keepRecords(Staging staging, SourceFile file, Progress progress) throws SQLException {
		progress.phase("reading " + file.name());
		try (Lines lines = new Lines(file.content().open(), StandardCharsets.ISO_8859_1);
				DuckDBAppender appender = staging.appender("line")) {
			Records records = new Records(lines, ExpenditureCsv::isOpen);
			boolean header = true;
			long count = 0;
			for (Lines.Line record = records.next(); record != null; record = records.next()) {
				appender.beginRow();
				appender.append(header ? HEADER : file.kind());
				appender.append(file.name());
				appender.append(record.number());
				appender.append(record.text());
				text(appender, record.flaw());
				appender.endRow();
				header = false;
				if (++count % PROGRESS == 0) {
					progress.advance(count, -1, "rows");
				}
			}
			progress.advance(count, count, "rows");
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", "readable files", file.name() + " cannot be read: " + ex.getMessage());
		}
	}

	private static boolean isOpen(String text) {
		return text.chars().filter((c) -> c == '"').count() % 2 == 1;
	}

	/** Fills {@code ie_read} from the kept lines. */
	static void read(Staging staging) throws SQLException {
		Map<String, Map<String, Integer>> layouts = new HashMap<>();
		try (Statement statement = staging.connection().createStatement();
				ResultSet rows = statement.executeQuery("SELECT kind, file, line, text, flaw FROM line WHERE kind IN ('"
						+ HEADER + "', '" + FileKind.IE.word() + "') ORDER BY file, line");
				DuckDBAppender appender = staging.appender("ie_read")) {
			while (rows.next()) {
				String file = rows.getString(2);
				String text = rows.getString(4);
				List<String> fields = fields(text);
				if (rows.getString(1).equals(HEADER)) {
					layouts.put(file, layout(fields));
				}
				else {
					append(appender, file, rows.getLong(3), text, rows.getString(5), fields,
							layouts.getOrDefault(file, Map.of()));
				}
			}
		}
	}

	private static void append(DuckDBAppender appender, String file, long line, String text, @Nullable String flaw,
			List<String> fields, Map<String, Integer> layout) throws SQLException {
		Map<String, String> values = new HashMap<>();
		layout.forEach((column, index) -> {
			if (index < fields.size() && !fields.get(index).isBlank()) {
				values.put(column, fields.get(index).strip());
			}
		});
		appender.beginRow();
		appender.append(file);
		appender.append(line);
		appender.append(text);
		text(appender, (flaw != null) ? flaw : flaw(text, fields, layout, values));
		for (String column : COLUMNS) {
			text(appender, values.get(column));
		}
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

	private static @Nullable String flaw(String text, List<String> fields, Map<String, Integer> layout,
			Map<String, String> values) {
		if (isOpen(text)) {
			return "a quote is left open";
		}
		int columns = layout.size();
		if (fields.size() != columns) {
			return "has " + fields.size() + " columns, expected " + columns;
		}
		if (!values.getOrDefault("spe_id", "").matches("C\\d{8}")) {
			return "the spender's id is no committee id: " + values.getOrDefault("spe_id", "");
		}
		String amount = values.getOrDefault("exp_amo", "").replaceAll("[$, ]", "");
		if (!amount.matches("-?([0-9]{1,13}(\\.[0-9]{0,2})?|\\.[0-9]{1,2})")) {
			return "the amount is none with at most two decimals: " + values.getOrDefault("exp_amo", "");
		}
		return null;
	}

	private static Map<String, Integer> layout(List<String> header) {
		Map<String, Integer> layout = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			String name = header.get(i).strip().toLowerCase(Locale.ROOT);
			String column = OLDER_NAMES.getOrDefault(name, name);
			layout.put(COLUMNS.contains(column) ? column : "#" + i, i);
		}
		return layout;
	}

	static List<String> fields(String record) {
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < record.length(); i++) {
			char c = record.charAt(i);
			if (c == '"') {
				if (quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
					field.append('"');
					i++;
				}
				else {
					quoted = !quoted;
				}
			}
			else if (c == ',' && !quoted) {
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

}
