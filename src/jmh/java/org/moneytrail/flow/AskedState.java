package org.moneytrail.flow;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An invented cycle in memory, and questions about it: another donor and candidate each time. */
@State(Scope.Benchmark)
public class AskedState {

	/** Contributions of the invented cycle. */
	@Param({ "100000", "1000000" })
	int contributions;

	final FlowLimits limits = new FlowLimits(Duration.ofSeconds(30), 20_000);

	final MoneyFlows flows = new MoneyFlows(this.limits, new Ledgers());

	private InventedProjection invented;

	private int asked;

	@Setup
	public void build() throws IOException {
		this.invented = InventedProjection.of(this.contributions);
	}

	Projection projection() {
		return this.invented.projection();
	}

	/** The next donor, about the next candidate. */
	FlowRequest next() {
		this.asked++;
		return about(this.asked * 7);
	}

	/** The next donor, always about one candidate. */
	FlowRequest nextAboutOne() {
		this.asked++;
		return about(3);
	}

	/** The next candidate's question as the engine takes it. */
	Question question() {
		long deadline = System.nanoTime() + this.limits.time().toNanos();
		return new Questions(projection(), next(), this.limits, deadline).questions().getFirst();
	}

	private FlowRequest about(int candidate) {
		List<String> donors = this.invented.donors();
		List<String> candidates = this.invented.candidates();
		return FlowRequest.of("donor:" + donors.get(this.asked % donors.size()),
				"candidate:" + candidates.get(candidate % candidates.size()), FlowOptions.NONE, this.limits);
	}

}
