package org.moneytrail.export;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/**
 * Reads whole tables of the graph, row by row, of one version of it: a table during whose
 * reading the graph changed is not answered as if it were one.
 */
@Component
class WholeGraphReader {

	private final NamedQuery state = NamedQuery.of("export/read-state");

	private final GraphReader graph;

	private final ExportSettings settings;

	private final Semaphore places;

	WholeGraphReader(GraphReader graph, ExportSettings settings) {
		this.graph = graph;
		this.settings = settings;
		this.places = new Semaphore(settings.concurrent());
	}

	/** The graph as it stands. */
	State state() {
		State state = this.graph.find(this.state, Map.of(),
				(row) -> new State(zero(row.findNumber("version")), row.number("unfinished"), row.texts("imports")));
		return (state != null) ? state : new State(0, 0, List.of());
	}

	/**
	 * Reads a table for somebody who asked.
	 * @throws Outage {@code OVERLOADED} if too many are being read, {@code STALE_VERSION}
	 * if the graph changed meanwhile; what was handed over then is not the whole
	 */
	void read(NamedQuery statement, Map<String, ?> parameters, Consumer<Cells> consumer) {
		if (!this.places.tryAcquire()) {
			throw new Outage(ErrorCode.OVERLOADED, "too many whole tables are being read at once; again in a moment",
					null);
		}
		try {
			onOneDatabase(() -> {
				State before = state();
				scan(statement, parameters, consumer);
				requireUnchanged(before);
			});
		}
		finally {
			this.places.release();
		}
	}

	/** Reads a table; whether the graph changed is for the caller to see. */
	void scan(NamedQuery statement, Map<String, ?> parameters, Consumer<Cells> consumer) {
		this.graph.scan(statement, parameters, this.settings.timeout(), consumer);
	}

	/** Runs work whose reads all see one database. */
	void onOneDatabase(Runnable work) {
		this.graph.onOneDatabase(() -> {
			work.run();
			return Boolean.TRUE;
		});
	}

	/**
	 * Sees whether the graph is still as it was.
	 * @throws Outage {@code STALE_VERSION} if it is not
	 */
	void requireUnchanged(State before) {
		if (!state().equals(before)) {
			throw new Outage(ErrorCode.STALE_VERSION, "the graph was changed while it was read; ask again", null);
		}
	}

	private static long zero(@Nullable Long number) {
		return (number != null) ? number : 0;
	}

	/**
	 * How the graph stands.
	 *
	 * @param version its version, 0 while it is empty
	 * @param unfinished loads of which it may hold a part
	 * @param imports the loads it was made from, in alphabetical order
	 */
	record State(long version, long unfinished, List<String> imports) {

	}

}
