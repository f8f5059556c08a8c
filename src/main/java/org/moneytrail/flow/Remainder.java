package org.moneytrail.flow;

import org.moneytrail.core.Money;

/**
 * A part of a sum that is not attributed, with its reason.
 *
 * @param kind the reason
 * @param amount more than nothing
 */
public record Remainder(RemainderKind kind, Money amount) {

}
