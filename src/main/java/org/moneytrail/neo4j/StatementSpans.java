package org.moneytrail.neo4j;

import java.util.concurrent.TimeUnit;

import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts each statement into the trace of the request it was run for, under its name,
 * without its parameters. Costs nothing where nothing is traced.
 */
@Component
class StatementSpans implements DisposableBean, StatementTimes.Listener {

	private final Tracer tracer;

	StatementSpans(ObjectProvider<Tracer> tracer) {
		this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
		if (this.tracer != Tracer.NOOP) {
			StatementTimes.follow(this);
		}
	}

	@Override
	public void ended(NamedQuery query, long nanos) {
		if (this.tracer.currentSpan() == null) {
			return;
		}
		long end = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
		this.tracer.spanBuilder()
			.name("cypher " + query.name())
			.tag("db.system.name", "neo4j")
			.tag("db.query.summary", query.name())
			.startTimestamp(end - nanos, TimeUnit.NANOSECONDS)
			.start()
			.end(end, TimeUnit.NANOSECONDS);
	}

	@Override
	public void destroy() {
		StatementTimes.forget(this);
	}

}
