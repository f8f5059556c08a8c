package org.moneytrail.neo4j;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A run of relationships of one type as an index over their properties holds them: those
 * of one owner, or all, from a place on. The indexed properties are the owner's id if
 * there is an owner, what the run is ordered by and the row id.
 *
 * <p>
 * Read from the store of an embedded database, a row for each relationship: {@code place}
 * and {@code rowId}, {@code edge} with all properties or {@code cells} with those named,
 * {@code fromLabel} and {@code toLabel} if labels are wanted, {@code from} and {@code to}
 * with all properties of these ends as far as they are wanted.
 *
 * @param type the relationships' type
 * @param index the names of the properties
 * @param owner the owner's id; null for the relationships of all
 * @param place what to go on from
 * @param rowId the row id to go on from, at the very place; null for what lies beyond it
 * @param bound the last place wanted
 * @param upwards whether places rise
 * @param most relationships at most
 * @param show what is wanted of each
 */
public record EdgeRun(String type, Index index, @Nullable String owner, Object place, @Nullable String rowId,
		Object bound, boolean upwards, int most, Show show) {

	/**
	 * The indexed properties.
	 *
	 * @param owner whose id is a text; null if it is not in the index
	 * @param place a number or a day
	 * @param rowId a text
	 */
	public record Index(@Nullable String owner, String place, String rowId) {

	}

	/**
	 * What is wanted of a relationship.
	 *
	 * @param properties by name; null for all
	 * @param labels an end has one of these labels, or else the last; none if ends are
	 * not looked at
	 * @param from whether the node it leaves is wanted
	 * @param to whether the node it leads to is wanted
	 */
	public record Show(@Nullable List<String> properties, List<String> labels, boolean from, boolean to) {

	}

}
