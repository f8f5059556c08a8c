package org.moneytrail.neo4j;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import io.micrometer.core.instrument.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long each named statement takes: as a metric, and in the log where it was long. */
final class StatementTimes {

	private static final Logger log = LoggerFactory.getLogger("org.moneytrail.slow");

	private static final Set<Listener> listeners = new CopyOnWriteArraySet<>();

	private StatementTimes() {
	}

	/** Tells somebody of every statement from now on, in the thread that ran it. */
	static void follow(Listener listener) {
		listeners.add(listener);
	}

	static void forget(Listener listener) {
		listeners.remove(listener);
	}

	/**
	 * Takes note of a statement that has ended.
	 * @param slow from when on it is worth a line; parameters are never in it
	 */
	static void note(NamedQuery query, long nanos, Duration slow) {
		Metrics.timer("moneytrail.cypher", "statement", query.name()).record(Duration.ofNanos(nanos));
		listeners.forEach((listener) -> listener.ended(query, nanos));
		if (nanos > slow.toNanos()) {
			log.warn("slow statement {}: {} ms", query.name(), nanos / 1_000_000);
		}
	}

	/** Hears of statements. */
	interface Listener {

		/** A statement has ended after so long. */
		void ended(NamedQuery query, long nanos);

	}

}
