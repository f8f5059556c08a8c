package org.moneytrail.core;

/**
 * One source row, and so one money edge.
 *
 * @param value the id in the graph, without the type's word
 */
public record RowId(String value) implements GlobalId {

	public RowId {
		GlobalId.requireValue("row", value);
	}

	@Override
	public String word() {
		return "row";
	}

	@Override
	public String toString() {
		return global();
	}

}
