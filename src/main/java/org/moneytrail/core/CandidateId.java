package org.moneytrail.core;

/**
 * A candidate for one office, such as {@code fec:H8NJ07256}.
 *
 * @param value the id in the graph, without the type's word
 */
public record CandidateId(String value) implements ActorId {

	public CandidateId {
		GlobalId.requireValue("candidate", value);
	}

	@Override
	public String word() {
		return "candidate";
	}

	@Override
	public String toString() {
		return global();
	}

}
