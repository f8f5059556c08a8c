package org.moneytrail.neo4j;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** What the driver throws, in our words. */
final class DriverErrors {

	private static final int ATTEMPTS = 10;

	private static final long PAUSE = 50_000_000;

	private DriverErrors() {
	}

	/**
	 * Whether a statement did not begin because indexes came online or went faster than
	 * the database could plan it, and another attempt should be made. Waits before it
	 * says so.
	 * @param attempt the failed one, from 1
	 */
	static boolean plansAgain(Neo4jException ex, int attempt) {
		String message = ex.getMessage();
		if (attempt >= ATTEMPTS || !(ex instanceof DatabaseException) || message == null
				|| !message.contains("frequent schema changes")) {
			return false;
		}
		LockSupport.parkNanos(attempt * PAUSE);
		return true;
	}

	/**
	 * Does work again where its statement did not even begin, for {@link #plansAgain}.
	 * @param work changes nothing when it fails
	 */
	static <T> T planned(Supplier<T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				return work.get();
			}
			catch (Neo4jException ex) {
				if (!plansAgain(ex, attempt)) {
					throw ex;
				}
			}
		}
	}

	static RuntimeException translate(Neo4jException ex) {
		String code = (ex.code() != null) ? ex.code() : "";
		if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
			return new Outage(ErrorCode.TIMEOUT,
					"the database stopped this query at its time limit; ask for less, or again later", ex);
		}
		boolean away = ex instanceof ServiceUnavailableException || ex instanceof SessionExpiredException
				|| ex instanceof TransientException || ex instanceof AuthenticationException
				|| code.contains("DatabaseUnavailable");
		return away ? new Outage(ErrorCode.UNAVAILABLE, "the database does not answer; try again shortly", ex) : ex;
	}

}
