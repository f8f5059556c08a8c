package org.moneytrail.money;

/**
 * A loan to a committee.
 *
 * @param row what was read
 */
public record Loan(MoneyRow row) implements MoneyEdge {

}
