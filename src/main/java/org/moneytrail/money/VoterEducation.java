package org.moneytrail.money;

/**
 * Nonpartisan voter education toward a race.
 *
 * @param row what was read
 */
public record VoterEducation(MoneyRow row) implements MoneyEdge {

}
