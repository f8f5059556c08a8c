package org.moneytrail.flow;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One money-flow question after another, without database, GraphQL or HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class TraceBenchmark {

	/** Contributions of the invented cycle. */
	@Param({ "100000", "1000000" })
	int contributions;

	private final FlowLimits limits = new FlowLimits(Duration.ofSeconds(30), 20_000);

	private final MoneyFlows flows = new MoneyFlows(this.limits);

	private InventedProjection invented;

	private int asked;

	@Setup
	public void build() throws IOException {
		this.invented = InventedProjection.of(this.contributions);
	}

	/** Another donor and another candidate each time: no target is asked for twice in a row. */
	@Benchmark
	public Object anotherTarget() {
		this.asked++;
		return trace(this.asked * 7);
	}

	/** Donor after donor about one candidate. */
	@Benchmark
	public Object sameTarget() {
		this.asked++;
		return trace(3);
	}

	private Object trace(int candidate) {
		String donor = this.invented.donors().get(this.asked % this.invented.donors().size());
		String target = this.invented.candidates().get(candidate % this.invented.candidates().size());
		FlowRequest request = FlowRequest.of("donor:" + donor, "candidate:" + target, FlowOptions.NONE, this.limits);
		return this.flows.trace(request, this.invented.projection());
	}

}
