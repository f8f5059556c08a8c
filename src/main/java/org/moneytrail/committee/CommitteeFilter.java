package org.moneytrail.committee;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Which committees; a null condition always holds. */
record CommitteeFilter(@Nullable String namePrefix, @Nullable List<CommitteeType> types,
		@Nullable List<CommitteeDesignation> designations, @Nullable String party, @Nullable String state,
		@Nullable String source) {

	static final CommitteeFilter NONE = new CommitteeFilter(null, null, null, null, null, null);

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("types", (this.types != null) ? this.types.stream().map(CommitteeType::code).toList() : null);
		parameters.put("designations", (this.designations != null)
				? this.designations.stream().map(CommitteeDesignation::code).toList() : null);
		parameters.put("party", (this.party != null) ? this.party.toUpperCase(Locale.ROOT) : null);
		parameters.put("state", (this.state != null) ? this.state.toUpperCase(Locale.ROOT) : null);
		parameters.put("source", this.source);
		return parameters;
	}

}
