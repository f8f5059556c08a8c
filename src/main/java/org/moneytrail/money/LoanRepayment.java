package org.moneytrail.money;

/**
 * A loan paid back.
 *
 * @param row what was read
 */
public record LoanRepayment(MoneyRow row) implements MoneyEdge {

}
