package org.moneytrail.ingest;

import java.util.Map;

/**
 * Hears how a load comes along: a console, a stream over HTTP, or nobody.
 *
 * <p>
 * The caller guarantees calls from one thread at a time. The implementation must return
 * quickly, throttle by itself, and throw nothing.
 */
public interface Progress {

	/** Nobody listens. */
	Progress SILENT = new Progress() {
		@Override
		public void phase(String name) {
		}

		@Override
		public void advance(long done, long total, String unit) {
		}

		@Override
		public void line(String text) {
		}
	};

	/** A new phase begins, such as {@code reading itcont.txt.gz}. */
	void phase(String name);

	/**
	 * The phase comes along.
	 * @param total -1 when unknown
	 * @param unit what is counted, in the plural, such as {@code rows}
	 */
	void advance(long done, long total, String unit);

	/** A sentence for the person who waits. */
	void line(String text);

	/**
	 * What was done, for programs: once, at the end.
	 * @param facts names and values that stand in JSON
	 */
	default void summary(Map<String, ?> facts) {
	}

}
