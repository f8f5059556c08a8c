package org.moneytrail.flow;

/** A limit that cut an answer short. */
enum FlowLimit {

	HOPS, PATHS, TIME, BOUNDS

}
