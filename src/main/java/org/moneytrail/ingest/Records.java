package org.moneytrail.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Reads records that may span lines. A record is closed by the first of its lines after
 * which nothing is open; if none of the next nine does that, the record is its first line
 * alone, and the others are read as records of their own. Holds ten lines at most.
 */
public final class Records {

	private static final int LONGEST = 10;

	private final Lines lines;

	private final Predicate<String> isOpen;

	private final Deque<Lines.Line> ahead = new ArrayDeque<>();

	/**
	 * @param isOpen whether a text ends within a quoted field
	 */
	public Records(Lines lines, Predicate<String> isOpen) {
		this.lines = lines;
		this.isOpen = isOpen;
	}

	/** The next record at the number of its first line, or null at the end. */
	public Lines.@Nullable Line next() throws IOException {
		Lines.Line first = this.ahead.isEmpty() ? this.lines.next() : this.ahead.removeFirst();
		if (first == null || first.flaw() != null || !this.isOpen.test(first.text())) {
			return first;
		}
		StringBuilder text = new StringBuilder(first.text());
		int more = 0;
		while (more < LONGEST - 1 && reaches(more)) {
			Lines.Line next = this.ahead.stream().skip(more).findFirst().orElseThrow();
			if (next.flaw() != null) {
				return first;
			}
			text.append('\n').append(next.text());
			more++;
			if (!this.isOpen.test(text.toString())) {
				for (int i = 0; i < more; i++) {
					this.ahead.removeFirst();
				}
				return new Lines.Line(first.number(), text.toString(), null);
			}
		}
		return first;
	}

	/** Whether there is a line at this place ahead. */
	private boolean reaches(int place) throws IOException {
		while (this.ahead.size() <= place) {
			Lines.Line line = this.lines.next();
			if (line == null) {
				return false;
			}
			this.ahead.addLast(line);
		}
		return true;
	}

}
