package org.moneytrail.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes lines of ASCII fields to one file, without an object per field. */
final class Rows implements Closeable {

	private static final int LONGEST_ROW = 4_096;

	private final OutputStream out;

	private final char separator;

	private final byte[] buffer = new byte[1 << 18];

	private int used;

	private boolean begun;

	private long count;

	private Rows(Path file, char separator) throws IOException {
		Files.createDirectories(file.getParent());
		this.out = Files.newOutputStream(file);
		this.separator = separator;
	}

	static Rows bars(Path file) throws IOException {
		return new Rows(file, '|');
	}

	static Rows commas(Path file, String header) throws IOException {
		Rows rows = new Rows(file, ',');
		rows.out.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
		return rows;
	}

	Rows text(String value) {
		part();
		return more(value);
	}

	/** Several fields that are empty. */
	Rows empty(int fields) {
		for (int i = 0; i < fields; i++) {
			part();
		}
		return this;
	}

	Rows number(long value) {
		part();
		digits(value);
		return this;
	}

	/** Dollars, as the FEC writes them: cents only where there are any. */
	Rows dollars(long cents) {
		part();
		dollarsOf(cents);
		if (cents % 100 != 0) {
			centsOf(cents);
		}
		return this;
	}

	/** Dollars with two decimals. */
	Rows decimal(long cents) {
		part();
		dollarsOf(cents);
		centsOf(cents);
		return this;
	}

	/** Goes on with the field begun last. */
	Rows more(String value) {
		for (int i = 0; i < value.length(); i++) {
			this.buffer[this.used++] = (byte) value.charAt(i);
		}
		return this;
	}

	/** Goes on with the field begun last: exactly ten digits. */
	Rows tenDigits(long value) {
		for (long unit = 1_000_000_000L; unit > 0; unit /= 10) {
			this.buffer[this.used++] = (byte) ('0' + value / unit % 10);
		}
		return this;
	}

	void end() throws IOException {
		this.buffer[this.used++] = '\n';
		this.begun = false;
		this.count++;
		if (this.used > this.buffer.length - LONGEST_ROW) {
			flush();
		}
	}

	long count() {
		return this.count;
	}

	@Override
	public void close() throws IOException {
		flush();
		this.out.close();
	}

	private void flush() throws IOException {
		this.out.write(this.buffer, 0, this.used);
		this.used = 0;
	}

	private void part() {
		if (this.begun) {
			this.buffer[this.used++] = (byte) this.separator;
		}
		this.begun = true;
	}

	private void dollarsOf(long cents) {
		if (cents < 0) {
			this.buffer[this.used++] = '-';
		}
		digits(Math.abs(cents) / 100);
	}

	private void centsOf(long cents) {
		long rest = Math.abs(cents) % 100;
		this.buffer[this.used++] = '.';
		this.buffer[this.used++] = (byte) ('0' + rest / 10);
		this.buffer[this.used++] = (byte) ('0' + rest % 10);
	}

	private void digits(long value) {
		long unit = 1;
		while (value / unit >= 10) {
			unit *= 10;
		}
		for (; unit > 0; unit /= 10) {
			this.buffer[this.used++] = (byte) ('0' + value / unit % 10);
		}
	}

}
