package org.moneytrail.race;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.SearchText;

/** Which races; a null condition always holds. */
record RaceFilter(@Nullable String office, @Nullable String jurisdiction, @Nullable String electionType,
		@Nullable String party, @Nullable Integer year, @Nullable Integer cycle, @Nullable DateRange dates,
		@Nullable String namePrefix, @Nullable String state, @Nullable String source) {

	static final RaceFilter NONE = new RaceFilter(null, null, null, null, null, null, null, null, null, null);

	RaceFilter {
		if (cycle != null && cycle % 2 != 0) {
			throw Refusal.argument("cycle", "an even year", "a cycle is named by its even end year, was " + cycle);
		}
	}

	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("office", this.office);
		parameters.put("jurisdiction", this.jurisdiction);
		parameters.put("electionType", this.electionType);
		parameters.put("party", (this.party != null) ? this.party.toLowerCase(Locale.ROOT) : null);
		parameters.put("year", this.year);
		parameters.put("cycle", this.cycle);
		LocalDate from = (this.dates != null) ? this.dates.from() : null;
		LocalDate to = (this.dates != null) ? this.dates.to() : null;
		parameters.put("from", from);
		parameters.put("to", to);
		parameters.put("prefix", (this.namePrefix != null) ? SearchText.of(this.namePrefix) : null);
		parameters.put("state", (this.state != null) ? "/state:" + this.state.toLowerCase(Locale.ROOT) + "/" : null);
		parameters.put("source", this.source);
		return parameters;
	}

}
