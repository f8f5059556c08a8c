package org.moneytrail.flow;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * One committee's ledger in whole cents, a step for each of its days: what came in, what
 * settled earlier shortfalls, what payments are drawn from, what is left. Depends on the
 * projection and the tolerance alone, on no question; what the money is made of is not
 * said here.
 */
final class DayBook {

	/** By step, ascending. */
	private final int[] day;

	/** By step: balance, joining receipts and shortfall, refunds included. */
	private final long[] pool;

	/** By step: the balance at the end of the day, spread sums taken off. */
	private final long[] balance;

	/** By step: what payments lacked. */
	private final long[] lacking;

	/** By step, or empty without tolerance. */
	private final long[] received;

	/** By step, or empty without tolerance. */
	private final long[] settled;

	/** By step, then in runs: the steps whose shortfalls receipts settle, and cents. */
	private final int[] settlesStart;

	private final int[] settlesStep;

	private final long[] settlesCents;

	/** The step at which the opening balance joins, -1 if it never does. */
	private final int openingStep;

	private final long opening;

	private DayBook(Writing writing, int size) {
		this.day = Arrays.copyOf(writing.day, size);
		this.pool = Arrays.copyOf(writing.pool, size);
		this.balance = Arrays.copyOf(writing.balance, size);
		this.lacking = Arrays.copyOf(writing.lacking, size);
		boolean settles = writing.settles;
		this.received = settles ? Arrays.copyOf(writing.received, size) : new long[0];
		this.settled = settles ? Arrays.copyOf(writing.settled, size) : new long[0];
		this.settlesStart = settles ? writing.settlesStart(size) : new int[0];
		this.settlesStep = writing.settlesStep.toArray();
		this.settlesCents = writing.settlesCents.toArray();
		this.openingStep = writing.openingStep;
		this.opening = writing.openingJoined;
	}

	/** One pass over the committee's days. */
	static DayBook of(Projection projection, int committee, int tolerance) {
		Writing writing = new Writing(projection, committee, tolerance);
		return new DayBook(writing, writing.write());
	}

	int size() {
		return this.day.length;
	}

	int day(int step) {
		return this.day[step];
	}

	/** The day's step, negative if nothing moves then. */
	int find(int day) {
		return Arrays.binarySearch(this.day, day);
	}

	/** The first step of this day or later; {@link #size} if there is none. */
	int firstStep(int day) {
		int step = find(day);
		return (step < 0) ? -step - 1 : step;
	}

	long pool(int step) {
		return this.pool[step];
	}

	long balance(int step) {
		return this.balance[step];
	}

	long lacking(int step) {
		return this.lacking[step];
	}

	/**
	 * The part of what payments are drawn from that is still there at the end of the day.
	 * @param drawn what they are drawn from
	 */
	double keeps(int step, double drawn) {
		return (this.balance[step] > 0) ? this.balance[step] / drawn : 0;
	}

	/** Whether receipts ever settle a shortfall whose money can be followed. */
	boolean hasSettlements() {
		return this.settlesStep.length > 0;
	}

	/** The part of the day's receipts that joins the balance; the rest settles. */
	double joining(int step) {
		if (this.settled.length == 0 || this.received[step] == 0) {
			return 1;
		}
		return (this.received[step] - this.settled[step]) / (double) this.received[step];
	}

	int settlesStart(int step) {
		return (this.settlesStart.length == 0) ? 0 : this.settlesStart[step];
	}

	int settlesEnd(int step) {
		return (this.settlesStart.length == 0) ? 0 : this.settlesStart[step + 1];
	}

	/** The earlier step whose shortfall is settled. */
	int settles(int place) {
		return this.settlesStep[place];
	}

	/** What payments of a step lacked and no later receipt settled, by step. */
	long[] unsettled() {
		long[] open = this.lacking.clone();
		for (int i = 0; i < this.settlesStep.length; i++) {
			open[this.settlesStep[i]] -= this.settlesCents[i];
		}
		return open;
	}

	/** The part of the step's receipts that settles it. */
	double settlesPart(int step, int place) {
		return this.settlesCents[place] / (double) this.received[step];
	}

	/** -1 if the opening balance never joins. */
	int openingStep() {
		return this.openingStep;
	}

	long opening() {
		return this.opening;
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return 120 + 28L * this.day.length + 16L * this.received.length + 4L * this.settlesStart.length
				+ 12L * this.settlesStep.length;
	}

	/** A shortfall later receipts may settle; spread payments' are nobody's. */
	private static final class Open {

		private final int day;

		private final int step;

		private long cents;

		Open(int day, int step, long cents) {
			this.day = day;
			this.step = step;
			this.cents = cents;
		}

	}

	private static final class Writing {

		private static final int NOBODY = -1;

		private final Projection projection;

		private final int committee;

		private final int tolerance;

		private final ArrayDeque<Open> open = new ArrayDeque<>();

		private int[] day = new int[16];

		private long[] pool = new long[16];

		private long[] balance = new long[16];

		private long[] lacking = new long[16];

		private long[] received = new long[16];

		private long[] settled = new long[16];

		private final IntList settlesOf = new IntList();

		private final IntList settlesStep = new IntList();

		private final LongList settlesCents = new LongList();

		private int openingStep = -1;

		private long openingJoined;

		private boolean settles;

		Writing(Projection projection, int committee, int tolerance) {
			this.projection = projection;
			this.committee = committee;
			this.tolerance = tolerance;
		}

		int write() {
			DayTotals totals = this.projection.totals();
			Spreads spreads = this.projection.spreads();
			int place = totals.start(this.committee);
			int end = totals.end(this.committee);
			long held = 0;
			int step = 0;
			int last = Days.FIRST;
			while (true) {
				int next = spreads.nextDay(this.committee, last);
				boolean isTotal = place < end && totals.day[place] <= next;
				next = isTotal ? totals.day[place] : next;
				if (next >= Days.LAST) {
					return step;
				}
				reserve(step);
				long in = spreads.in(this.committee, next);
				long out = 0;
				if (isTotal) {
					in += totals.ledgerIn[place] + totals.disclosed[place] + totals.undisclosed[place]
							+ totals.movesIn[place];
					out = totals.out[place++];
				}
				held = open(step, next, held);
				held = writeDay(step, next, held, in, out);
				held = spreadOut(step, next, held);
				this.balance[step++] = held;
				last = next;
			}
		}

		private long open(int step, int today, long held) {
			long opening = this.projection.opening()[this.committee];
			if (this.openingStep >= 0 || opening <= 0 || this.projection.openingJoins()[this.committee] > today) {
				return held;
			}
			this.openingStep = step;
			this.openingJoined = Math.max(0, opening - held);
			return held + this.openingJoined;
		}

		private long writeDay(int step, int today, long held, long in, long out) {
			while (!this.open.isEmpty() && this.open.getFirst().day < today - this.tolerance) {
				this.open.removeFirst();
			}
			long left = in;
			while (left > 0 && !this.open.isEmpty()) {
				this.settles = true;
				Open oldest = this.open.getFirst();
				long part = Math.min(left, oldest.cents);
				left -= part;
				oldest.cents -= part;
				if (oldest.step != NOBODY) {
					this.settlesOf.add(step);
					this.settlesStep.add(oldest.step);
					this.settlesCents.add(part);
				}
				if (oldest.cents == 0) {
					this.open.removeFirst();
				}
			}
			long had = held + left;
			this.day[step] = today;
			this.received[step] = in;
			this.settled[step] = in - left;
			this.pool[step] = Math.max(had, out);
			this.lacking[step] = this.pool[step] - had;
			if (this.lacking[step] > 0 && this.tolerance > 0) {
				this.open.addLast(new Open(today, step, this.lacking[step]));
			}
			return this.pool[step] - out;
		}

		private long spreadOut(int step, int today, long held) {
			long out = this.projection.spreads().out(this.committee, today);
			long leaves = Math.min(out, held);
			if (out > leaves && this.tolerance > 0) {
				this.open.addLast(new Open(today, NOBODY, out - leaves));
			}
			return held - leaves;
		}

		private int[] settlesStart(int size) {
			int[] start = new int[size + 1];
			for (int i = 0; i < this.settlesOf.size(); i++) {
				start[this.settlesOf.get(i) + 1]++;
			}
			for (int i = 0; i < size; i++) {
				start[i + 1] += start[i];
			}
			return start;
		}

		private void reserve(int step) {
			if (step == this.day.length) {
				int length = step * 2;
				this.day = Arrays.copyOf(this.day, length);
				this.pool = Arrays.copyOf(this.pool, length);
				this.balance = Arrays.copyOf(this.balance, length);
				this.lacking = Arrays.copyOf(this.lacking, length);
				this.received = Arrays.copyOf(this.received, length);
				this.settled = Arrays.copyOf(this.settled, length);
			}
		}

	}

}
