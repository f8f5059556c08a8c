package org.moneytrail.neo4j;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DriverErrorsTests {

	private static final String OVERTAKEN = "Could not compile query due to insanely frequent schema changes";

	@Test
	void aStatementThatIndexesOutranIsPlannedAgainAFewTimes() {
		assertThat(DriverErrors.plansAgain(overtaken(), 1)).isTrue();
		assertThat(DriverErrors.plansAgain(overtaken(), 10)).isFalse();
	}

	@Test
	void whatIsPlannedAgainIsDoneOnce() {
		Queue<Neo4jException> failures = new ArrayDeque<>(List.of(overtaken(), overtaken()));
		List<String> done = new ArrayList<>();
		assertThat(DriverErrors.planned(() -> {
			if (!failures.isEmpty()) {
				throw failures.remove();
			}
			done.add("written");
			return 7;
		})).isEqualTo(7);
		assertThat(done).containsExactly("written");
	}

	@Test
	void anotherFailureIsTheCallers() {
		Neo4jException broken = new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "disk broken");
		assertThatThrownBy(() -> DriverErrors.planned(() -> {
			throw broken;
		})).isSameAs(broken);
	}

	@Test
	void nothingElseIsAskedAgain() {
		assertThat(DriverErrors
			.plansAgain(new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "disk broken"), 1))
			.isFalse();
		assertThat(DriverErrors.plansAgain(new ClientException("Neo.ClientError.Statement.SyntaxError", OVERTAKEN), 1))
			.isFalse();
	}

	private static Neo4jException overtaken() {
		return new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", OVERTAKEN);
	}

}
