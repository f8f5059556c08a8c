package org.moneytrail.flow;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One question after another in memory, without database, GraphQL or HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class TraceBenchmark {

	/** The whole traced answer; no target is asked for twice in a row. */
	@Benchmark
	public Object trace(AskedState asked) {
		return asked.flows.trace(asked.next(), asked.projection());
	}

	/** The same, donor after donor about one candidate. */
	@Benchmark
	public Object traceToOneTarget(AskedState asked) {
		return asked.flows.trace(asked.nextAboutOne(), asked.projection());
	}

	/** What a cent does for a target, for all donors at once. */
	@Benchmark
	public Object weights(AskedState asked) {
		Question question = asked.question();
		return Weights.of(Upstream.of(new Ledger(asked.projection(), 0), question, question.group()));
	}

	/** The bounds of spending in support. */
	@Benchmark
	public Object bounds(AskedState asked) {
		Question question = asked.question();
		return new BoundsSearch(asked.projection(), MoneyChannel.SUPPORT, false, false, question.deadline())
			.find(List.of(question));
	}

}
