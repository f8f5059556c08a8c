package org.moneytrail.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/** Reads a bulk file of ours, record by record, in the order it is in. */
final class BulkRecords implements Closeable {

	private final Reader in;

	private final int keys;

	private final char[] buffer = new char[1 << 16];

	private int at;

	private int end;

	/** Opens a file and passes over its columns' names. */
	BulkRecords(Path file, int keys) throws IOException {
		this.in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16),
				StandardCharsets.UTF_8);
		this.keys = keys;
		line();
	}

	/** The next record; null after the last. */
	@Nullable BulkRecord next() throws IOException {
		String line = line();
		return (line != null) ? new BulkRecord(new RowKey(cells(line, this.keys)), line) : null;
	}

	/** Up to an end of line outside quotes. */
	private @Nullable String line() throws IOException {
		StringBuilder line = new StringBuilder();
		boolean quoted = false;
		while (true) {
			if (this.at == this.end) {
				this.end = this.in.read(this.buffer);
				this.at = 0;
				if (this.end < 0) {
					this.end = 0;
					return line.isEmpty() ? null : line.toString();
				}
			}
			char sign = this.buffer[this.at++];
			if (sign == '"') {
				quoted = !quoted;
			}
			if (sign == '\n' && !quoted) {
				line.setLength(line.length() - 1);
				return line.toString();
			}
			line.append(sign);
		}
	}

	/**
	 * The cells of a line.
	 * @param most how many are wanted
	 */
	static List<String> cells(String line, int most) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length() && cells.size() < most; i++) {
			char sign = line.charAt(i);
			if (quoted && sign == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				cell.append('"');
				i++;
			}
			else if (sign == '"') {
				quoted = !quoted;
			}
			else if (sign == ',' && !quoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(sign);
			}
		}
		if (cells.size() < most) {
			cells.add(cell.toString());
		}
		return cells;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/**
	 * A record.
	 *
	 * @param line as it stands in the file
	 */
	record BulkRecord(RowKey key, String line) {

	}

}
