package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What leaves committees that hold their money in lots: refunds, then all other payments
 * by row id, then sums of the day. A payment takes lots in the method's order; what they
 * do not cover comes last and is a shortfall.
 */
final class LotPayments {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final LotReceipts receipts;

	private final List<Shortfall> shortfalls = new ArrayList<>();

	private final @Nullable LotAccount[] accounts;

	private final boolean newestFirst;

	LotPayments(Projection projection, Question question, Network network, Routes routes, Arrivals arrivals,
			LotReceipts receipts, @Nullable LotAccount[] accounts, boolean newestFirst) {
		this.projection = projection;
		this.question = question;
		this.network = network;
		this.routes = routes;
		this.arrivals = arrivals;
		this.receipts = receipts;
		this.accounts = accounts;
		this.newestFirst = newestFirst;
	}

	/** All shortfalls so far, by owner number. */
	List<Shortfall> shortfalls() {
		return this.shortfalls;
	}

	/**
	 * Refunds take the giver's own lots first, also what came through others; then what
	 * is left of them goes like any payment.
	 * @param mayBeSettled whether a later receipt may settle what is not covered
	 */
	void refund(LotAccount account, int day, boolean mayBeSettled) {
		Edges refunds = this.projection.refunds();
		int end = refunds.outgoingEnd(account.committee);
		LongList rest = new LongList();
		account.paidRows = 0;
		while (account.nextRefund < end && refunds.day(refunds.outgoing(account.nextRefund)) == day) {
			int refund = refunds.outgoing(account.nextRefund++);
			account.paidRows += refunds.cents(refund);
			rest.add(refunds.cents(refund) - refundOwn(account, refunds.to(refund), refunds.cents(refund)));
		}
		for (int i = 0; i < rest.size(); i++) {
			payElsewhere(account, day, rest.get(i), mayBeSettled);
		}
	}

	private long refundOwn(LotAccount account, int giver, long cents) {
		int source = this.network.sourceOfGiver(giver);
		Lots own = account.lots.takeOnly((label) -> isOwn(label, giver, source), cents, this.newestFirst);
		own.forEach(this.arrivals.refunded::add);
		return own.total();
	}

	private boolean isOwn(int label, int giver, int source) {
		if (label < Routes.KINDS) {
			return false;
		}
		return (source >= 0) ? this.routes.isOwned(label) && this.routes.owner(label) == source
				: this.routes.isOwn(label) && this.routes.owner(label) == giver;
	}

	/** The rows of that day, of committees that pay each other or of one, by row id. */
	void payRows(LotAccount[] together, int day, boolean mayBeSettled) {
		Edges moves = this.projection.moves();
		Edges spending = this.projection.spending();
		LongList rows = new LongList();
		for (LotAccount account : together) {
			int lastMove = moves.outgoingEnd(account.committee);
			while (account.nextOut < lastMove && moves.day(moves.outgoing(account.nextOut)) == day) {
				rows.add(EdgeRef.move(moves.outgoing(account.nextOut++)));
			}
			int lastSpending = spending.outgoingEnd(account.committee);
			while (account.nextSpending < lastSpending
					&& spending.day(spending.outgoing(account.nextSpending)) == day) {
				rows.add(EdgeRef.spending(spending.outgoing(account.nextSpending++)));
			}
		}
		for (long row : EdgeRef.byRow(this.projection, rows.toArray())) {
			LotAccount payer = this.accounts[EdgeRef.table(this.projection, row).from(EdgeRef.place(row))];
			if (payer != null) {
				payRow(payer, day, row, mayBeSettled);
			}
		}
	}

	/** Payments of the day that are no rows, then its share of spread payments. */
	void paySums(LotAccount account, int day, boolean mayBeSettled) {
		int place = this.projection.totals().place(account.committee, day);
		if (place >= 0) {
			payElsewhere(account, day, this.projection.totals().out[place] - account.paidRows, mayBeSettled);
		}
		payElsewhere(account, day, this.projection.spreads().out(account.committee, day), mayBeSettled);
		if (account.lots.total() == 0 && !account.unknownOpening) {
			account.taint = null;
		}
	}

	private void payElsewhere(LotAccount account, int day, long cents, boolean mayBeSettled) {
		Lots paid = account.lots.take(cents, this.newestFirst);
		paid.forEach(this.arrivals.elsewhere::add);
		if (mayBeSettled && paid.total() < cents) {
			account.open.addLast(new Shortfall(-1, day, cents - paid.total()));
		}
	}

	private void payRow(LotAccount payer, int day, long row, boolean mayBeSettled) {
		Edges table = EdgeRef.table(this.projection, row);
		int edge = EdgeRef.place(row);
		int payee = table.to(edge);
		payer.paidRows += table.cents(edge);
		boolean isSpending = EdgeRef.isSpending(row);
		boolean isToTarget = isSpending ? payee == this.question.candidate() && !table.is(edge, EdgeType.ABOUT)
				: this.network.isTarget(payee);
		LotAccount payeeAccount = isSpending ? null : this.accounts[payee];
		if (isToTarget && this.question.inScope(table.arrives(edge), table.race(edge))) {
			arrive(payer, day, row, mayBeSettled);
		}
		else if (payeeAccount != null) {
			Payment payment = pay(payer, day, table.cents(edge), mayBeSettled);
			send(payer, payeeAccount, day, edge, payment.lots);
		}
		else if (!isSpending && this.network.sourceOfCommittee(payee) >= 0) {
			pay(payer, day, table.cents(edge), mayBeSettled).lots.forEach(this.arrivals.refunded::add);
		}
		else {
			payElsewhere(payer, day, table.cents(edge), mayBeSettled);
		}
	}

	private void send(LotAccount payer, LotAccount payee, int day, int move, Lots lots) {
		Edges moves = this.projection.moves();
		boolean isCut = this.question.cuts(moves.cents(move), payee.committee);
		long row = EdgeRef.move(move);
		Lots onward = new Lots();
		lots.forEach((label, cents) -> {
			int next = step(label, payee.committee, moves.arrives(move), isCut);
			onward.add(next, cents);
			if (next >= Routes.KINDS) {
				this.routes.carry(next, row, cents);
			}
		});
		Taint taint = (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops())
				? payer.taint.onward() : null;
		if (payee.circleDay == day && moves.arrives(move) == day) {
			this.receipts.accept(payee, day, onward, taint);
		}
		else {
			this.receipts.send(move, onward, taint);
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

	private void arrive(LotAccount payer, int day, long row, boolean mayBeSettled) {
		Edges table = EdgeRef.table(this.projection, row);
		int edge = EdgeRef.place(row);
		MoneyChannel channel = MoneyChannel.DIRECT;
		int place = table.to(edge);
		if (EdgeRef.isSpending(row)) {
			boolean supports = table.is(edge, EdgeType.SUPPORT);
			channel = supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE;
			place = supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE;
		}
		boolean isCut = this.question.cuts(table.cents(edge), place);
		Payment payment = pay(payer, day, table.cents(edge), mayBeSettled);
		MoneyChannel into = channel;
		int to = place;
		payment.lots.forEach((label, cents) -> {
			int next = (label >= Routes.KINDS) ? this.routes.step(label, to, true, isCut) : label;
			this.arrivals.arrive(into, next, cents, row);
		});
		if (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			this.arrivals.taint(channel, payer.taint);
		}
		if (payment.lacking > 0) {
			this.arrivals.arriveShort(
					new Arrivals.ShortRow(channel, payer.committee, row, payment.lacking / (double) table.cents(edge)));
		}
	}

	private Payment pay(LotAccount payer, int day, long cents, boolean mayBeSettled) {
		Lots lots = payer.lots.take(cents, this.newestFirst);
		long lacking = cents - lots.total();
		if (lacking == 0 || !mayBeSettled) {
			lots.add(RemainderKind.UNEXPLAINED.ordinal(), lacking);
			return new Payment(lots, lacking, null);
		}
		Shortfall shortfall = new Shortfall(this.question.sources().size() + this.shortfalls.size(), day, lacking);
		this.shortfalls.add(shortfall);
		payer.open.addLast(shortfall);
		lots.add(this.routes.root(shortfall.owner), lacking);
		return new Payment(lots, lacking, shortfall);
	}

	/**
	 * What a payment is made of.
	 *
	 * @param lacking cents the payer did not have, the last of the lots
	 * @param shortfall what may settle them, null if nothing may
	 */
	private record Payment(Lots lots, long lacking, @Nullable Shortfall shortfall) {

	}

}
