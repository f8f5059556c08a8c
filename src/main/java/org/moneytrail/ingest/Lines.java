package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines that end in LF or CR LF, and in nothing else, so that line numbers are
 * those every other tool shows. A byte is a character as the charset says; a NUL is shown
 * as {@code ␀} and is a flaw of its line; so are carriage returns within a line, where
 * there are several. The mark of UTF-8 before the first line is left out. Holds one line
 * at a time, and of an endless one no more than a million bytes.
 */
public final class Lines implements AutoCloseable {

	private static final int LONGEST = 1_000_000;

	private static final int SHOWN = 1_000;

	/** What a block is made of at least, unless the end comes. */
	private static final int BLOCK = 1 << 19;

	private final InputStream in;

	private final Charset charset;

	private byte[] buffer = new byte[1 << 20];

	/** What is read and not yet handed out lies from here, */
	private int start;

	/** to here. */
	private int end;

	private long number;

	/** Where in the file the buffer begins. */
	private long offset;

	/** Up to here in the file lines are read one by one. */
	private long slowUntil;

	/** On a stream that {@link #close} closes. */
	public Lines(InputStream in, Charset charset) {
		this.in = in;
		this.charset = charset;
	}

	/**
	 * The next lines, half a million bytes or more of them as long as there are so many,
	 * where each ends in LF alone and none has a flaw; null where the next line, or the
	 * end, is to be asked for by {@link #next}.
	 */
	@Nullable Block nextBlock() throws IOException {
		if (this.offset + this.start < this.slowUntil) {
			return null;
		}
		boolean more = true;
		while (more && this.end - this.start < BLOCK) {
			more = fill();
		}
		int last = this.end - 1;
		while (last >= this.start && this.buffer[last] != '\n') {
			last--;
		}
		int lines = (last < this.start || (this.number == 0 && afterMark(this.start, last) > this.start)) ? 0
				: unflawed(last);
		if (lines == 0) {
			this.slowUntil = this.offset + Math.max(this.start, last) + 1;
			return null;
		}
		Block block = new Block(this.number + 1, lines,
				new String(this.buffer, this.start, last - this.start, this.charset));
		this.number += lines;
		this.start = last + 1;
		return block;
	}

	/** How many lines end up to a place; 0 if one of them needs a second look. */
	private int unflawed(int last) {
		int lines = 0;
		int longest = 0;
		int begin = this.start;
		for (int i = this.start; i <= last; i++) {
			byte value = this.buffer[i];
			if (value == '\n') {
				longest = Math.max(longest, i - begin);
				begin = i + 1;
				lines++;
			}
			else if (value == 0 || value == '\r') {
				return 0;
			}
		}
		return (longest > LONGEST) ? 0 : lines;
	}

	/** The next line, or null at the end. */
	public @Nullable Line next() throws IOException {
		int at = this.start;
		while (true) {
			while (at < this.end && this.buffer[at] != '\n') {
				at++;
			}
			if (at < this.end) {
				return line(at, at + 1);
			}
			if (at - this.start > LONGEST) {
				return tooLong();
			}
			int seen = at - this.start;
			if (!fill()) {
				return (seen == 0) ? null : line(this.end, this.end);
			}
			at = this.start + seen;
		}
	}

	/** The bytes up to a place, which the line's end follows. */
	private Line line(int to, int next) {
		int from = (this.number == 0) ? afterMark(this.start, to) : this.start;
		this.start = next;
		this.number++;
		boolean tooLong = to - from > LONGEST;
		int last = tooLong ? from + LONGEST : to;
		if (last > from && this.buffer[last - 1] == '\r') {
			last--;
		}
		boolean nul = false;
		int returns = 0;
		for (int i = from; i < last; i++) {
			nul |= this.buffer[i] == 0;
			returns += (this.buffer[i] == '\r') ? 1 : 0;
		}
		String text = new String(this.buffer, from, last - from, this.charset);
		if (nul) {
			return new Line(this.number, shown(text, tooLong).replace('\0', '␀'), "holds a NUL byte");
		}
		if (returns > 1) {
			return new Line(this.number, shown(text, tooLong),
					"holds carriage returns: the file's lines must end in a line feed");
		}
		return new Line(this.number, shown(text, tooLong), tooLong ? "is longer than a million characters" : null);
	}

	/** What some programs put before the first line of a file in UTF-8 is no text. */
	private int afterMark(int from, int to) {
		boolean marked = to - from >= 3 && this.buffer[from] == (byte) 0xef && this.buffer[from + 1] == (byte) 0xbb
				&& this.buffer[from + 2] == (byte) 0xbf;
		return marked ? from + 3 : from;
	}

	private static String shown(String text, boolean tooLong) {
		return (tooLong && text.length() > SHOWN) ? text.substring(0, SHOWN) : text;
	}

	/** Reads on to the end of a line without keeping it. */
	private Line tooLong() throws IOException {
		byte[] head = Arrays.copyOfRange(this.buffer, this.start, this.start + LONGEST + 1);
		boolean nul = false;
		boolean more = true;
		while (more) {
			int at = this.start;
			while (at < this.end && this.buffer[at] != '\n') {
				nul |= this.buffer[at++] == 0;
			}
			more = at == this.end;
			this.start = more ? at : at + 1;
			more = more && fill();
		}
		this.number++;
		String text = new String(head, 0, LONGEST, this.charset).substring(0, SHOWN);
		return new Line(this.number, text.replace('\0', '␀'),
				nul ? "holds a NUL byte" : "is longer than a million characters");
	}

	/** Whether there was more to read. */
	private boolean fill() throws IOException {
		System.arraycopy(this.buffer, this.start, this.buffer, 0, this.end - this.start);
		this.end -= this.start;
		this.offset += this.start;
		this.start = 0;
		if (this.end == this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, this.buffer.length * 2);
		}
		int read = this.in.read(this.buffer, this.end, this.buffer.length - this.end);
		this.end += Math.max(read, 0);
		return read >= 0;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/**
	 * Several lines without a flaw.
	 *
	 * @param first the number of the first, from 1
	 * @param lines how many
	 * @param text of all of them, LF between one and the next
	 */
	record Block(long first, int lines, String text) {

	}

	/**
	 * One line.
	 *
	 * @param number from 1
	 */
	public record Line(long number, String text, @Nullable String flaw) {

	}

}
