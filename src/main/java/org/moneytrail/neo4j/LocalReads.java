package org.moneytrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A database in this very process, read without a connection in between. Values are those
 * the driver would give.
 */
public interface LocalReads {

	/**
	 * Runs one statement; returns once all rows were handed over. The request's
	 * {@link org.moneytrail.core.Deadline} stops it.
	 * @param timeout the longest it may run
	 * @param rows called in one thread, which may be another one if this one is virtual
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 * @throws IllegalStateException if the statement writes
	 */
	void read(String statement, Map<String, ?> parameters, Duration timeout, Rows rows);

	/** Takes the rows of an answer. */
	interface Rows {

		/** Once, before the first row. */
		void begin(List<String> columns);

		/** A row, to keep if need be. */
		void next(Map<String, Object> row);

	}

}
