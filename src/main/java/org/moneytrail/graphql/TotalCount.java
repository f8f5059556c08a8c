package org.moneytrail.graphql;

/**
 * How many entries a whole list has.
 *
 * @param value the number, a lower bound if not exact
 * @param exact false where counting stopped
 */
public record TotalCount(long value, boolean exact) {

	/** Filtered lists are counted to here. */
	public static final int COUNT_LIMIT = 10_000;

	public static TotalCount exactly(long value) {
		return new TotalCount(value, true);
	}

	/**
	 * @param counted entries counted with a limit of {@link #COUNT_LIMIT} plus one
	 */
	public static TotalCount limited(long counted) {
		return (counted > COUNT_LIMIT) ? new TotalCount(COUNT_LIMIT, false) : exactly(counted);
	}

}
