package org.moneytrail.core;

/**
 * One load.
 *
 * @param value the id in the graph, without the type's word
 */
public record ImportId(String value) implements GlobalId {

	public ImportId {
		GlobalId.requireValue("import", value);
	}

	@Override
	public String word() {
		return "import";
	}

	@Override
	public String toString() {
		return global();
	}

}
