package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;

/**
 * How to trace where only one end is named, as the caller wrote it; null where left out.
 */
record TraceOptions(@Nullable AttributionMethod method, @Nullable Integer toleranceDays, @Nullable Integer maxHops,
		@Nullable DateRange window, @Nullable List<MoneyChannel> channels, @Nullable Money minAmount,
		@Nullable List<String> stopAt, @Nullable LocalDate asOf, @Nullable Integer timeMillis,
		@Nullable UnknownOpening unknownOpening, @Nullable String minVersion) {

	static final TraceOptions NONE = new TraceOptions(null, null, null, null, null, null, null, null, null, null, null);

	/** The same as a money flow's options. */
	FlowOptions flow() {
		return new FlowOptions(this.method, this.toleranceDays, this.maxHops, this.window, this.channels,
				this.minAmount, this.stopAt, null, this.asOf, this.timeMillis, null, this.unknownOpening,
				this.minVersion);
	}

}
