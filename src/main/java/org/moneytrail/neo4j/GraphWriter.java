package org.moneytrail.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/**
 * Writes the graph: named statements, one transaction per call. It tries once, but for
 * what indexes coming online kept from being planned: the caller writes so that a
 * repetition changes nothing.
 */
@Component
public class GraphWriter {

	private final Driver driver;

	private final GraphSettings settings;

	private final ThreadLocal<@Nullable WriteBatch> shared = new ThreadLocal<>();

	GraphWriter(Driver driver, GraphSettings settings) {
		this.driver = driver;
		this.settings = settings;
	}

	/**
	 * Runs one statement in a transaction of its own.
	 * @return nodes and relationships made, and what a statement says it changed
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE}; what was asked may or may
	 * not have happened
	 */
	public long write(NamedQuery query, Map<String, ?> parameters) {
		return write(List.of(new Step(query, parameters)));
	}

	/**
	 * Runs statements in order in one transaction: all or none.
	 * @return nodes and relationships made, and what a statement says it changed
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE}; what was asked may or may
	 * not have happened
	 */
	public long write(List<Step> steps) {
		WriteBatch shared = this.shared.get();
		try {
			if (shared != null) {
				return run(shared, steps);
			}
			return DriverErrors.planned(() -> {
				try (WriteBatch batch = BoltBatch.begin(session())) {
					long made = run(batch, steps);
					batch.commit();
					return made;
				}
			});
		}
		catch (Neo4jException ex) {
			throw DriverErrors.translate(ex);
		}
	}

	/**
	 * Runs work whose writes, made in this thread, are one transaction: all or none. What
	 * it reads meanwhile is the graph as it was before.
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE}; what was asked may or may
	 * not have happened
	 */
	public <T> T together(Supplier<T> work) {
		try (WriteBatch batch = begin()) {
			this.shared.set(batch);
			T result = work.get();
			batch.commit();
			return result;
		}
		catch (Neo4jException ex) {
			throw DriverErrors.translate(ex);
		}
		finally {
			this.shared.remove();
		}
	}

	/** In the store where the database is embedded. */
	private WriteBatch begin() {
		WriteBatch batch = (this.driver instanceof SwitchableDriver switchable) ? switchable.beginBatch() : null;
		return (batch != null) ? batch : BoltBatch.begin(session());
	}

	private Session session() {
		return this.driver.session(SessionConfig.builder()
			.withDatabase(this.settings.database())
			.withDefaultAccessMode(AccessMode.WRITE)
			.build());
	}

	private static long run(WriteBatch batch, List<Step> steps) {
		long made = 0;
		for (Step step : steps) {
			made += batch.run(step);
		}
		return made;
	}

	/**
	 * One statement of a transaction.
	 *
	 * @param parameters driver types; ids as strings
	 * @param change what it does, where a store can do it without the statement
	 */
	public record Step(NamedQuery query, Map<String, ?> parameters, @Nullable StoreChange change) {

		public Step(NamedQuery query, Map<String, ?> parameters) {
			this(query, parameters, null);
		}

	}

}
