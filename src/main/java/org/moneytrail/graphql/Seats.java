package org.moneytrail.graphql;

/** Places for requests that are answered at once: so many, and no more. */
public interface Seats {

	/** Takes one, waiting for it if it must; false if there is none to be had. */
	boolean take() throws InterruptedException;

	/** Gives one back. */
	void leave();

}
