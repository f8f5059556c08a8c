package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a target's money, all of one graph version.
 *
 * @param request the question, without sources
 * @param channels in the order DIRECT, SUPPORT, OPPOSE
 * @param limits those that cut it short
 */
public record Funders(FlowRequest request, List<ChannelFunders> channels, Set<FlowLimit> limits, long graphVersion) {

	public Funders {
		limits = limits.isEmpty() ? EnumSet.noneOf(FlowLimit.class) : EnumSet.copyOf(limits);
	}

	public boolean truncated() {
		return !this.limits.isEmpty();
	}

	public Collection<FlowLimit> stoppedBy() {
		return this.limits;
	}

	public AttributionMethod method() {
		return this.request.method();
	}

	public int toleranceDays() {
		return this.request.toleranceDays();
	}

	public int maxHops() {
		return this.request.maxHops();
	}

	public String methodologyVersion() {
		return MoneyFlow.METHODOLOGY;
	}

	public @Nullable LocalDate asOf() {
		return this.request.asOf();
	}

	/** The same with other channels. */
	Funders with(List<ChannelFunders> others) {
		return new Funders(this.request, others, this.limits, this.graphVersion);
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return 1000 + this.channels.stream().mapToLong((channel) -> channel.rows().bytes()).sum();
	}

}
