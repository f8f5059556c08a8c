package org.moneytrail.money;

/**
 * A money row that came with a load.
 *
 * @param eventId where to go on from after a break
 * @param graphVersion the version of the graph it came with
 * @param edge the row as it stands now
 */
record NewMoney(String eventId, long graphVersion, MoneyEdge edge) {

}
