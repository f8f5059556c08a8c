package org.moneytrail.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

/**
 * Sums that move a committee's balance but join no two actors.
 *
 * @param id its id in the graph
 * @param date the first day
 * @param until the last day, null for one day
 * @param opening cash at the start, null where it says nothing of it
 * @param unitemised receipts too small to be listed
 * @param toVendors paid to vendors
 * @param otherIn other money in
 * @param otherOut other money out
 * @param rows source rows it stands for
 * @param source the source it was loaded from
 * @param locator the file and line
 */
public record LedgerEntry(String id, LocalDate date, @Nullable LocalDate until, @Nullable Money opening,
		Money unitemised, Money toVendors, Money otherIn, Money otherOut, long rows, @Nullable String source,
		@Nullable String locator) {

	static LedgerEntry of(Row node) {
		Long opening = node.findNumber("openingCents");
		LocalDate date = node.findDate("date");
		Long rows = node.findNumber("rows");
		return new LedgerEntry(node.text("id"), (date != null) ? date : LocalDate.MIN, node.findDate("until"),
				(opening != null) ? new Money(opening) : null, money(node, "unitemisedCents"),
				money(node, "vendorCents"), money(node, "otherInCents"), money(node, "otherOutCents"),
				(rows != null) ? rows : 1, node.findText("source"), node.findText("locator"));
	}

	private static Money money(Row node, String column) {
		Long cents = node.findNumber(column);
		return (cents != null) ? new Money(cents) : Money.ZERO;
	}

}
