package org.moneytrail.core;

/**
 * A donor as reported: one exact donor key.
 *
 * @param value the id in the graph, without the type's word
 */
public record DonorId(String value) implements ActorId {

	public DonorId {
		GlobalId.requireValue("donor", value);
	}

	@Override
	public String word() {
		return "donor";
	}

	@Override
	public String toString() {
		return global();
	}

}
