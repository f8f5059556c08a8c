package org.moneytrail.flow;

/**
 * A counted row without a day, which no running balance can place.
 *
 * @param type what the row is
 * @param from the payer's global id
 * @param to the payee's global id
 * @param cents the amount
 */
record Undated(EdgeType type, String from, String to, long cents) {

}
