package org.moneytrail.core;

/**
 * Holds something derived from the graph and can bring it up to date at once. For loads
 * and tests that must not wait for the next look.
 */
public interface GraphFollower {

	/** Returns once the derived data stand at the graph's present version. */
	void refresh();

	/**
	 * Returns once nothing is being derived any more, so that the graph can be written
	 * to: what is derived then stands at the graph's present version. Does nothing where
	 * nobody has asked for anything yet.
	 */
	void settle();

	/** What there is now, in lines for people: version, size, memory, build time. */
	String state();

	/**
	 * Derives its data anew from the graph this thread reads, which nobody else reads
	 * yet, and leaves those in use alone. May leave it for later where nobody has asked
	 * for anything yet.
	 * @return puts the new data in place of those in use; quick, and throws nothing
	 */
	Runnable prepare();

}
