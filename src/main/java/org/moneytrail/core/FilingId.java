package org.moneytrail.core;

/**
 * A filing or an article that stands for one.
 *
 * @param value the id in the graph, without the type's word
 */
public record FilingId(String value) implements GlobalId {

	public FilingId {
		GlobalId.requireValue("filing", value);
	}

	@Override
	public String word() {
		return "filing";
	}

	@Override
	public String toString() {
		return global();
	}

}
