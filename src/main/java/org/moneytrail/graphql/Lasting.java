package org.moneytrail.graphql;

/**
 * A value that never changes and is shown in one answer after the other: how it was shown
 * last is kept with it.
 */
public interface Lasting {

	/** Made with the value, and no part of it. */
	LastShown shown();

}
