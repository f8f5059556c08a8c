package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

/**
 * One day of one committee that holds sources' money, or of committees that pay each
 * other in a circle that day: receipts, then refunds, then all other payments.
 */
final class OnwardDay {

	/** A share this small is an error of fractions. */
	private static final double NOTHING = 1e-13;

	private final Onward onward;

	private final Projection projection;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	OnwardDay(Onward onward) {
		this.onward = onward;
		this.projection = onward.projection();
		this.question = onward.question();
		this.routes = onward.routes();
		this.arrivals = onward.arrivals();
	}

	/** The next day on which more happens than that part of the money leaves. */
	int nextDay(Holding holding) {
		int next = holding.pending.firstDay();
		next = Math.min(next, holding.nextShortDay());
		if (!holding.isAwake()) {
			return next;
		}
		int from = (holding.next < holding.book.size()) ? holding.book.day(holding.next) : Days.LAST;
		Edges moves = this.projection.moves();
		int end = moves.outgoingEnd(holding.committee);
		while (holding.nextOut < end && (moves.day(moves.outgoing(holding.nextOut)) < from
				|| !matters(moves.to(moves.outgoing(holding.nextOut))))) {
			holding.nextOut++;
		}
		if (holding.nextOut < end) {
			next = Math.min(next, moves.day(moves.outgoing(holding.nextOut)));
		}
		Edges spending = this.projection.spending();
		while (holding.nextSpending < holding.spending.length
				&& spending.day(holding.spending[holding.nextSpending]) < from) {
			holding.nextSpending++;
		}
		if (holding.nextSpending < holding.spending.length) {
			next = Math.min(next, spending.day(holding.spending[holding.nextSpending]));
		}
		Edges refunds = this.projection.refunds();
		while (holding.nextRefund < holding.refunds.length && refunds.day(holding.refunds[holding.nextRefund]) < from) {
			holding.nextRefund++;
		}
		return (holding.nextRefund < holding.refunds.length)
				? Math.min(next, refunds.day(holding.refunds[holding.nextRefund])) : next;
	}

	/**
	 * Days before this one on which nothing happens but that part of the money leaves.
	 */
	void rest(Holding holding, int day) {
		DayBook book = holding.book;
		double keeps = 1;
		while (holding.next < book.size() && book.day(holding.next) < day) {
			if (!holding.isAwake()) {
				holding.next = book.firstStep(day);
				return;
			}
			int step = holding.next++;
			keeps *= book.keeps(step, holding.drawn(step));
			if (book.balance(step) == 0) {
				leave(holding, keeps);
				keeps = 1;
			}
		}
		leave(holding, keeps);
	}

	/**
	 * The caller guarantees that all earlier days of these holdings are done, and that
	 * whoever else pays them on this day has paid.
	 */
	void run(int day, Holding[] together) {
		for (Holding holding : together) {
			holding.step = holding.book.find(day);
			holding.next = holding.step + 1;
			holding.drawn = holding.drawn(holding.step);
			receive(holding, day);
			refund(holding, day);
			addShortfall(holding, day);
		}
		if (together.length > 1) {
			new HoldingCircle(this.projection, this.question, this.routes, together, day).solve();
		}
		for (Holding holding : together) {
			pay(holding, day);
		}
		for (Holding holding : together) {
			settle(holding);
		}
	}

	/** What is left of the money stays, the rest went where no one asks. */
	private void leave(Holding holding, double keeps) {
		if (keeps < 1 && !holding.mix.isEmpty()) {
			this.arrivals.elsewhere.addAll(holding.mix, 1 - keeps);
			holding.mix.scale(keeps);
		}
		if (keeps == 0 && !holding.unknownOpening) {
			holding.taint = null;
		}
	}

	private boolean matters(int payee) {
		return this.onward.isReached(payee) || this.onward.isAbsorbing(payee);
	}

	private void receive(Holding holding, int day) {
		Parcel parcel = holding.pending.take(day);
		double joining = holding.joining();
		holding.today = (joining < 1) ? new Mix() : null;
		if (parcel == null) {
			return;
		}
		holding.taint = Taint.nearer(holding.taint, parcel.taint);
		note(holding, day, parcel.mix);
		holding.mix.addAll(parcel.mix, joining);
		if (holding.today != null) {
			holding.today.addAll(parcel.mix, 1);
		}
	}

	private void note(Holding holding, int day, Mix in) {
		int[] least = { Integer.MAX_VALUE };
		in.forEach((label, mass) -> {
			if (this.routes.moves(label) && this.routes.owner(label) < this.routes.sources()) {
				least[0] = Math.min(least[0], this.routes.hops(label));
			}
		});
		if (least[0] == Integer.MAX_VALUE) {
			return;
		}
		holding.sourceDays.add(day);
		if (holding.unknownOpening) {
			holding.taint = Taint.nearer(holding.taint, new Taint(holding.committee, least[0]));
		}
	}

	/** Refunds take the giver's own money first, also what came through others. */
	private void refund(Holding holding, int day) {
		Edges refunds = this.projection.refunds();
		while (holding.nextRefund < holding.refunds.length) {
			int refund = holding.refunds[holding.nextRefund];
			if (refunds.day(refund) > day) {
				return;
			}
			holding.nextRefund++;
			if (refunds.day(refund) == day) {
				take(holding.mix, this.onward.sourceOfGiver(refunds.to(refund)), refunds.cents(refund));
			}
		}
	}

	private void take(Mix mix, int source, long cents) {
		Mix own = new Mix();
		double[] held = { 0 };
		mix.forEach((label, mass) -> {
			if (this.routes.owner(label) == source) {
				own.add(label, mass);
				held[0] += mass;
			}
		});
		if (held[0] > 0) {
			double part = Math.min(1, cents / held[0]);
			own.forEach((label, mass) -> mix.set(label, mass * (1 - part)));
			this.arrivals.refunded.addAll(own, part);
		}
	}

	private void addShortfall(Holding holding, int day) {
		if (!holding.isShort(holding.step)) {
			return;
		}
		long lacking = holding.book.lacking(holding.step);
		Shortfall shortfall = new Shortfall(this.question.sources().size() + this.onward.shortfalls().size(), day,
				lacking);
		this.onward.shortfalls().add(shortfall);
		holding.shortfalls.put(holding.step, shortfall);
		holding.mix.add(this.routes.root(shortfall.owner), lacking);
	}

	private void pay(Holding holding, int day) {
		if (!holding.isAwake()) {
			return;
		}
		double placed = payCommittees(holding, day) + paySpending(holding, day);
		double keeps = holding.book.keeps(holding.step, holding.drawn);
		double rest = 1 - keeps - placed / holding.drawn;
		if (rest > NOTHING) {
			this.arrivals.elsewhere.addAll(holding.mix, rest);
		}
		holding.mix.scale(keeps);
	}

	private double payCommittees(Holding holding, int day) {
		Edges moves = this.projection.moves();
		double placed = 0;
		int end = moves.outgoingEnd(holding.committee);
		while (holding.nextOut < end && moves.day(moves.outgoing(holding.nextOut)) <= day) {
			int move = moves.outgoing(holding.nextOut++);
			int payee = moves.to(move);
			if (moves.day(move) < day) {
				continue;
			}
			if (this.onward.isReached(payee)) {
				send(holding, this.onward.holding(payee), move, day);
				placed += moves.cents(move);
			}
			else if (this.onward.isTarget(payee)) {
				if (this.question.inScope(moves.arrives(move), moves.race(move))) {
					arrive(holding, MoneyChannel.DIRECT, payee, moves.cents(move), EdgeRef.move(move));
					placed += moves.cents(move);
				}
			}
			else if (this.onward.isAbsorbing(payee)) {
				this.arrivals.refunded.addAll(holding.mix, moves.cents(move) / holding.drawn);
				placed += moves.cents(move);
			}
		}
		return placed;
	}

	private double paySpending(Holding holding, int day) {
		Edges spending = this.projection.spending();
		double placed = 0;
		while (holding.nextSpending < holding.spending.length
				&& spending.day(holding.spending[holding.nextSpending]) <= day) {
			int edge = holding.spending[holding.nextSpending++];
			if (spending.day(edge) == day) {
				boolean supports = spending.is(edge, EdgeType.SUPPORT);
				arrive(holding, supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE,
						supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE, spending.cents(edge), EdgeRef.spending(edge));
				placed += spending.cents(edge);
			}
		}
		return placed;
	}

	private void send(Holding payer, Holding payee, int move, int day) {
		Edges moves = this.projection.moves();
		boolean isCut = this.question.cuts(moves.cents(move), payee.committee);
		Parcel inside = (moves.arrives(move) == day) ? payee.inside : null;
		Parcel parcel = (inside != null) ? inside : payee.pending.at(moves.arrives(move));
		double share = moves.cents(move) / payer.drawn;
		long edge = EdgeRef.move(move);
		payer.mix.forEach((label, mass) -> {
			int next = this.routes.step(label, payee.committee, false, isCut);
			parcel.mix.add(next, mass * share);
			this.routes.carry(next, edge, mass * share);
		});
		if (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			parcel.taint = Taint.nearer(parcel.taint, payer.taint.onward());
		}
	}

	private void arrive(Holding payer, MoneyChannel channel, int place, long cents, long edge) {
		boolean isCut = this.question.cuts(cents, place);
		double share = cents / payer.drawn;
		payer.mix.forEach((label, mass) -> this.arrivals.arrive(channel, this.routes.step(label, place, true, isCut),
				mass * share, edge));
		if (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			this.arrivals.taint(channel, payer.taint);
		}
	}

	/** Oldest shortfalls first, all from the pooled receipts of the day. */
	private void settle(Holding holding) {
		Parcel inside = holding.inside;
		holding.inside = null;
		Mix today = holding.today;
		holding.today = null;
		if (today != null) {
			if (inside != null) {
				today.addAll(inside.mix, 1);
			}
			settle(holding, today);
		}
		if (holding.book.balance(holding.step) == 0 && !holding.unknownOpening) {
			holding.taint = null;
		}
	}

	private void settle(Holding holding, Mix today) {
		DayBook book = holding.book;
		double nobodys = 1 - holding.joining();
		for (int i = book.settlesStart(holding.step); i < book.settlesEnd(holding.step); i++) {
			double part = book.settlesPart(holding.step, i);
			nobodys -= part;
			@Nullable Shortfall shortfall = holding.shortfalls.get(book.settles(i));
			if (shortfall != null) {
				shortfall.makeUp.addAll(today, part);
				shortfall.taint = Taint.nearer(shortfall.taint, holding.taint);
			}
		}
		if (nobodys > NOTHING) {
			this.arrivals.elsewhere.addAll(today, nobodys);
		}
	}

}
