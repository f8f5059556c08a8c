package org.moneytrail.graphql;

/** What is known of a request's cost, by these keys in its context. */
final class Cost {

	/** {@link Caller}. */
	static final String CALLER = "org.moneytrail.cost.caller";

	/** {@code Long}: see {@link QueryCost}. */
	static final String ESTIMATED = "org.moneytrail.cost.estimated";

	/** {@link Caller.Quota}, where it was too much. */
	static final String REFUSED = "org.moneytrail.cost.refused";

	private Cost() {
	}

}
