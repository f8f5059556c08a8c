package org.moneytrail.flow;

/**
 * A race as far as tracing needs it.
 *
 * @param id the race's id in the graph
 * @param after the day of the previous race of that seat, {@link Days#FIRST} if there is
 * none
 * @param upTo the race's day; the year's last day where only the year is known
 * @param candidates the candidates' places in the projection
 */
record Contest(String id, int after, int upTo, int[] candidates) {

}
