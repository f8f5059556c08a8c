package org.moneytrail.neo4j;

import java.util.Collection;
import java.util.List;

/**
 * A look at single nodes or relationships by a property that is indexed, for a few dozen
 * of them. An embedded database gives them from its store in this process, without a
 * statement and its way over Bolt.
 *
 * @param isEdge relationships of a type, else nodes of a label
 * @param name the type or label
 * @param key the property
 * @param values what it may be; one that no record has is left out
 * @param properties that are wanted; all of them if none is named
 */
public record KeyLookup(boolean isEdge, String name, String key, Collection<String> values, List<String> properties) {

	public KeyLookup {
		values = List.copyOf(values);
		properties = List.copyOf(properties);
	}

	/** Nodes of a label with all their properties. */
	public static KeyLookup nodes(String label, String key, Collection<String> values) {
		return new KeyLookup(false, label, key, values, List.of());
	}

	/** Relationships of a type. */
	public static KeyLookup edges(String type, String key, Collection<String> values, List<String> properties) {
		return new KeyLookup(true, type, key, values, properties);
	}

}
