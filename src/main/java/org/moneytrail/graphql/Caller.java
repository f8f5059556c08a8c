package org.moneytrail.graphql;

import java.time.Duration;

/** Who asks, and how much more they may. */
public interface Caller {

	/**
	 * Waits until this caller may ask for the next thing, a moment at most.
	 * @return false if that is longer than a moment
	 */
	boolean pace() throws InterruptedException;

	/**
	 * Takes a cost off what is left, if there is as much.
	 * @return what is left then
	 */
	Quota spend(long cost);

	/**
	 * Takes off what a request cost us that was refused before its price was known, be
	 * there as much or not: who sends nothing but nonsense owes for it.
	 * @param took how long it took to find out
	 */
	void refused(Duration took);

	/** What is left. */
	Quota quota();

	/**
	 * What a caller may spend.
	 *
	 * @param granted whether the last cost was taken off
	 * @param limit the most that may be spent at once, and in a minute
	 * @param remaining what is left
	 * @param reset until all of the limit is there again
	 * @param retry until the last cost would be granted; zero if it was
	 */
	record Quota(boolean granted, long limit, long remaining, Duration reset, Duration retry) {

	}

}
