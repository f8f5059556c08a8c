package org.moneytrail.neo4j;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/**
 * Writes the graph: named statements, one transaction per call. It tries once: the caller
 * writes so that a repetition changes nothing.
 */
@Component
public class GraphWriter {

	private final Driver driver;

	private final GraphSettings settings;

	GraphWriter(Driver driver, GraphSettings settings) {
		this.driver = driver;
		this.settings = settings;
	}

	/**
	 * Runs one statement in a transaction of its own.
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE}; what was asked may or may
	 * not have happened
	 */
	public void write(NamedQuery query, Map<String, ?> parameters) {
		write(List.of(new Step(query, parameters)));
	}

	/**
	 * Runs statements in order in one transaction: all or none.
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE}; what was asked may or may
	 * not have happened
	 */
	public void write(List<Step> steps) {
		SessionConfig config = SessionConfig.builder()
			.withDatabase(this.settings.database())
			.withDefaultAccessMode(AccessMode.WRITE)
			.build();
		try (Session session = this.driver.session(config); Transaction transaction = session.beginTransaction()) {
			for (Step step : steps) {
				@SuppressWarnings("unchecked")
				Map<String, Object> values = (Map<String, Object>) step.parameters();
				transaction.run(step.query().text(), values).consume();
			}
			transaction.commit();
		}
		catch (Neo4jException ex) {
			throw DriverErrors.translate(ex);
		}
	}

	/**
	 * One statement of a transaction.
	 *
	 * @param parameters driver types; ids as strings
	 */
	public record Step(NamedQuery query, Map<String, ?> parameters) {

	}

}
