package org.moneytrail.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One day of one committee, or of committees that pay each other in a circle that day:
 * receipts, then refunds, then all other payments, then sums spread over the days.
 */
final class DayStep {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final Payments payments;

	private final List<Shortfall> shortfalls;

	private final OwnMoney own;

	DayStep(Projection projection, Question question, Network network, Routes routes, Arrivals arrivals,
			List<Shortfall> shortfalls, @Nullable Account[] accounts, OwnMoney own) {
		this.projection = projection;
		this.own = own;
		this.question = question;
		this.network = network;
		this.routes = routes;
		this.arrivals = arrivals;
		this.shortfalls = shortfalls;
		this.payments = new Payments(projection, question, network, routes, arrivals, accounts);
	}

	/**
	 * The caller guarantees that all earlier days of these accounts are done, and that
	 * whoever else pays them on this day has paid.
	 */
	void run(int day, Account[] together) {
		for (Account account : together) {
			receive(account, day);
			refundOwn(account, day);
		}
		if (together.length > 1) {
			new CircleDay(this.projection, this.question, this.routes, together, day).solve();
		}
		for (Account account : together) {
			this.payments.pay(account, day);
		}
		for (Account account : together) {
			settle(account);
			spreadOut(account, day);
			account.doneUpTo = day;
		}
	}

	private void receive(Account account, int day) {
		account.openUpTo(day);
		DayTotals totals = this.projection.totals();
		int committee = account.committee;
		long disclosed = 0;
		long undisclosed = 0;
		long unitemised = this.projection.spreads().in(committee, day);
		account.received = unitemised;
		account.leaving = 0;
		if (account.nextTotal < totals.end(committee) && totals.day[account.nextTotal] == day) {
			int place = account.nextTotal++;
			disclosed = totals.disclosed[place];
			undisclosed = totals.undisclosed[place];
			unitemised += totals.ledgerIn[place];
			account.received = unitemised + disclosed + undisclosed + totals.movesIn[place];
			account.leaving = totals.out[place];
		}
		reckon(account, day);
		Mix in = (account.settled > 0) ? new Mix() : account.mix;
		account.today = (account.settled > 0) ? in : null;
		in.add(RemainderKind.UNITEMISED.ordinal(), unitemised);
		boolean owned = receiveGifts(account, day, in, disclosed, undisclosed);
		owned |= receiveMoves(account, day, in);
		Parcel parcel = account.pending.remove(day);
		if (parcel != null) {
			in.addAll(parcel.mix, 1);
			owned |= parcel.owned;
			account.taint = Taint.nearer(account.taint, parcel.taint);
		}
		if (owned) {
			noteOwned(account, day, in);
		}
		if (account.today != null) {
			account.mix.addAll(in, account.joining);
		}
		addShortfall(account, day);
	}

	/** Amounts alone: what settles, what joins, what is short. */
	private void reckon(Account account, int day) {
		while (!account.open.isEmpty() && account.open.getFirst().day < day - this.question.tolerance()) {
			account.open.removeFirst();
		}
		long owed = 0;
		for (Shortfall open : account.open) {
			owed += open.open();
		}
		account.settled = Math.min(account.received, owed);
		account.joining = (account.received > 0) ? (account.received - account.settled) / (double) account.received : 1;
		long had = account.balance + account.received - account.settled;
		account.pool = Math.max(had, account.leaving);
		long lacking = account.pool - had;
		account.refundedOwn = 0;
		account.shortfall = (lacking > 0 && this.question.tolerance() > 0)
				? new Shortfall(this.question.sources().size() + this.shortfalls.size(), day, lacking) : null;
		if (account.shortfall != null) {
			this.shortfalls.add(account.shortfall);
		}
	}

	private void addShortfall(Account account, int day) {
		if (account.shortfall != null) {
			account.mix.add(this.routes.root(account.shortfall.owner), account.shortfall.cents);
			account.owned = true;
			return;
		}
		long lacking = account.pool - (account.balance + account.received - account.settled);
		account.mix.add(RemainderKind.UNEXPLAINED.ordinal(), lacking);
	}

	private boolean receiveGifts(Account account, int day, Mix in, long disclosed, long undisclosed) {
		Edges gifts = this.projection.rim().gifts();
		boolean owned = false;
		long openly = disclosed;
		long hidden = undisclosed;
		while (account.nextGift < account.ownGifts.length && gifts.arrives(account.ownGifts[account.nextGift]) == day) {
			int gift = account.ownGifts[account.nextGift++];
			int giver = gifts.from(gift);
			long cents = gifts.cents(gift);
			int source = this.network.sourceOfGiver(giver);
			if (source < 0) {
				continue;
			}
			if (this.projection.undisclosed().get(giver)) {
				hidden -= cents;
			}
			else {
				openly -= cents;
			}
			in.add(enter(source, account.committee, cents, EdgeRef.gift(gift)), cents);
			owned = true;
		}
		in.add(RemainderKind.OTHER_DONORS.ordinal(), openly);
		in.add(RemainderKind.UNDISCLOSED.ordinal(), hidden);
		return owned;
	}

	/** Money of committees that have no account: the target's own, sources, others. */
	private boolean receiveMoves(Account account, int day, Mix in) {
		Edges moves = this.projection.moves();
		boolean owned = false;
		int end = moves.incomingEnd(account.committee);
		while (account.nextIn < end && moves.arrives(moves.incoming(account.nextIn)) <= day) {
			int move = moves.incoming(account.nextIn++);
			int payer = moves.from(move);
			int source = this.network.sourceOfCommittee(payer);
			if (source >= 0) {
				in.add(enter(source, account.committee, moves.cents(move), EdgeRef.move(move)), moves.cents(move));
				owned = true;
			}
			else if (this.network.isTarget(payer)) {
				in.add(RemainderKind.RETURNED.ordinal(), moves.cents(move));
			}
			else if (!this.network.members().get(payer)) {
				in.add(RemainderKind.OTHER_DONORS.ordinal(), moves.cents(move));
			}
		}
		return owned;
	}

	private int enter(int source, int committee, long cents, long edge) {
		int label = this.routes.step(this.routes.root(source), committee, false, this.question.cuts(cents, committee));
		this.routes.carry(label, edge, cents);
		return label;
	}

	private void noteOwned(Account account, int day, Mix in) {
		account.owned = true;
		int[] least = { Integer.MAX_VALUE };
		in.forEach((label, mass) -> {
			if (label >= Routes.KINDS && this.routes.moves(label) && this.routes.owner(label) < this.routes.sources()) {
				least[0] = Math.min(least[0], this.routes.hops(label));
			}
		});
		if (least[0] == Integer.MAX_VALUE) {
			return;
		}
		int last = account.sourceDays.size() - 1;
		if (last < 0 || account.sourceDays.get(last) != day) {
			account.sourceDays.add(day);
		}
		if (account.unknownOpening) {
			account.taint = Taint.nearer(account.taint, new Taint(account.committee, least[0]));
		}
	}

	/** Refunds take the giver's own money first, also what came through others. */
	private void refundOwn(Account account, int day) {
		Edges refunds = this.projection.refunds();
		int end = refunds.outgoingEnd(account.committee);
		while (account.nextRefund < end && refunds.day(refunds.outgoing(account.nextRefund)) == day) {
			int refund = refunds.outgoing(account.nextRefund++);
			int giver = refunds.to(refund);
			int source = this.network.sourceOfGiver(giver);
			account.refundedOwn += (source >= 0) ? takeSource(account.mix, source, refunds.cents(refund))
					: takeOwn(account.mix, refund);
		}
	}

	/** Another giver's own money is not told apart from others': the ledger knows it. */
	private double takeOwn(Mix mix, int refund) {
		int kind = this.network.kindOf(this.projection.refunds().to(refund)).ordinal();
		double held = mix.get(kind);
		double taken = Math.min(held, this.own.takenBy(refund));
		if (taken > 0) {
			mix.set(kind, held - taken);
		}
		return taken;
	}

	private double takeSource(Mix mix, int source, long cents) {
		Mix own = new Mix();
		double[] held = { 0 };
		mix.forEach((label, mass) -> {
			if (label >= Routes.KINDS && this.routes.isOwned(label) && this.routes.owner(label) == source) {
				own.add(label, mass);
				held[0] += mass;
			}
		});
		if (held[0] <= 0) {
			return 0;
		}
		double taken = Math.min(held[0], cents);
		double part = taken / held[0];
		own.forEach((label, mass) -> mix.set(label, mass * (1 - part)));
		this.arrivals.refunded.addAll(own, part);
		return taken;
	}

	/** Oldest shortfalls first, all from the pooled receipts of the day. */
	private void settle(Account account) {
		Parcel inside = account.inside;
		account.inside = null;
		Mix today = account.today;
		account.today = null;
		if (account.settled > 0 && today != null) {
			if (inside != null) {
				today.addAll(inside.mix, 1);
			}
			long left = account.settled;
			while (left > 0) {
				Shortfall oldest = account.open.getFirst();
				long part = Math.min(left, oldest.open());
				double share = part / (double) account.received;
				oldest.settled += part;
				left -= part;
				if (oldest.owner < 0) {
					this.arrivals.elsewhere.addAll(today, share);
				}
				else {
					oldest.makeUp.addAll(today, share);
					oldest.taint = Taint.nearer(oldest.taint, account.taint);
				}
				if (oldest.open() == 0) {
					account.open.removeFirst();
				}
			}
		}
		if (account.shortfall != null) {
			account.open.addLast(account.shortfall);
			account.shortfall = null;
		}
	}

	private void spreadOut(Account account, int day) {
		long out = this.projection.spreads().out(account.committee, day);
		if (out > 0) {
			long paid = Math.min(out, account.balance);
			if (paid > 0) {
				double share = paid / (double) account.balance;
				if (account.owned) {
					this.arrivals.elsewhere.addAll(account.mix, share);
				}
				account.balance -= paid;
				account.mix.scale((account.balance > 0) ? 1 - share : 0);
			}
			if (out > paid && this.question.tolerance() > 0) {
				account.open.addLast(new Shortfall(-1, day, out - paid));
			}
		}
		if (account.balance == 0 && !account.unknownOpening) {
			account.taint = null;
		}
	}

}
