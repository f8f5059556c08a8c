package org.moneytrail.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which counted money rows came with which load, where this process holds the evidence.
 * Every row is in it once, when it first counts, and stays: a reader who goes on from
 * where it stopped misses nothing and meets nothing twice.
 */
public interface ArrivalFeed {

	/** Where the feed ends now. */
	Position end();

	/** Before the first row that came after a version of the graph. */
	Position after(long graphVersion);

	/**
	 * Rows in the feed's order.
	 * @param after where to go on from
	 * @param limit rows at most
	 * @throws Outage {@code UNAVAILABLE} if the evidence is in use elsewhere
	 */
	List<Arrival> page(Filter filter, Position after, int limit);

	/**
	 * Has someone told whenever rows came.
	 * @return takes it back
	 */
	Runnable follow(Runnable listener);

	/**
	 * A place in the feed.
	 *
	 * @param load which load, counted from 1
	 * @param row the row passed last, null for none of that load
	 */
	record Position(long load, @Nullable String row) {

	}

	/**
	 * A row that came.
	 *
	 * @param position its place
	 * @param graphVersion the version of the graph it came with
	 */
	record Arrival(Position position, RowId row, long graphVersion) {

	}

	/**
	 * Which rows; null for any.
	 *
	 * @param actor who gave, paid or received
	 * @param race what the row names, or was for
	 * @param minCents the least amount
	 */
	record Filter(@Nullable ActorId actor, @Nullable RaceId race, @Nullable Long minCents) {

	}

}
