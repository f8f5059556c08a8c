package org.moneytrail.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines that end in LF or CR LF, and in nothing else, so that line numbers are
 * those every other tool shows. A byte is a character as the charset says; a NUL is shown
 * as {@code ␀} and is a flaw of its line.
 */
public final class Lines implements AutoCloseable {

	private static final int LONGEST = 1_000_000;

	private final BufferedInputStream in;

	private final Charset charset;

	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);

	private long number;

	/** On a stream that {@link #close} closes. */
	public Lines(InputStream in, Charset charset) {
		this.in = new BufferedInputStream(in, 1 << 16);
		this.charset = charset;
	}

	/** The next line, or null at the end. */
	public @Nullable Line next() throws IOException {
		this.buffer.reset();
		boolean nul = false;
		boolean tooLong = false;
		int b = this.in.read();
		if (b < 0) {
			return null;
		}
		while (b >= 0 && b != '\n') {
			nul = nul || b == 0;
			tooLong = this.buffer.size() >= LONGEST;
			if (!tooLong) {
				this.buffer.write(b);
			}
			b = this.in.read();
		}
		this.number++;
		String text = this.buffer.toString(this.charset);
		if (text.endsWith("\r")) {
			text = text.substring(0, text.length() - 1);
		}
		if (nul) {
			return new Line(this.number, text.replace('\0', '␀'), "holds a NUL byte");
		}
		return new Line(this.number, tooLong ? text.substring(0, 1000) : text,
				tooLong ? "is longer than a million characters" : null);
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/**
	 * One line.
	 *
	 * @param number from 1
	 */
	public record Line(long number, String text, @Nullable String flaw) {

	}

}
