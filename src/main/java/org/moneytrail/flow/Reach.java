package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where a source's money went, all of one graph version.
 *
 * @param request the question; its target stands for none
 * @param channels in the order DIRECT, SUPPORT, OPPOSE
 * @param limits those that cut it short
 */
public record Reach(FlowRequest request, List<ChannelReach> channels, Set<FlowLimit> limits, long graphVersion) {

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

	public @Nullable LocalDate asOf() {
		return this.request.asOf();
	}

	/** The same with other channels. */
	Reach with(List<ChannelReach> others) {
		return new Reach(this.request, others, this.limits, this.graphVersion);
	}

	public String methodologyVersion() {
		return MoneyFlow.METHODOLOGY;
	}

}
