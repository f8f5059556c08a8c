package org.moneytrail.neo4j;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** What the driver throws, in our words. */
final class DriverErrors {

	private DriverErrors() {
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
