package org.moneytrail.money;

/**
 * A row that is in no total.
 *
 * @param row what was read
 */
public record NotCountedRow(MoneyRow row) implements MoneyEdge {

}
