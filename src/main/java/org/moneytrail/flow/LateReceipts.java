package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Committees' receipts that were not public on a day, and how far they explain what these
 * committees had paid beyond the receipts that were.
 */
final class LateReceipts {

	private static final Comparator<Receipt> ORDER = Comparator.comparingInt(Receipt::day)
		.thenComparing(Receipt::by)
		.thenComparing(Receipt::isDue);

	private final Map<String, Map<Receipt, Long>> byCommittee = new HashMap<>();

	/**
	 * @param day the day the money arrives, {@link Days#UNDATED} if unknown
	 * @param by by when the public was to know, or did
	 */
	void add(String committee, int day, long cents, LocalDate by, boolean isDue) {
		this.byCommittee.computeIfAbsent(committee, (key) -> new HashMap<>())
			.merge(new Receipt((day != Days.UNDATED) ? day : Days.LAST, by, isDue), cents, Long::sum);
	}

	/**
	 * What payments needed of these receipts.
	 * @param projection the money that was public
	 * @param tolerance days a receipt may come after what it pays for; negative if the
	 * order is not asked for
	 * @return no two for the same committee and day
	 */
	List<Needed> needed(Projection projection, int tolerance) {
		List<Needed> needed = new ArrayList<>();
		this.byCommittee.keySet().stream().sorted().forEach((id) -> {
			int committee = projection.committees().find(id);
			if (committee >= 0) {
				needed.addAll((tolerance < 0) ? inAll(projection, committee, id)
						: byDay(id, DayBook.of(projection, committee, tolerance), tolerance));
			}
		});
		return needed;
	}

	private List<Needed> byDay(String id, DayBook book, int tolerance) {
		Deque<Left> left = inOrder(id);
		List<Needed> needed = new ArrayList<>();
		long[] unsettled = book.unsettled();
		for (int step = 0; step < unsettled.length; step++) {
			Needed found = take(left, id, book.day(step), book.day(step) + tolerance, unsettled[step]);
			if (found != null) {
				needed.add(found);
			}
		}
		return needed;
	}

	private List<Needed> inAll(Projection projection, int committee, String id) {
		DayTotals totals = projection.totals();
		long lacks = projection.spreads().totalOut(committee) - projection.spreads().totalIn(committee)
				- projection.opening()[committee];
		int first = Days.LAST;
		for (int i = totals.start(committee); i < totals.end(committee); i++) {
			lacks += totals.out[i] - totals.ledgerIn[i] - totals.disclosed[i] - totals.undisclosed[i]
					- totals.movesIn[i];
			first = Math.min(first, totals.day[i]);
		}
		String end = "committee:" + id;
		for (Undated row : projection.undated()) {
			if (row.kind().isCash()) {
				lacks += (row.from().equals(end) ? row.cents() : 0) - (row.to().equals(end) ? row.cents() : 0);
			}
		}
		Needed found = take(inOrder(id), id, (first != Days.LAST) ? first : 0, Days.LAST, lacks);
		return (found != null) ? List.of(found) : List.of();
	}

	private Deque<Left> inOrder(String id) {
		Deque<Left> left = new ArrayDeque<>();
		this.byCommittee.getOrDefault(id, Map.of())
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(ORDER))
			.forEach((entry) -> left.add(new Left(entry.getKey(), entry.getValue())));
		return left;
	}

	private static @Nullable Needed take(Deque<Left> left, String committee, int day, int upTo, long lacks) {
		long open = lacks;
		PublicMoney.NotYet taken = null;
		while (open > 0 && !left.isEmpty() && left.getFirst().receipt.day() <= upTo) {
			Left next = left.getFirst();
			long part = Math.min(open, next.cents);
			open -= part;
			next.cents -= part;
			PublicMoney.NotYet more = new PublicMoney.NotYet(part, next.receipt.by(), next.receipt.isDue());
			taken = (taken != null) ? taken.plus(more) : more;
			if (next.cents == 0) {
				left.removeFirst();
			}
		}
		return (taken != null) ? new Needed(committee, day, taken) : null;
	}

	/**
	 * What a committee's payments of a day needed of receipts that were not public.
	 */
	record Needed(String committee, int day, PublicMoney.NotYet part) {

	}

	private record Receipt(int day, LocalDate by, boolean isDue) {

	}

	private static final class Left {

		private final Receipt receipt;

		private long cents;

		Left(Receipt receipt, long cents) {
			this.receipt = receipt;
			this.cents = cents;
		}

	}

}
