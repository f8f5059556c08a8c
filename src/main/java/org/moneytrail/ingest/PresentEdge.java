package org.moneytrail.ingest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A money edge as the graph holds it before a load.
 *
 * @param type its type
 * @param ends a fingerprint of type and both ends; 0 where it is not known
 * @param fingerprint of type and properties
 */
record PresentEdge(String type, long ends, long fingerprint) {

	/**
	 * A staged edge.
	 * @param properties those of the row, and edgeType, fromLabel and toLabel
	 */
	static PresentEdge of(Map<String, @Nullable Object> properties) {
		String type = String.valueOf(properties.remove("edgeType")).intern();
		String from = String.valueOf(properties.remove("fromLabel"));
		String to = String.valueOf(properties.remove("toLabel"));
		return new PresentEdge(type, ends(type, from, to, properties), GraphRows.fingerprint(type, properties));
	}

	/** A fingerprint of what an edge cannot change and stay the same. */
	static long ends(String type, String fromLabel, String toLabel,
			Map<String, ? extends @Nullable Object> properties) {
		return GraphRows.fingerprint(type, Map.of("from", fromLabel + " " + properties.get("fromId"), "to",
				toLabel + " " + properties.get("toId")));
	}

}
