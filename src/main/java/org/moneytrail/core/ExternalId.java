package org.moneytrail.core;

import java.util.List;

/**
 * An id given by a regulator.
 *
 * @param scheme who gave it, such as {@code fec}
 * @param value the id
 */
public record ExternalId(String scheme, String value) {

	/** Schemes a client can ask by. */
	public static final List<String> SCHEMES = List.of("fec", "phl");

	/**
	 * The external id inside an id of the graph: {@code fec:C00401224} holds the FEC's,
	 * {@code fec:x-…} is ours for a filer the FEC gave none.
	 * @return one or none
	 */
	public static List<ExternalId> in(String id) {
		int colon = id.indexOf(':');
		if (colon < 0 || id.startsWith("x-", colon + 1) || !SCHEMES.contains(id.substring(0, colon))) {
			return List.of();
		}
		return List.of(new ExternalId(id.substring(0, colon), id.substring(colon + 1)));
	}

}
