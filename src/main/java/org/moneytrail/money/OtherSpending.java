package org.moneytrail.money;

/**
 * Coordinated spending, or electioneering whose stance the filing does not tell.
 *
 * @param row what was read
 */
public record OtherSpending(MoneyRow row) implements MoneyEdge {

}
