package org.moneytrail.neo4j;

import java.util.Map;

import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.summary.SummaryCounters;

/** A transaction over Bolt: statements alone. */
final class BoltBatch implements WriteBatch {

	private final Session session;

	private final Transaction transaction;

	private BoltBatch(Session session, Transaction transaction) {
		this.session = session;
		this.transaction = transaction;
	}

	/** Begins on a session that is closed with it. */
	static BoltBatch begin(Session session) {
		try {
			return new BoltBatch(session, session.beginTransaction());
		}
		catch (RuntimeException ex) {
			session.close();
			throw ex;
		}
	}

	@Override
	public long run(GraphWriter.Step step) {
		@SuppressWarnings("unchecked")
		Map<String, Object> values = (Map<String, Object>) step.parameters();
		long made = 0;
		Result result = this.transaction.run(step.query().text(), values);
		while (result.hasNext()) {
			made += result.next().get("changed").asLong();
		}
		SummaryCounters counters = result.consume().counters();
		return made + counters.nodesCreated() + counters.relationshipsCreated();
	}

	@Override
	public void commit() {
		this.transaction.commit();
	}

	@Override
	public void close() {
		try (this.session) {
			this.transaction.close();
		}
	}

}
