package org.moneytrail.flow;

import java.util.ArrayDeque;

/**
 * One committee's ledger in amounts alone, whoever's the money is: a row per day on which
 * its balance moved, in order, up to a last day. The same balances the tracing runs on.
 */
final class DailyBalance {

	private final IntList day = new IntList();

	private final LongList received = new LongList();

	private final LongList opened = new LongList();

	private final LongList unexplained = new LongList();

	private final LongList paid = new LongList();

	private final LongList closing = new LongList();

	private final int tolerance;

	private final ArrayDeque<Open> open = new ArrayDeque<>();

	private long balance;

	private DailyBalance(int tolerance) {
		this.tolerance = tolerance;
	}

	/**
	 * @param tolerance days a receipt may lag behind the payment it settles
	 * @param last the last day of interest; with a tolerance all days are done, as later
	 * receipts settle earlier payments
	 */
	static DailyBalance of(Projection projection, int committee, int tolerance, int last) {
		DailyBalance ledger = new DailyBalance(tolerance);
		DayTotals totals = projection.totals();
		Spreads spreads = projection.spreads();
		long opening = projection.opening()[committee];
		int place = totals.start(committee);
		int end = totals.end(committee);
		int until = (tolerance > 0) ? Days.LAST : last;
		int nextSpread = spreads.nextDay(committee, Days.FIRST);
		while (true) {
			int day = Math.min(nextSpread, (place < end) ? totals.day[place] : Days.LAST);
			if (day >= Days.LAST || day > until) {
				return ledger;
			}
			long in = 0;
			long leaving = 0;
			long spreadOut = 0;
			if (nextSpread == day) {
				in = spreads.in(committee, day);
				spreadOut = spreads.out(committee, day);
				nextSpread = spreads.nextDay(committee, day);
			}
			if (place < end && totals.day[place] == day) {
				in += totals.ledgerIn[place] + totals.disclosed[place] + totals.undisclosed[place]
						+ totals.movesIn[place];
				leaving = totals.out[place++];
			}
			long joining = 0;
			if (opening > 0 && projection.openingJoins()[committee] <= day) {
				joining = Math.max(0, opening - ledger.balance);
				opening = 0;
			}
			ledger.run(day, joining, in, leaving, spreadOut);
		}
	}

	private void run(int day, long joining, long in, long leaving, long spreadOut) {
		int row = this.day.size();
		long settled = settle(day, in);
		long had = this.balance + joining + in - settled;
		long lacking = Math.max(0, leaving - had);
		if (lacking > 0 && this.tolerance > 0) {
			this.open.addLast(new Open(day, row, lacking));
		}
		long left = had + lacking - leaving;
		long spread = Math.min(spreadOut, left);
		if (spreadOut > spread && this.tolerance > 0) {
			this.open.addLast(new Open(day, -1, spreadOut - spread));
		}
		this.balance = left - spread;
		this.day.add(day);
		this.received.add(in);
		this.opened.add(joining);
		this.unexplained.add(lacking);
		this.paid.add(leaving + spread);
		this.closing.add(this.balance);
	}

	/** Oldest shortfalls first. */
	private long settle(int day, long in) {
		while (!this.open.isEmpty() && this.open.getFirst().day < day - this.tolerance) {
			this.open.removeFirst();
		}
		long left = in;
		while (left > 0 && !this.open.isEmpty()) {
			Open oldest = this.open.getFirst();
			long part = Math.min(left, oldest.cents);
			oldest.cents -= part;
			left -= part;
			if (oldest.row >= 0) {
				this.unexplained.set(oldest.row, this.unexplained.get(oldest.row) - part);
			}
			if (oldest.cents == 0) {
				this.open.removeFirst();
			}
		}
		return in - left;
	}

	int size() {
		return this.day.size();
	}

	int day(int row) {
		return this.day.get(row);
	}

	/** Cents that came in, the opening balance left out. */
	long received(int row) {
		return this.received.get(row);
	}

	/** Cents of the opening balance that joined. */
	long opened(int row) {
		return this.opened.get(row);
	}

	/**
	 * Cents paid by rows of the day beyond what was there, and settled by no later
	 * receipt.
	 */
	long unexplained(int row) {
		return this.unexplained.get(row);
	}

	/** Cents that left; of sums spread over days only what was there. */
	long paid(int row) {
		return this.paid.get(row);
	}

	/** The balance at the day's end. */
	long closing(int row) {
		return this.closing.get(row);
	}

	/** A shortfall later receipts may settle; row -1 if of a sum spread over days. */
	private static final class Open {

		final int day;

		final int row;

		long cents;

		Open(int day, int row, long cents) {
			this.day = day;
			this.row = row;
			this.cents = cents;
		}

	}

}
