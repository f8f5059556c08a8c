package org.moneytrail.money;

import java.util.List;
import java.util.stream.Stream;

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
 * @param shown what is asked of each edge
 */
record MoneyShape(String list, List<MoneyType> types, @Nullable MoneySide side, MoneyOrder order, MoneyConditions where,
		PageRequest page, boolean counted, Shown shown) {

	/**
	 * The types to read: rows in no total may have stood as one of the others on the day
	 * asked about.
	 */
	List<MoneyType> read() {
		if (this.where.asOf() == null || this.types.contains(MoneyType.NOT_COUNTED)) {
			return this.types;
		}
		return Stream.concat(this.types.stream(), Stream.of(MoneyType.NOT_COUNTED)).toList();
	}

	/**
	 * As what rows of one of the types that are read must have stood; null for as they
	 * are.
	 */
	@Nullable List<String> standing(MoneyType type) {
		return this.types.contains(type) ? null : this.types.stream().map(MoneyType::name).toList();
	}

	/** The cursors' ordering. */
	String ordering() {
		return this.list + ":" + this.order.field() + ":" + this.order.direction();
	}

}
