package org.moneytrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.context.annotation.DependsOn;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the graph: one named query, one round trip, in read access mode, with a time
 * limit the database itself keeps: its own, or what the request's {@link Deadline}
 * leaves.
 */
@Component
@DependsOn("schemaRunner")
public class GraphReader {

	/** The node that says which version the graph is. */
	public static final KeyLookup VERSION = KeyLookup.nodes("GraphState", "id", List.of("graph"));

	private final Driver driver;

	private final GraphSettings settings;

	private final PlatformTransactionManager transactions;

	private final LongAdder statements = new LongAdder();

	private final NamedQuery version = NamedQuery.of("flow/read-version");

	private final FirstRuns firstRuns = new FirstRuns();

	GraphReader(Driver driver, GraphSettings settings, PlatformTransactionManager transactions) {
		this.driver = driver;
		this.settings = settings;
		this.transactions = transactions;
	}

	/**
	 * Runs one statement.
	 * @param parameters driver types, records' ids as strings, never a value put into the
	 * text
	 * @return a row each, in the statement's order
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public <T> List<T> list(NamedQuery query, Map<String, ?> parameters, Function<Row, T> mapper) {
		return isAbsent() ? List.of() : run(query, parameters, this.settings.timeout(),
				(result) -> result.list((record) -> mapper.apply(new Row(record.asMap()))));
	}

	/**
	 * The first row, or null if there is none.
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public <T> @Nullable T find(NamedQuery query, Map<String, ?> parameters, Function<Row, T> mapper) {
		List<T> rows = list(query, parameters, mapper);
		return rows.isEmpty() ? null : rows.get(0);
	}

	/**
	 * Hands over rows one by one as they arrive, for reads too large to hold.
	 * @param timeout the longest this read may run, in place of the usual limit
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public void stream(NamedQuery query, Map<String, ?> parameters, Duration timeout, Consumer<Row> consumer) {
		if (isAbsent()) {
			return;
		}
		run(query, parameters, timeout, (result) -> {
			while (result.hasNext()) {
				consumer.accept(new Row(result.next().asMap()));
			}
			return Boolean.TRUE;
		});
	}

	/**
	 * Hands over rows of plain cells one by one as they arrive, for millions of them: a
	 * third of the cost of {@link #stream}.
	 * @param timeout the longest this read may run, in place of the usual limit
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public void scan(NamedQuery query, Duration timeout, Consumer<Cells> consumer) {
		scan(query, Map.of(), timeout, consumer);
	}

	/**
	 * As {@link #scan(NamedQuery, Duration, Consumer)}, with parameters. A consumer that
	 * throws ends the statement in the database too.
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public void scan(NamedQuery query, Map<String, ?> parameters, Duration timeout, Consumer<Cells> consumer) {
		run(query, parameters, timeout, (result) -> {
			RecordCells cells = new RecordCells();
			while (result.hasNext()) {
				consumer.accept(cells.at(result.next()));
			}
			return Boolean.TRUE;
		});
	}

	/**
	 * Hands over every relationship of some types, in no order: from the store where the
	 * database is embedded, else by the statement.
	 * @param timeout the longest this read may run, in place of the usual limit
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public void scan(EdgeScan scan, Duration timeout, Consumer<Cells> consumer) {
		long begin = System.nanoTime();
		if (this.driver instanceof SwitchableDriver switchable
				&& switchable.scan(scan, Deadline.atMost(timeout).toMillis(), consumer)) {
			this.statements.increment();
			StatementTimes.note(scan.query(), System.nanoTime() - begin, this.settings.slow());
			return;
		}
		scan(scan.query(), timeout, consumer);
	}

	/**
	 * Finds single records by their keys in the store of an embedded database, all in one
	 * transaction; a list for each look-up.
	 * @param statement what says the same, under whose name it is counted
	 * @return null where the database is not embedded: the statement has to be asked
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public @Nullable List<List<Row>> find(NamedQuery statement, List<KeyLookup> lookups) {
		return inStore(statement, (store, millis) -> store.find(lookups, millis));
	}

	/**
	 * Reads runs of relationships in the store of an embedded database, all in one
	 * transaction; a list for each run.
	 * @param statement what says the same, under whose name it is counted
	 * @return null where the database is not embedded, or has no index for one of them:
	 * the statement has to be asked
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public @Nullable List<List<Row>> read(NamedQuery statement, List<EdgeRun> runs) {
		return inStore(statement, (store, millis) -> store.read(runs, millis));
	}

	/**
	 * The version the graph stands at, 0 before the first load. One index seek.
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public long version() {
		List<List<Row>> stored = find(this.version, List.of(VERSION));
		List<Row> rows = (stored != null) ? stored.getFirst() : list(this.version, Map.of(), (row) -> row);
		Long version = rows.isEmpty() ? null : rows.getFirst().findNumber("version");
		return (version != null) ? version : 0;
	}

	/**
	 * Whether single records come without a statement: then it does not matter much how
	 * many times some are looked up.
	 */
	public boolean isEmbedded() {
		return this.driver instanceof SwitchableDriver switchable
				&& Boolean.TRUE.equals(switchable.inStore((store) -> Boolean.TRUE));
	}

	private @Nullable List<List<Row>> inStore(NamedQuery statement, StoreReading reading) {
		if (!(this.driver instanceof SwitchableDriver switchable)) {
			return null;
		}
		long begin = System.nanoTime();
		long millis = Deadline.atMost(this.settings.timeout()).toMillis();
		List<List<Row>> found = switchable.inStore((store) -> reading.in(store, millis));
		if (found != null) {
			this.statements.increment();
			StatementTimes.note(statement, System.nanoTime() - begin, this.settings.slow());
		}
		return found;
	}

	/**
	 * Runs one look-up of a repository under this reader's rules: read access mode, the
	 * time limit, its errors.
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
	 */
	public <T> T within(Supplier<T> lookUp) {
		this.statements.increment();
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setReadOnly(true);
		template.setTimeout(Math.max(1, (int) Deadline.atMost(this.settings.timeout()).toSeconds()));
		Deadline.Work work = Deadline.begin(Deadline.current(), Thread.currentThread()::interrupt);
		try {
			return Objects.requireNonNull(template.execute((status) -> lookUp.get()));
		}
		catch (NestedRuntimeException ex) {
			throw (ex.getMostSpecificCause() instanceof Neo4jException cause) ? DriverErrors.translate(cause) : ex;
		}
		finally {
			finish(work);
		}
	}

	/**
	 * Runs work whose reads, made in this thread, all see one and the same database, even
	 * if a rebuilt one takes its place meanwhile. The version may still move.
	 */
	public <T> T onOneDatabase(Supplier<T> work) {
		return (this.driver instanceof SwitchableDriver switchable) ? switchable.onOne(work) : work.get();
	}

	/** Where a load has no database to ask yet it finds nothing. */
	private boolean isAbsent() {
		return this.driver instanceof SwitchableDriver switchable && switchable.isAbsent();
	}

	/** Statements run since the start: what a request cost is the difference. */
	public long statements() {
		return this.statements.sum();
	}

	/**
	 * Runs a statement of its own, without a transaction around it: one round trip. A
	 * request that ends interrupts its thread, upon which the driver drops the connection
	 * and the database the query.
	 */
	private <T> T run(NamedQuery query, Map<String, ?> parameters, Duration timeout, Function<Result, T> reader) {
		this.statements.increment();
		long begin = System.nanoTime();
		SessionConfig config = SessionConfig.builder()
			.withDatabase(this.settings.database())
			.withDefaultAccessMode(AccessMode.READ)
			.build();
		TransactionConfig limit = TransactionConfig.builder().withTimeout(Deadline.atMost(timeout)).build();
		Deadline.Work work = Deadline.begin(Deadline.current(), Thread.currentThread()::interrupt);
		try (work; Session session = this.driver.session(config)) {
			@SuppressWarnings("unchecked")
			Map<String, Object> values = (Map<String, Object>) parameters;
			return DriverErrors.planned(() -> reader
				.apply(firstRuns().begin(query, limit.timeout(), () -> session.run(query.text(), values, limit))));
		}
		catch (Neo4jException ex) {
			throw work.isStopped() ? new Outage(ErrorCode.TIMEOUT, "the request has ended", ex)
					: DriverErrors.translate(ex);
		}
		finally {
			finish(work);
			StatementTimes.note(query, System.nanoTime() - begin, this.settings.slow());
		}
	}

	/** A database that takes another's place has planned nothing yet. */
	private FirstRuns firstRuns() {
		return (this.driver instanceof SwitchableDriver switchable) ? switchable.firstRuns() : this.firstRuns;
	}

	/** If this thread was interrupted, it was for the sake of work that is over now. */
	private static void finish(Deadline.Work work) {
		work.close();
		if (work.isStopped()) {
			Thread.interrupted();
		}
	}

	/** Reads in a store, for so long at most. */
	private interface StoreReading {

		@Nullable List<List<Row>> in(EdgeScan.Store store, long timeoutMillis);

	}

}
