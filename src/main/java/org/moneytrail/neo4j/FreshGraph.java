package org.moneytrail.neo4j;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A graph in the making. Nobody sees it before {@link #goLive}; closed before that, it is
 * thrown away.
 *
 * <p>
 * The caller guarantees this order: files into {@link #folder}, {@link #fill},
 * {@link #applySchema}, {@link #goLive}, {@link #close}; from {@code fill} on anything
 * {@link #within} it, also while the schema is applied in another thread.
 */
public interface FreshGraph extends AutoCloseable {

	/** An empty folder for the files to import; gone once they are. */
	Path folder();

	/**
	 * Imports files with Neo4j's offline importer, in a process of its own, and opens the
	 * database on the result.
	 * @param files tab-separated, without a header line, in double quotes where need be
	 * @throws IllegalStateException if a file breaks its own rules, such as an edge whose
	 * end is in no node file; the message names the importer's log
	 */
	void fill(List<BulkFiles> files, BulkProgress progress);

	/**
	 * Constraints and indexes, waited for until they are online.
	 * @param early done {@link #within} as soon as the first indexes are being filled:
	 * what is too little for files, and found without an index
	 */
	void applySchema(BulkProgress progress, Runnable early);

	/** Runs work whose reads and writes, made in this thread, go to this graph. */
	<T> T within(Supplier<T> work);

	/**
	 * Makes this the graph everybody reads, now and after a restart.
	 * @param alongside done in the same step, for what is derived from the graph
	 */
	void goLive(Runnable alongside);

	@Override
	void close();

	/**
	 * Files that hold nodes of one kind or relationships.
	 *
	 * @param labels a node's labels; empty for relationships
	 * @param header the importer's header: a name and type per column
	 */
	record BulkFiles(List<String> labels, List<String> header, List<Path> files) {

		public BulkFiles {
			labels = List.copyOf(labels);
			header = List.copyOf(header);
			files = List.copyOf(files);
		}

	}

	/** Hears how the import comes along. */
	interface BulkProgress {

		/** A new phase begins. */
		void phase(String name);

		/** So much of a hundred is done. */
		void percent(long done);

	}

}
