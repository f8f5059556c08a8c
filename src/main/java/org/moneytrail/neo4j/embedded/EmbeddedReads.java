package org.moneytrail.neo4j.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.LocalReads;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * Reads the embedded database without Bolt. A statement keeps its thread busy, and a
 * virtual thread would keep others from running meanwhile: what a virtual thread asks
 * runs in a thread of its own.
 */
final class EmbeddedReads implements LocalReads, AutoCloseable {

	private final GraphDatabaseService database;

	private final ExecutorService threads = Executors
		.newCachedThreadPool((work) -> Thread.ofPlatform().daemon().name("read").unstarted(work));

	private final Set<Transaction> running = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	EmbeddedReads(GraphDatabaseService database) {
		this.database = database;
	}

	@Override
	public void read(String statement, Map<String, ?> parameters, Duration timeout, Rows rows) {
		Deadline deadline = Deadline.current();
		if (!Thread.currentThread().isVirtual()) {
			run(statement, parameters, timeout, rows, deadline);
			return;
		}
		await(this.threads.submit(() -> run(statement, parameters, timeout, rows, deadline)));
	}

	/** The statement has a time of its own; nobody leaves it running behind. */
	private static void await(Future<?> statement) {
		boolean interrupted = false;
		try {
			for (;;) {
				try {
					statement.get();
					return;
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void run(String statement, Map<String, ?> parameters, Duration timeout, Rows rows,
			@Nullable Deadline deadline) {
		@SuppressWarnings("unchecked")
		Map<String, Object> values = (Map<String, Object>) parameters;
		try (Transaction transaction = this.database.beginTx(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS)) {
			Deadline.Work work = Deadline.begin(deadline, transaction::terminate);
			this.running.add(transaction);
			try {
				if (this.closed) {
					throw new Outage(ErrorCode.UNAVAILABLE, "the program is stopping", null);
				}
				hand(transaction.execute(statement, values), rows);
			}
			finally {
				this.running.remove(transaction);
				work.close();
			}
		}
		catch (RuntimeException ex) {
			throw translate(ex);
		}
	}

	private static void hand(Result result, Rows rows) {
		try (result) {
			if (result.getQueryExecutionType().canUpdateData() || result.getQueryExecutionType().canUpdateSchema()) {
				throw new IllegalStateException("a read that writes");
			}
			rows.begin(result.columns());
			while (result.hasNext()) {
				rows.next(result.next());
			}
		}
	}

	private static RuntimeException translate(RuntimeException thrown) {
		String code = "";
		for (Throwable cause = thrown; cause != null && code.isEmpty(); cause = cause.getCause()) {
			code = switch (cause) {
				case QueryExecutionException query -> query.getStatusCode();
				case Status.HasStatus known -> known.status().code().serialize();
				default -> "";
			};
		}
		if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
			return new Outage(ErrorCode.TIMEOUT,
					"the database stopped this query at its time limit; ask for less, or again later", thrown);
		}
		return (code.startsWith("Neo.TransientError") || code.contains("DatabaseUnavailable"))
				? new Outage(ErrorCode.UNAVAILABLE, "the database does not answer; try again shortly", thrown) : thrown;
	}

	/** Ends what is still running. */
	@Override
	public void close() {
		this.closed = true;
		this.running.forEach(Transaction::terminate);
		this.threads.shutdown();
	}

}
