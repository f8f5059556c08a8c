package org.moneytrail.flow;

/**
 * A counted row without a day, which no running balance can place.
 *
 * @param from the payer's global id
 * @param to the payee's global id
 */
record Undated(String from, String to, long cents) {

}
