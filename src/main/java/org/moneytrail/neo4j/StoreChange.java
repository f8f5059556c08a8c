package org.moneytrail.neo4j;

import java.util.List;

/**
 * What a statement does to many records, so that an embedded database does it in its
 * store, without planning and running the statement for each. The records are those of
 * the statement's parameters.
 */
public sealed interface StoreChange {

	/**
	 * Makes or changes nodes by their {@code id}. Parameter {@code rows}: all properties
	 * of each; one that is null is taken away, one that is not named stays.
	 *
	 * @param labels the first is the one whose ids are unique
	 */
	record PutNodes(List<String> labels) implements StoreChange {

		public PutNodes {
			labels = List.copyOf(labels);
		}

	}

	/**
	 * Makes relationships. Parameter {@code rows}: type, fromLabel, fromId, toLabel, toId
	 * and properties of each; one whose end is not there is left out.
	 */
	record MakeEdges() implements StoreChange {

	}

	/**
	 * Gives relationships other properties. Parameter {@code rows}: rowId of each, and
	 * properties, which are all it has afterwards.
	 */
	record SetEdges(String type) implements StoreChange {

	}

	/** Takes relationships away. Parameter {@code rowIds}: those of each. */
	record DropEdges(String type) implements StoreChange {

	}

}
