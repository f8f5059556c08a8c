package org.moneytrail.money;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RaceId;

/**
 * What the two ends of a list's entries are like, and which race they name; null for any.
 *
 * @param raceId the race they name
 * @param fromState the payer's state
 * @param toState the state of who received it, or of the candidate it was spent about
 * @param fromTypes the payer's type, as one of these letters
 * @param toTypes the receiving committee's type, as one of these letters
 * @param party the receiving committee's party, or of the candidate it was spent about
 * @param office the office of the candidate it was spent about
 */
public record EndConditions(@Nullable String raceId, @Nullable String fromState, @Nullable String toState,
		@Nullable List<String> fromTypes, @Nullable List<String> toTypes, @Nullable String party,
		@Nullable String office) {

	public static final EndConditions ANY = new EndConditions(null, null, null, null, null, null, null);

	public EndConditions {
		fromState = upper(fromState);
		toState = upper(toState);
		party = upper(party);
	}

	/**
	 * The race's id in the graph.
	 * @param race a global id; null for any
	 * @throws org.moneytrail.core.Refusal {@code INVALID_ARGUMENT} if it is no race's
	 */
	public static @Nullable String race(@Nullable String race) {
		return (race != null) ? GlobalId.parse("race", race, RaceId.class, "race").value() : null;
	}

	void addTo(Map<String, @Nullable Object> parameters) {
		parameters.put("race", this.raceId);
		parameters.put("fromState", this.fromState);
		parameters.put("toState", this.toState);
		parameters.put("fromTypes", this.fromTypes);
		parameters.put("toTypes", this.toTypes);
		parameters.put("party", this.party);
		parameters.put("office", this.office);
	}

	private static @Nullable String upper(@Nullable String text) {
		return (text != null) ? text.toUpperCase(Locale.ROOT) : null;
	}

}
