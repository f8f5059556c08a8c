package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of one list.
 *
 * @param shape what it shares with the lists of other actors
 * @param ids the actors (or race) whose edges it holds; not used if the shape has no side
 * @param others only edges with one of these at the other end; null for any
 */
public record MoneyListKey(MoneyShape shape, List<String> ids, @Nullable List<String> others) {

}
