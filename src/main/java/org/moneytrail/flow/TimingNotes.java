package org.moneytrail.flow;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Says where a committee spent before a source's money came in: which tolerance that
 * needs, and whether it was allowed.
 */
final class TimingNotes {

	/** A receipt later than this has nothing to do with the payment. */
	private static final int LATEST = 90;

	private static final int MOST = 5;

	private final Traced traced;

	private final MoneyChannel channel;

	TimingNotes(Traced traced, MoneyChannel channel) {
		this.traced = traced;
		this.channel = channel;
	}

	/** Sentences, earliest spending first, at most five and a count of the rest. */
	List<String> sentences() {
		TreeMap<Long, Short> shorts = new TreeMap<>();
		for (Arrivals.ShortRow row : this.traced.shortRows()) {
			if (row.channel() == this.channel) {
				collect(shorts, row);
			}
		}
		List<String> sentences = new ArrayList<>();
		for (Short found : shorts.values().stream().sorted((a, b) -> Integer.compare(a.from, b.from)).toList()) {
			if (sentences.size() == MOST) {
				sentences.add("In " + (shorts.size() - MOST) + " more cases money was spent before it was received.");
				break;
			}
			sentences.add(found.sentence(this.traced));
		}
		return sentences;
	}

	private void collect(TreeMap<Long, Short> shorts, Arrivals.ShortRow row) {
		Edges edges = EdgeRef.table(this.traced.projection(), row.edge());
		int edge = EdgeRef.place(row.edge());
		int day = edges.day(edge);
		int[] receipts = this.traced.sourceDays(row.payer());
		int next = Arrays.binarySearch(receipts, day + 1);
		next = (next < 0) ? -next - 1 : next;
		if (next == receipts.length || receipts[next] - day > LATEST) {
			return;
		}
		int receipt = receipts[next];
		Short found = shorts.computeIfAbsent(DayTotals.key(row.payer(), receipt),
				(key) -> new Short(row.payer(), receipt));
		found.from = Math.min(found.from, edges.earliest(edge));
		found.to = Math.max(found.to, day);
		found.cents += Math.round(edges.cents(edge) * row.share());
	}

	/** {@code 25 to 27 April 2017}. */
	static String span(LocalDate from, LocalDate to) {
		if (from.equals(to)) {
			return day(to) + " " + to.getYear();
		}
		if (from.getYear() != to.getYear()) {
			return day(from) + " " + from.getYear() + " to " + day(to) + " " + to.getYear();
		}
		String first = (from.getMonth() == to.getMonth()) ? Integer.toString(from.getDayOfMonth()) : day(from);
		return first + " to " + day(to) + " " + to.getYear();
	}

	private static String day(LocalDate date) {
		Month month = date.getMonth();
		return date.getDayOfMonth() + " " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
	}

	private static String needs(int least, int most) {
		if (least == most) {
			return (least == 1) ? "1 day's tolerance" : least + " days' tolerance";
		}
		return least + " to " + most + " days' tolerance";
	}

	/** Payments of one committee that one receipt came too late for. */
	private static final class Short {

		private final int committee;

		private final int receipt;

		private int from = Days.LAST;

		private int to = Days.FIRST;

		private long cents;

		Short(int committee, int receipt) {
			this.committee = committee;
			this.receipt = receipt;
		}

		String sentence(Traced traced) {
			LocalDate received = LocalDate.ofEpochDay(this.receipt);
			LocalDate last = LocalDate.ofEpochDay(this.to);
			String receivedOn = day(received)
					+ ((received.getYear() != last.getYear()) ? " " + received.getYear() : "");
			int tolerance = traced.question().tolerance();
			int least = this.receipt - this.to;
			String allowed = (tolerance >= least)
					? "; allowed here: " + ((tolerance == 1) ? "1 day" : tolerance + " days") : "";
			return traced.projection().committeeNames()[this.committee] + " spent "
					+ span(LocalDate.ofEpochDay(this.from), last) + ", received " + receivedOn + ": needs "
					+ needs(least, this.receipt - this.from) + " (" + FlowWords.dollars(this.cents)
					+ " paid beyond its balance" + allowed + ").";
		}

	}

}
