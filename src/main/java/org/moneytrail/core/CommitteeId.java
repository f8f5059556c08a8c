package org.moneytrail.core;

/**
 * A committee, such as {@code fec:C00401224}.
 *
 * @param value the id in the graph, without the type's word
 */
public record CommitteeId(String value) implements ActorId {

	public CommitteeId {
		GlobalId.requireValue("committee", value);
	}

	@Override
	public String word() {
		return "committee";
	}

	@Override
	public String toString() {
		return global();
	}

}
