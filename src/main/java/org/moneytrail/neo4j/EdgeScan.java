package org.moneytrail.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A look at every relationship of some types, for millions of them. Its cells, in this
 * order: the type, the letters of its two ends, the properties. An embedded database
 * gives them from its store in this process, at a tenth of the cost of the statement; any
 * other one by the statement.
 *
 * @param query the statement that gives the same cells, in any order of rows
 * @param types relationship types
 * @param letters a letter by node label; a node has one of these labels. If there are
 * none, the ends are an empty text
 * @param properties of the relationship; numbers are integers, days are dates
 */
public record EdgeScan(NamedQuery query, List<String> types, Map<String, String> letters, List<String> properties) {

	public EdgeScan {
		types = List.copyOf(types);
		letters = Map.copyOf(letters);
		properties = List.copyOf(properties);
	}

	/** Reads from a store in this process. */
	public interface Store {

		/**
		 * Hands over all of them; one that is deleted meanwhile may be left out.
		 * @param timeoutMillis the longest it may take
		 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
		 */
		void scan(EdgeScan scan, long timeoutMillis, Consumer<Cells> consumer);

		/**
		 * Single records, all in one transaction and in the order of the look-ups; a list
		 * for each.
		 * @param timeoutMillis the longest it may take
		 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
		 */
		List<List<Row>> find(List<KeyLookup> lookups, long timeoutMillis);

		/**
		 * Runs of relationships, all in one transaction; a list for each, in its order.
		 * @param timeoutMillis the longest it may take
		 * @return null if one has no index
		 * @throws org.moneytrail.core.Outage {@code TIMEOUT} or {@code UNAVAILABLE}
		 */
		@Nullable List<List<Row>> read(List<EdgeRun> runs, long timeoutMillis);

		/** Begins a transaction that writes. */
		WriteBatch begin();

	}

}
