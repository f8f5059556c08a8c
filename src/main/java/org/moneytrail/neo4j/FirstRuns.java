package org.moneytrail.neo4j;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Lets one at a time begin a statement that nobody has begun yet. The database plans a
 * statement for everybody who asks before a plan is there, each for himself; so one plans
 * and the others find the plan.
 */
final class FirstRuns {

	private final Set<String> planned = ConcurrentHashMap.newKeySet();

	private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

	/**
	 * Begins a statement.
	 * @param patience how long to wait for whoever began it first; then, or when
	 * interrupted, nobody is waited for
	 * @param run returns once the statement is planned
	 */
	<T> T begin(NamedQuery query, @Nullable Duration patience, Supplier<T> run) {
		if (this.planned.contains(query.name()) || patience == null) {
			return run.get();
		}
		Semaphore turn = this.turns.computeIfAbsent(query.name(), (name) -> new Semaphore(1));
		boolean taken = take(turn, patience);
		try {
			if (taken && this.planned.contains(query.name())) {
				turn.release();
				taken = false;
			}
			T begun = run.get();
			this.planned.add(query.name());
			return begun;
		}
		finally {
			if (taken) {
				turn.release();
			}
		}
	}

	private static boolean take(Semaphore turn, Duration patience) {
		try {
			return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
