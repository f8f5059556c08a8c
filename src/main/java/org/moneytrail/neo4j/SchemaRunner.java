package org.moneytrail.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

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
		if (this.driver instanceof SwitchableDriver switchable) {
			switchable.prepare(this::apply);
		}
		else {
			apply();
		}
	}

	private void apply() {
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
		List<SchemaFile> made = create(files, SchemaRunner::oneByOne);
		try (Session session = session()) {
			again(() -> session.run(this.await.text(), Map.of("seconds", INDEX_WAIT)).consume());
			remember(session, made);
		}
	}

	/**
	 * Applies all files to the database this thread is bound to, however long its indexes
	 * take to fill.
	 * @param percent hears how far they are
	 * @param early done once the first of them are being filled, before a constraint
	 * @throws IllegalStateException if an index cannot be filled
	 */
	public void applyAll(LongConsumer percent, Runnable early) {
		List<SchemaFile> made;
		try {
			made = create(SchemaFile.all(), (session, files) -> together(session, files, early));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the schema files", ex);
		}
		try (Session session = session()) {
			long waiting = 1;
			while (waiting > 0) {
				Record row = again(() -> session.run(this.progress.text()).single());
				if (!row.get("failed").isEmpty()) {
					throw new IllegalStateException("indexes cannot be filled: " + row.get("failed").asList());
				}
				percent.accept(row.get("percent").asLong());
				waiting = row.get("waiting").asLong();
				if (waiting > 0) {
					LockSupport.parkNanos(LOOK_EVERY);
				}
			}
			remember(session, made);
		}
	}

	private Session session() {
		return this.driver.session(SessionConfig.forDatabase(this.settings.database()));
	}

	/**
	 * Returns the files that had not been applied; their indexes may still be filling.
	 */
	private List<SchemaFile> create(List<SchemaFile> files, BiConsumer<Session, List<SchemaFile>> order) {
		try (Session session = session()) {
			Map<String, String> applied = again(() -> applied(session));
			if (applied.isEmpty()) {
				run(session, List.of(this.constraint.text()));
			}
			List<SchemaFile> made = new ArrayList<>();
			for (SchemaFile file : files) {
				String checksum = applied.get(file.name());
				if (checksum != null && !checksum.equals(file.checksum())) {
					throw new StartFailure(
							"the schema file " + file.name() + " was changed after it had been applied to "
									+ "this database; restore it and put the change into a new file",
							null);
				}
				if (checksum == null) {
					made.add(file);
				}
			}
			order.accept(session, made);
			return made;
		}
		catch (ServiceUnavailableException | AuthenticationException ex) {
			throw new StartFailure("the database does not answer: " + ex.getMessage()
					+ " Check spring.neo4j.uri and spring.neo4j.authentication.", ex);
		}
	}

	private static void oneByOne(Session session, List<SchemaFile> files) {
		files.forEach((file) -> run(session, file.statements()));
	}

	/**
	 * For a store full of data. A transaction's indexes are filled in the background by
	 * one pass over it, two transactions' at a time; a constraint is waited for. So what
	 * takes longest begins first, and the constraints are made beside it, once nobody
	 * writes any more.
	 */
	private static void together(Session session, List<SchemaFile> files, Runnable early) {
		List<List<String>> indexes = files.stream()
			.map((file) -> file.statements().stream().filter((one) -> !isConstraint(one)).toList())
			.toList();
		indexes.forEach((statements) -> run(session, statements.stream().filter(SchemaRunner::isOnEdges).toList()));
		early.run();
		files.forEach((file) -> run(session, file.statements().stream().filter(SchemaRunner::isConstraint).toList()));
		indexes.forEach((statements) -> run(session, statements.stream().filter((one) -> !isOnEdges(one)).toList()));
	}

	private static boolean isConstraint(String statement) {
		return statement.startsWith("CREATE CONSTRAINT");
	}

	private static boolean isOnEdges(String statement) {
		return statement.contains("-[");
	}

	/** Notes files as applied, once their indexes are there. */
	private void remember(Session session, List<SchemaFile> files) {
		for (SchemaFile file : files) {
			again(() -> session.executeWrite(
					(tx) -> tx.run(this.record.text(), Map.of("name", file.name(), "checksum", file.checksum()))
						.consume()));
		}
	}

	private Map<String, String> applied(Session session) {
		Map<String, String> applied = new HashMap<>();
		session.run(this.find.text())
			.forEachRemaining((row) -> applied.put(row.get("name").asString(), row.get("checksum").asString()));
		return applied;
	}

	/** Runs schema statements in one transaction. */
	private static void run(Session session, List<String> statements) {
		if (statements.isEmpty()) {
			return;
		}
		again(() -> session.executeWrite((tx) -> {
			statements.forEach((statement) -> tx.run(statement).consume());
			return statements.size();
		}));
	}

	/**
	 * Repeats what failed because the schema changed beside it: another server doing the
	 * same makes it fail in a deadlock, or because the rule exists by the time of the
	 * commit; indexes coming online one after the other outrun the database's planner,
	 * which then reports an error of its own.
	 */
	private static <T> T again(Supplier<T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				return work.get();
			}
			catch (Neo4jException ex) {
				boolean exists = ex.code() != null && ex.code().contains("AlreadyExists");
				boolean passing = attempt < ATTEMPTS && (exists || ex instanceof RetryableException);
				if (!passing && !DriverErrors.plansAgain(ex, attempt)) {
					throw ex;
				}
			}
		}
	}

}
