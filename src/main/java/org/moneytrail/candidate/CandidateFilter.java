package org.moneytrail.candidate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

/** Which candidates; a null condition always holds. */
record CandidateFilter(@Nullable String namePrefix, @Nullable String party, @Nullable String office,
		@Nullable String state, @Nullable String district, @Nullable Integer cycle, @Nullable Incumbency incumbency,
		@Nullable String source) {

	static final CandidateFilter NONE = new CandidateFilter(null, null, null, null, null, null, null, null);

	CandidateFilter {
		if (cycle != null && cycle % 2 != 0) {
			throw Refusal.argument("cycle", "an even year", "a cycle is named by its even end year, was " + cycle);
		}
	}

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("party", (this.party != null) ? this.party.toUpperCase(Locale.ROOT) : null);
		parameters.put("office", this.office);
		parameters.put("state", (this.state != null) ? this.state.toUpperCase(Locale.ROOT) : null);
		parameters.put("district", this.district);
		parameters.put("cycle", this.cycle);
		parameters.put("incumbency", (this.incumbency != null) ? this.incumbency.code() : null);
		parameters.put("source", this.source);
		return parameters;
	}

}
