package org.moneytrail.core;

/**
 * One ballot contest, by its stable key.
 *
 * @param value the id in the graph, without the type's word
 */
public record RaceId(String value) implements GlobalId {

	public RaceId {
		GlobalId.requireValue("race", value);
	}

	@Override
	public String word() {
		return "race";
	}

	@Override
	public String toString() {
		return global();
	}

}
