package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * Parts of the contributions somebody received. Each list sums to {@code total}, to the
 * cent.
 *
 * @param total itemised contributions of money
 * @param rows how many rows these are
 * @param donors how many donors gave them
 * @param unitemised receipts too small to be listed by line, beside the total
 * @param unitemisedPercent of total and unitemised together; null of nothing
 * @param homeState the state that counts as inside; null where none is known
 * @param byState inside, outside, unknown
 * @param smallUpTo what a person may have given in all to be a small donor
 * @param bySize small and large donors, others than persons, unknown
 * @param top how many donors are the top
 * @param byDonor the top, all others, unknown
 * @param lastDays how many days before an election are the last minute
 * @param elections the days of elections looked at, in order
 * @param byTime last minute, earlier, after the last election, unknown
 * @param asOf only what was public on this day; null for all
 * @param graphVersion the version of the graph
 */
record ReceiptShares(Money total, long rows, long donors, Money unitemised, @Nullable Double unitemisedPercent,
		@Nullable String homeState, List<Share> byState, Money smallUpTo, List<Share> bySize, int top,
		List<Share> byDonor, int lastDays, List<LocalDate> elections, List<Share> byTime, @Nullable LocalDate asOf,
		long graphVersion) {

}
