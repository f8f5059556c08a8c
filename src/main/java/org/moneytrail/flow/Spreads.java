package org.moneytrail.flow;

/**
 * Sums known for a run of days only, spread evenly over them: cents by largest remainder,
 * earliest days first. Receipts join before any row of the day, payments leave after the
 * last.
 */
final class Spreads {

	private final int[] start;

	private final int[] from;

	private final int[] until;

	private final long[] in;

	private final long[] out;

	/** Columns ordered by committee; {@code start} holds each committee's first place. */
	Spreads(int[] start, int[] from, int[] until, long[] in, long[] out) {
		this.start = start;
		this.from = from;
		this.until = until;
		this.in = in;
		this.out = out;
	}

	/** The first day after {@code day} with a share of a sum, or {@link Days#LAST}. */
	int nextDay(int committee, int day) {
		int next = Days.LAST;
		for (int i = this.start[committee]; i < this.start[committee + 1]; i++) {
			if (this.until[i] > day) {
				next = Math.min(next, Math.max(this.from[i], day + 1));
			}
		}
		return next;
	}

	/** Cents that join the balance on this day. */
	long in(int committee, int day) {
		return share(this.in, committee, day);
	}

	/** Cents that leave the balance on this day. */
	long out(int committee, int day) {
		return share(this.out, committee, day);
	}

	/** Cents that join the balance over all days. */
	long totalIn(int committee) {
		return total(this.in, committee);
	}

	/** Cents that leave the balance over all days. */
	long totalOut(int committee) {
		return total(this.out, committee);
	}

	private long total(long[] sums, int committee) {
		long cents = 0;
		for (int i = this.start[committee]; i < this.start[committee + 1]; i++) {
			cents += sums[i];
		}
		return cents;
	}

	private long share(long[] sums, int committee, int day) {
		long cents = 0;
		for (int i = this.start[committee]; i < this.start[committee + 1]; i++) {
			if (this.from[i] <= day && day <= this.until[i]) {
				int days = this.until[i] - this.from[i] + 1;
				cents += sums[i] / days + ((day - this.from[i] < sums[i] % days) ? 1 : 0);
			}
		}
		return cents;
	}

}
