package org.moneytrail.committee;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;

/** Which committees; a null condition always holds. */
record CommitteeFilter(@Nullable String namePrefix, @Nullable List<CommitteeType> types,
		@Nullable List<CommitteeDesignation> designations, @Nullable String party, @Nullable String state,
		@Nullable String source, @Nullable String city, @Nullable List<OrganizationType> organizationTypes,
		@Nullable DateRange registered, @Nullable Boolean stub) {

	static final CommitteeFilter NONE = new CommitteeFilter(null, null, null, null, null, null, null, null, null, null);

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("types", (this.types != null) ? this.types.stream().map(CommitteeType::code).toList() : null);
		parameters.put("designations", (this.designations != null)
				? this.designations.stream().map(CommitteeDesignation::code).toList() : null);
		parameters.put("party", (this.party != null) ? this.party.toUpperCase(Locale.ROOT) : null);
		parameters.put("state", (this.state != null) ? this.state.toUpperCase(Locale.ROOT) : null);
		parameters.put("source", this.source);
		parameters.put("city", (this.city != null) ? this.city.toUpperCase(Locale.ROOT) : null);
		parameters.put("organizationTypes", (this.organizationTypes != null)
				? this.organizationTypes.stream().map(OrganizationType::code).toList() : null);
		parameters.put("from", (this.registered != null) ? this.registered.lowest() : null);
		parameters.put("to", (this.registered != null) ? this.registered.highest() : null);
		parameters.put("stub", this.stub);
		return parameters;
	}

}
