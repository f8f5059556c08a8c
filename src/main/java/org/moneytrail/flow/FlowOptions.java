package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;

/** How to trace, as the caller wrote it; null where left out. */
record FlowOptions(@Nullable AttributionMethod method, @Nullable Integer toleranceDays, @Nullable Integer maxHops,
		@Nullable DateRange window, @Nullable List<MoneyChannel> channels, @Nullable Money minAmount,
		@Nullable List<String> stopAt, @Nullable List<String> alsoFrom, @Nullable LocalDate asOf,
		@Nullable Integer timeMillis, @Nullable Integer boundsMillis, @Nullable UnknownOpening unknownOpening,
		@Nullable String minVersion) {

	static final FlowOptions NONE = new FlowOptions(null, null, null, null, null, null, null, null, null, null, null,
			null, null);

}
