package org.moneytrail.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.moneytrail.neo4j.Cells;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as they come, whatever their number. */
interface RowFile {

	/** Writes a row. */
	void row(Cells cells) throws IOException;

	/** Writes out what is left; the stream stays open. */
	void end() throws IOException;

	/**
	 * Comma-separated values in UTF-8; the columns' names first.
	 * @param head lines that say what the file is; none for rows alone
	 * @param guarded whether text a spreadsheet would take for a formula gets an
	 * apostrophe
	 */
	static RowFile csv(OutputStream out, List<String> head, List<Column> columns, boolean guarded) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		if (!head.isEmpty()) {
			writer.append('\ufeff');
			for (String line : head) {
				Csv.line(writer, List.of("# " + line));
			}
		}
		Csv.line(writer, columns.stream().map(Column::name).toList());
		Column[] all = columns.toArray(Column[]::new);
		StringBuilder line = new StringBuilder();
		return new RowFile() {
			@Override
			public void row(Cells cells) throws IOException {
				line.setLength(0);
				for (int i = 0; i < all.length; i++) {
					if (i > 0) {
						line.append(',');
					}
					String text = all[i].text(cells);
					if (text != null) {
						Csv.append(line, text, guarded);
					}
				}
				writer.append(line.append("\r\n"));
			}

			@Override
			public void end() throws IOException {
				writer.flush();
			}
		};
	}

	/** An object a line, every column in it, null where there is nothing. */
	static RowFile jsonLines(OutputStream out, JsonMapper json, List<Column> columns) {
		Column[] all = columns.toArray(Column[]::new);
		JsonGenerator generator = json.writer().withRootValueSeparator("\n").createGenerator(out);
		boolean[] any = new boolean[1];
		return new RowFile() {
			@Override
			public void row(Cells cells) {
				any[0] = true;
				generator.writeStartObject();
				for (Column column : all) {
					generator.writeName(column.name());
					String text = column.text(cells);
					if (text == null) {
						generator.writeNull();
					}
					else if (column.type().bare()) {
						generator.writeRawValue(text);
					}
					else {
						generator.writeString(text);
					}
				}
				generator.writeEndObject();
			}

			@Override
			public void end() {
				if (any[0]) {
					generator.writeRaw('\n');
				}
				generator.flush();
			}
		};
	}

}
