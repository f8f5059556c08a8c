package org.moneytrail.flow;

/**
 * What donors, and candidates with own money, gave to committees and got back: the one
 * place that holds a row per gift, off the heap. The gifts of a committee are the places
 * {@code gifts().incomingStart(c)} to {@code gifts().incomingEnd(c)} in day order; those
 * of a giver are {@code gifts().outgoing(i)} for {@code i} from
 * {@code gifts().outgoingStart(g)} to {@code gifts().outgoingEnd(g)}.
 *
 * @param gifts gifts and loans that moved money, giver to committee
 * @param inKind things of value and forgiven loans, giver to committee
 * @param refunds refunds and loan repayments, committee to giver
 * @param bytes memory taken off the heap by the whole projection
 */
record Rim(RimEdges gifts, RimEdges inKind, RimEdges refunds, long bytes) {

}
