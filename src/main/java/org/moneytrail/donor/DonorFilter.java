package org.moneytrail.donor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Which donors; a null condition always holds. */
record DonorFilter(@Nullable String namePrefix, @Nullable DonorKind kind, @Nullable String state, @Nullable String city,
		@Nullable String source) {

	static final DonorFilter NONE = new DonorFilter(null, null, null, null, null);

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("kind", (this.kind != null) ? this.kind.name() : null);
		parameters.put("state", (this.state != null) ? this.state.toUpperCase(Locale.ROOT) : null);
		parameters.put("city", (this.city != null) ? this.city.toUpperCase(Locale.ROOT) : null);
		parameters.put("source", this.source);
		return parameters;
	}

}
