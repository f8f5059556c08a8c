package org.moneytrail.flow;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Money;

/**
 * An answer, all of one graph version.
 *
 * @param request the question
 * @param channels in the order DIRECT, SUPPORT, OPPOSE
 * @param stoppedBy limits that cut it short
 */
record MoneyFlow(FlowRequest request, List<ChannelFlow> channels, Set<FlowLimit> stoppedBy, long graphVersion) {

	/** Raised whenever the same graph would give another number. */
	static final String METHODOLOGY = "1";

	boolean truncated() {
		return !this.stoppedBy.isEmpty();
	}

	AttributionMethod method() {
		return this.request.method();
	}

	String methodologyVersion() {
		return METHODOLOGY;
	}

	int toleranceDays() {
		return this.request.toleranceDays();
	}

	int maxHops() {
		return this.request.maxHops();
	}

	@Nullable Money minAmount() {
		return this.request.minAmount();
	}

	UnknownOpening unknownOpening() {
		return this.request.unknownOpening();
	}

	int timeMillis() {
		return Math.toIntExact(this.request.time().toMillis());
	}

	/** The same with other channels. */
	MoneyFlow with(List<ChannelFlow> others) {
		return new MoneyFlow(this.request, others, this.stoppedBy, this.graphVersion);
	}

	MoneyFlow with(Citations citations) {
		return new MoneyFlow(this.request, this.channels.stream().map((channel) -> channel.with(citations)).toList(),
				this.stoppedBy, this.graphVersion);
	}

}
