package org.moneytrail.money;

/**
 * What a total leaves out.
 *
 * @param total the total
 */
record LeftOutKey(TotalKey total) {

}
