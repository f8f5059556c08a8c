package org.moneytrail.summary;

/**
 * What is not on a page of groups.
 *
 * @param groups how many groups
 * @param sums what they add up to
 */
record SummaryRest(int groups, SummarySums sums) {

}
