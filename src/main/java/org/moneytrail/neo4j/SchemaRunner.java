package org.moneytrail.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Applies the files of {@code cypher/schema} in the order of their names, each once, and
 * keeps their checksums in the graph. Every statement says {@code IF NOT EXISTS}, so two
 * servers may do this at the same time, and a start killed half-way is simply repeated.
 * <p>
 * Everything that reads or writes the graph starts after this.
 */
@Component
public class SchemaRunner implements InitializingBean {

	/** How long indexes may take to come online, in seconds: they fill on first use. */
	private static final long INDEX_WAIT = 600;

	private static final int ATTEMPTS = 5;

	private static final long LOOK_EVERY = 200_000_000;

	private final Driver driver;

	private final GraphSettings settings;

	private final NamedQuery constraint = NamedQuery.of("neo4j/create-schema-file-constraint");

	private final NamedQuery find = NamedQuery.of("neo4j/find-schema-files");

	private final NamedQuery record = NamedQuery.of("neo4j/record-schema-file");

	private final NamedQuery await = NamedQuery.of("neo4j/await-indexes");

	private final NamedQuery progress = NamedQuery.of("neo4j/index-progress");

	SchemaRunner(Driver driver, GraphSettings settings) {
		this.driver = driver;
		this.settings = settings;
	}

	@Override
	public void afterPropertiesSet() {
		try {
			apply(SchemaFile.all());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the schema files", ex);
		}
	}

	/**
	 * Applies what has not been applied yet and waits for the indexes.
	 * @throws StartFailure if a file differs from the one applied before, or the database
	 * cannot be reached
	 */
	void apply(List<SchemaFile> files) {
		create(files);
		try (Session session = session()) {
			session.run(this.await.text(), Map.of("seconds", INDEX_WAIT)).consume();
		}
	}

	/**
	 * Applies all files to the database this thread is bound to, however long its indexes
	 * take to fill.
	 * @param percent hears how far they are
	 * @throws IllegalStateException if an index cannot be filled
	 */
	public void applyAll(LongConsumer percent) {
		try {
			create(SchemaFile.all());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the schema files", ex);
		}
		try (Session session = session()) {
			long waiting = 1;
			while (waiting > 0) {
				Record row = session.run(this.progress.text()).single();
				if (!row.get("failed").isEmpty()) {
					throw new IllegalStateException("indexes cannot be filled: " + row.get("failed").asList());
				}
				percent.accept(row.get("percent").asLong());
				waiting = row.get("waiting").asLong();
				if (waiting > 0) {
					LockSupport.parkNanos(LOOK_EVERY);
				}
			}
		}
	}

	private Session session() {
		return this.driver.session(SessionConfig.forDatabase(this.settings.database()));
	}

	private void create(List<SchemaFile> files) {
		try (Session session = session()) {
			Map<String, String> applied = applied(session);
			if (applied.isEmpty()) {
				run(session, List.of(this.constraint.text()));
			}
			for (SchemaFile file : files) {
				String checksum = applied.get(file.name());
				if (checksum != null && !checksum.equals(file.checksum())) {
					throw new StartFailure(
							"the schema file " + file.name() + " was changed after it had been applied to "
									+ "this database; restore it and put the change into a new file",
							null);
				}
				if (checksum == null) {
					run(session, file.statements());
					session.executeWriteWithoutResult(
							(tx) -> tx.run(this.record.text(), Map.of("name", file.name(), "checksum", file.checksum()))
								.consume());
				}
			}
		}
		catch (ServiceUnavailableException | AuthenticationException ex) {
			throw new StartFailure("the database does not answer: " + ex.getMessage()
					+ " Check spring.neo4j.uri and spring.neo4j.authentication.", ex);
		}
	}

	private Map<String, String> applied(Session session) {
		Map<String, String> applied = new HashMap<>();
		session.run(this.find.text())
			.forEachRemaining((row) -> applied.put(row.get("name").asString(), row.get("checksum").asString()));
		return applied;
	}

	/**
	 * Runs schema statements in one transaction. Another server doing the same can make
	 * it fail: in a deadlock, or because the rule exists by the time of the commit.
	 */
	private static void run(Session session, List<String> statements) {
		for (int attempt = 1;; attempt++) {
			try {
				session
					.executeWriteWithoutResult((tx) -> statements.forEach((statement) -> tx.run(statement).consume()));
				return;
			}
			catch (Neo4jException ex) {
				boolean exists = ex.code() != null && ex.code().contains("AlreadyExists");
				if (attempt == ATTEMPTS || !(exists || ex instanceof RetryableException)) {
					throw ex;
				}
			}
		}
	}

}
