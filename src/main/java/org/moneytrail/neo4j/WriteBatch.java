package org.moneytrail.neo4j;

/** A transaction that writes; closed without a commit, nothing has happened. */
public interface WriteBatch extends AutoCloseable {

	/**
	 * Runs one step.
	 * @return nodes and relationships made, and what it says it changed
	 */
	long run(GraphWriter.Step step);

	/** Makes all of it so. */
	void commit();

	@Override
	void close();

}
