package org.moneytrail.flow;

import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;

/** Pays out a committee's day: every payment has the make-up of what it is drawn from. */
final class Payments {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final @Nullable Account[] accounts;

	Payments(Projection projection, Question question, Network network, Routes routes, Arrivals arrivals,
			@Nullable Account[] accounts) {
		this.projection = projection;
		this.question = question;
		this.network = network;
		this.routes = routes;
		this.arrivals = arrivals;
		this.accounts = accounts;
	}

	/** Pays all that leaves on the day, refunds from the givers' own money left out. */
	void pay(Account account, int day) {
		double placed = payCommittees(account, day) + paySpending(account, day);
		double rest = account.leaving - account.refundedOwn - placed;
		if (account.owned && rest > 0 && account.drawn() > 0) {
			this.arrivals.elsewhere.addAll(account.mix, rest / account.drawn());
		}
		account.balance = account.pool - account.leaving;
		account.mix.scale((account.balance > 0) ? account.balance / account.drawn() : 0);
	}

	private double payCommittees(Account account, int day) {
		Edges moves = this.projection.moves();
		double placed = 0;
		int end = moves.outgoingEnd(account.committee);
		while (account.nextOut < end && moves.day(moves.outgoing(account.nextOut)) == day) {
			int move = moves.outgoing(account.nextOut++);
			int payee = moves.to(move);
			long cents = moves.cents(move);
			Account payeeAccount = this.accounts[payee];
			if (payeeAccount != null) {
				send(account, payeeAccount, move, day);
				placed += cents;
			}
			else if (this.network.isTarget(payee)) {
				if (this.question.inScope(moves.arrives(move), moves.race(move))) {
					arrive(account, MoneyChannel.DIRECT, payee, cents, EdgeRef.move(move));
					placed += cents;
				}
			}
			else if (this.network.sourceOfCommittee(payee) >= 0) {
				this.arrivals.refunded.addAll(account.mix, cents / account.drawn());
				placed += cents;
			}
		}
		return placed;
	}

	private double paySpending(Account account, int day) {
		Edges spending = this.projection.spending();
		double placed = 0;
		int end = spending.outgoingEnd(account.committee);
		while (account.nextSpending < end && spending.day(spending.outgoing(account.nextSpending)) == day) {
			int edge = spending.outgoing(account.nextSpending++);
			boolean counts = spending.to(edge) == this.question.candidate() && !spending.is(edge, EdgeType.ABOUT)
					&& this.question.inScope(spending.arrives(edge), spending.race(edge));
			if (counts) {
				boolean supports = spending.is(edge, EdgeType.SUPPORT);
				arrive(account, supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE,
						supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE, spending.cents(edge), EdgeRef.spending(edge));
				placed += spending.cents(edge);
			}
		}
		return placed;
	}

	private void send(Account payer, Account payee, int move, int day) {
		Edges moves = this.projection.moves();
		boolean isCut = this.question.cuts(moves.cents(move), payee.committee);
		Parcel inside = (moves.arrives(move) == day) ? payee.inside : null;
		Parcel parcel = (inside != null) ? inside : payee.parcel(moves.arrives(move));
		double share = moves.cents(move) / payer.drawn();
		long edge = EdgeRef.move(move);
		IntUnaryOperator step = (label) -> step(label, payee.committee, moves.arrives(move), isCut);
		payer.mix.forEach((label, mass) -> {
			int next = step.applyAsInt(label);
			parcel.mix.add(next, mass * share);
			if (label >= Routes.KINDS) {
				this.routes.carry(next, edge, mass * share);
			}
		});
		parcel.owned |= payer.owned;
		if (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			parcel.taint = Taint.nearer(parcel.taint, payer.taint.onward());
		}
	}

	private int step(int label, int payee, int day, boolean isCut) {
		if (label < Routes.KINDS) {
			return label;
		}
		if (this.routes.isOwn(label)) {
			return this.network.isTracked(this.routes.owner(label), payee, day) ? label : this.routes.kindOf(label);
		}
		return this.routes.step(label, payee, false, isCut);
	}

	private void arrive(Account payer, MoneyChannel channel, int place, long cents, long edge) {
		boolean isCut = this.question.cuts(cents, place);
		double share = cents / payer.drawn();
		payer.mix.forEach((label, mass) -> {
			int next = (label >= Routes.KINDS) ? this.routes.step(label, place, true, isCut) : label;
			this.arrivals.arrive(channel, next, mass * share, edge);
		});
		if (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			this.arrivals.taint(channel, payer.taint);
		}
		Shortfall shortfall = payer.shortfall;
		double unexplained = (shortfall != null) ? shortfall.cents : payer.mix.get(RemainderKind.UNEXPLAINED.ordinal());
		if (unexplained > 0) {
			this.arrivals.arriveShort(
					new Arrivals.ShortRow(channel, payer.committee, edge, unexplained / payer.drawn(), shortfall));
		}
	}

}
