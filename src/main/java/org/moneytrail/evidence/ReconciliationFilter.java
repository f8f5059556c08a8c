package org.moneytrail.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;

/** Which lines; a null condition always holds. */
record ReconciliationFilter(@Nullable List<SummaryLine> lines, @Nullable List<ReconciliationCause> causes,
		@Nullable Subject subject, @Nullable Integer cycle, @Nullable Boolean agrees, @Nullable Money atLeast) {

	static final ReconciliationFilter NONE = new ReconciliationFilter(null, null, null, null, null, null);

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if {@code atLeast} is below 0
	 */
	Map<String, @Nullable Object> parameters() {
		if (this.atLeast != null && this.atLeast.cents() < 0) {
			throw Refusal.argument("atLeast", "0 or more", "atLeast must be 0 or more, was " + this.atLeast);
		}
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("lines", names(this.lines));
		parameters.put("causes", names(this.causes));
		parameters.put("labels", (this.subject != null) ? List.of(this.subject.label) : null);
		parameters.put("cycle", this.cycle);
		parameters.put("agrees", this.agrees);
		parameters.put("least", (this.atLeast != null) ? this.atLeast.cents() : 0L);
		return parameters;
	}

	private static @Nullable List<String> names(@Nullable List<? extends Enum<?>> codes) {
		return (codes != null) ? codes.stream().<String>map(Enum::name).toList() : null;
	}

	/** Whose summaries. */
	enum Subject {

		/** PACs and parties. */
		COMMITTEE("Committee"),

		/** Candidates with all their own committees. */
		CANDIDATE("Candidate");

		private final String label;

		Subject(String label) {
			this.label = label;
		}

	}

}
