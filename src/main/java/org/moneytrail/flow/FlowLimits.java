package org.moneytrail.flow;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ceilings of one money-flow question.
 *
 * @param time the longest a trace may run, 5 s unless told otherwise
 * @param routes steps of routes kept apart, 20,000 unless told otherwise; money beyond
 * that is attributed without its route
 */
@ConfigurationProperties("moneytrail.flow")
record FlowLimits(@DefaultValue("5s") Duration time, @DefaultValue("20000") int routes) {

	/** Hops a caller may ask for at most. */
	static final int MAX_HOPS = 6;

	static final int DEFAULT_HOPS = 4;

	static final int MAX_TOLERANCE = 365;

	/** Ids a caller may list in one argument. */
	static final int MAX_IDS = 100;

	/** Transactions shown of one hop. */
	static final int MAX_ROWS = 100;

}
