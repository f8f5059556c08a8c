package org.moneytrail.core;

/**
 * A cited statement that is no transaction.
 *
 * @param value the id in the graph, without the type's word
 */
public record ClaimId(String value) implements GlobalId {

	public ClaimId {
		GlobalId.requireValue("claim", value);
	}

	@Override
	public String word() {
		return "claim";
	}

	@Override
	public String toString() {
		return global();
	}

}
