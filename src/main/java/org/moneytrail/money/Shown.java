package org.moneytrail.money;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a list reads of each edge it shows, beside its type, row id and ends' ids.
 *
 * @param properties properties by name; null for all
 * @param from whether who paid is read too
 * @param to whether who was paid is read too
 */
record Shown(@Nullable List<String> properties, boolean from, boolean to) {

	/** All there is of an edge, nothing of its ends. */
	static final Shown EDGES = new Shown(null, false, false);

	/**
	 * Fields that show a property and what stands in it, or what is read anyway. With any
	 * other, all properties are read.
	 */
	private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(Map.entry("__typename", List.of()),
			Map.entry("id", List.of()), Map.entry("rowId", List.of()), Map.entry("counted", List.of()),
			Map.entry("from", List.of()), Map.entry("to", List.of()), Map.entry("amount", List.of("cents")),
			Map.entry("date", List.of("date")), Map.entry("dateEarliest", List.of("dateEarliest")),
			Map.entry("kind", List.of("kind")), Map.entry("transactionType", List.of("transactionType")),
			Map.entry("election", List.of("election")), Map.entry("race", List.of("raceId")),
			Map.entry("note", List.of("note")), Map.entry("source", List.of("source")),
			Map.entry("employer", List.of("employer")), Map.entry("occupation", List.of("occupation")));

	/**
	 * What edges are read for.
	 * @param fields of an edge that are asked for
	 * @param side the end of the actor whose list it is, who is known; null if there is
	 * none
	 */
	static Shown of(Set<String> fields, @Nullable MoneySide side) {
		boolean from = side != MoneySide.FROM && fields.contains("from");
		boolean to = side != MoneySide.TO && fields.contains("to");
		if (!PROPERTIES.keySet().containsAll(fields)) {
			return new Shown(null, from, to);
		}
		Set<String> properties = new TreeSet<>(List.of("fromId", "toId"));
		fields.forEach((field) -> properties.addAll(PROPERTIES.getOrDefault(field, List.of())));
		return new Shown(List.copyOf(properties), from, to);
	}

	/** The ends as the Cypher files call them. */
	List<String> ends() {
		if (this.from) {
			return this.to ? List.of("from", "to") : List.of("from");
		}
		return this.to ? List.of("to") : List.of();
	}

}
