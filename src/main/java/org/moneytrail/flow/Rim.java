package org.moneytrail.flow;

/**
 * What donors, and candidates with own money, gave to committees. The one place that
 * holds a row per gift, so that it can move off the heap without the tracing noticing.
 *
 * @param gifts gifts and loans that moved money, giver to committee
 */
record Rim(Edges gifts) {

}
