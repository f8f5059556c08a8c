package org.moneytrail.flow;

/**
 * What committees received that no one asks back from, by the station at which it is
 * still there or whose shortfall it settled: cents and fractions of cents. Depends on no
 * target.
 */
final class Receipts {

	final double[] opening;

	final double[] unitemised;

	/** Donors' who are disclosed. */
	final double[] disclosed;

	final double[] undisclosed;

	private final Stations stations;

	private Receipts(Stations stations) {
		this.stations = stations;
		this.opening = new double[stations.size()];
		this.unitemised = new double[stations.size()];
		this.disclosed = new double[stations.size()];
		this.undisclosed = new double[stations.size()];
	}

	/** One pass over the ledgers' days. */
	static Receipts of(Stations stations) {
		Receipts receipts = new Receipts(stations);
		for (int c = 0; c < stations.ledger().projection().committees().size(); c++) {
			receipts.add(c);
		}
		return receipts;
	}

	private void add(int committee) {
		Ledger ledger = this.stations.ledger();
		DayBook book = ledger.book(committee);
		DayTotals totals = ledger.projection().totals();
		Spreads spreads = ledger.projection().spreads();
		if (book.opening() > 0) {
			hold(this.opening, committee, book.openingStep(), book.opening());
		}
		int place = totals.start(committee);
		for (int step = 0; step < book.size(); step++) {
			int day = book.day(step);
			while (place < totals.end(committee) && totals.day[place] < day) {
				place++;
			}
			boolean isTotal = place < totals.end(committee) && totals.day[place] == day;
			receive(this.unitemised, committee, step,
					spreads.in(committee, day) + (isTotal ? totals.ledgerIn[place] : 0));
			if (isTotal) {
				receive(this.disclosed, committee, step, totals.disclosed[place]);
				receive(this.undisclosed, committee, step, totals.undisclosed[place]);
			}
		}
	}

	private void receive(double[] sums, int committee, int step, long cents) {
		if (cents == 0) {
			return;
		}
		DayBook book = this.stations.ledger().book(committee);
		hold(sums, committee, step, cents * book.joining(step));
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			hold(sums, committee, book.settles(i), cents * book.settlesPart(step, i));
		}
	}

	private void hold(double[] sums, int committee, int step, double cents) {
		int station = this.stations.at(committee, step);
		if (station >= 0) {
			sums[station] += cents * this.stations.factor(committee, step);
		}
	}

}
