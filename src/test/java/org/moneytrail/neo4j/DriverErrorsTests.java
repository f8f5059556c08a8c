package org.moneytrail.neo4j;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;

import static org.assertj.core.api.Assertions.assertThat;

class DriverErrorsTests {

	private static final String OVERTAKEN = "Could not compile query due to insanely frequent schema changes";

	@Test
	void aStatementThatIndexesOutranIsPlannedAgainAFewTimes() {
		DatabaseException overtaken = new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", OVERTAKEN);
		assertThat(DriverErrors.plansAgain(overtaken, 1)).isTrue();
		assertThat(DriverErrors.plansAgain(overtaken, 10)).isFalse();
	}

	@Test
	void nothingElseIsAskedAgain() {
		assertThat(DriverErrors
			.plansAgain(new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "disk broken"), 1))
			.isFalse();
		assertThat(DriverErrors.plansAgain(new ClientException("Neo.ClientError.Statement.SyntaxError", OVERTAKEN), 1))
			.isFalse();
	}

}
