package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;

/**
 * An answer as the schema has it.
 *
 * @param flow the numbers
 * @param from the source
 * @param to the target: a candidate, committee or race
 */
public record FlowAnswer(MoneyFlow flow, Actor from, Object to) {

	public List<ChannelFlow> channels() {
		return this.flow.channels();
	}

	public boolean truncated() {
		return this.flow.truncated();
	}

	public Collection<FlowLimit> stoppedBy() {
		return this.flow.stoppedBy();
	}

	public AttributionMethod method() {
		return this.flow.method();
	}

	public int toleranceDays() {
		return this.flow.toleranceDays();
	}

	public int maxHops() {
		return this.flow.maxHops();
	}

	public @Nullable DateRange window() {
		return this.flow.request().window();
	}

	public @Nullable Money minAmount() {
		return this.flow.minAmount();
	}

	public @Nullable LocalDate asOf() {
		return this.flow.request().asOf();
	}

	public UnknownOpening unknownOpening() {
		return this.flow.unknownOpening();
	}

	public int timeMillis() {
		return this.flow.timeMillis();
	}

	public String methodologyVersion() {
		return this.flow.methodologyVersion();
	}

	public long graphVersion() {
		return this.flow.graphVersion();
	}

}
