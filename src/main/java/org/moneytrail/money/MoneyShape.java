package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.graphql.PageRequest;

/**
 * What lists of several actors have in common, so that they are read together.
 *
 * @param list the list's name, part of its cursors
 * @param types the types it holds
 * @param side which end its actors stand at; null for a list over all actors
 * @param order its order
 * @param where what its entries fulfil
 * @param page the page asked for
 * @param counted whether its size is asked for
 */
record MoneyShape(String list, List<MoneyType> types, @Nullable MoneySide side, MoneyOrder order, MoneyConditions where,
		PageRequest page, boolean counted) {

	/** The cursors' ordering. */
	String ordering() {
		return this.list + ":" + this.order.field() + ":" + this.order.direction();
	}

}
