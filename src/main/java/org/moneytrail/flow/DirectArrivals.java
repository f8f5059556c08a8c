package org.moneytrail.flow;

import java.util.BitSet;

/**
 * What comes to the target, counted in exact cents, and what comes there without passing
 * through an account: gifts, unitemised receipts, payments of sources and of the target's
 * own committees. And what sources give in all.
 */
final class DirectArrivals {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final long[] arrived = new long[MoneyChannel.values().length];

	private long given;

	DirectArrivals(Projection projection, Question question, Network network, Routes routes, Arrivals arrivals) {
		this.projection = projection;
		this.question = question;
		this.network = network;
		this.routes = routes;
		this.arrivals = arrivals;
	}

	DirectArrivals add() {
		BitSet group = this.question.group();
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			addGifts(c);
			addMoves(c);
			addLedger(c);
		}
		if (this.question.candidate() >= 0) {
			addSpending();
		}
		for (int source = 0; source < this.question.sources().size(); source++) {
			addGiven(source, this.question.sources().get(source));
		}
		return this;
	}

	/** Rows without a day too, for a method that does not ask for the order. */
	DirectArrivals addUndated() {
		for (int i = 0; i < this.projection.undated().size(); i++) {
			Undated row = this.projection.undated().get(i);
			if (row.isGift()) {
				addUndatedGift(row, EdgeRef.undated(i));
			}
			else if (row.isMove()) {
				addUndatedMove(row, EdgeRef.undated(i));
			}
			else if (row.isSpending()) {
				addUndatedSpending(row, EdgeRef.undated(i));
			}
		}
		return this;
	}

	private void addUndatedGift(Undated row, long edge) {
		int source = this.network.sourceOfGiver(row.payer());
		this.given += (source >= 0) ? row.cents() : 0;
		if (this.network.isTarget(row.payee())) {
			arriveOrLeave(MoneyChannel.DIRECT, source, this.network.kindOf(row.payer()), row, row.payee(), edge);
		}
		else if (source >= 0 && this.network.sourceOfCommittee(row.payee()) >= 0) {
			this.arrivals.refunded.add(this.routes.root(source), row.cents());
		}
	}

	private void addUndatedMove(Undated row, long edge) {
		int source = this.network.sourceOfCommittee(row.payer());
		this.given += (source >= 0) ? row.cents() : 0;
		if (this.network.isTarget(row.payee())) {
			if (source >= 0) {
				arriveOrLeave(MoneyChannel.DIRECT, source, RemainderKind.OTHER_DONORS, row, row.payee(), edge);
			}
			else if (!this.network.isTarget(row.payer()) && this.question.inScope(Days.UNDATED, row.race())) {
				count(MoneyChannel.DIRECT, row.cents());
			}
		}
		else if (source >= 0 && this.network.sourceOfCommittee(row.payee()) >= 0) {
			this.arrivals.refunded.add(this.routes.root(source), row.cents());
		}
	}

	private void addUndatedSpending(Undated row, long edge) {
		int source = this.network.sourceOfCommittee(row.payer());
		this.given += (source >= 0) ? row.cents() : 0;
		boolean isAtTarget = row.payee() == this.question.candidate() && row.type() != EdgeType.ABOUT;
		boolean supports = row.type() == EdgeType.SUPPORT;
		MoneyChannel channel = supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE;
		if (isAtTarget && (source >= 0 || this.network.isTarget(row.payer()))) {
			arriveOrLeave(channel, source, RemainderKind.RETURNED, row, supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE,
					edge);
		}
		else if (isAtTarget && this.question.inScope(Days.UNDATED, row.race())) {
			count(channel, row.cents());
		}
		else if (source >= 0) {
			this.arrivals.elsewhere.add(this.routes.root(source), row.cents());
		}
	}

	/** In scope it has arrived; else a source's money went elsewhere. */
	private void arriveOrLeave(MoneyChannel channel, int source, RemainderKind otherwise, Undated row, int place,
			long edge) {
		if (this.question.inScope(Days.UNDATED, row.race())) {
			count(channel, row.cents());
			arrive(channel, source, otherwise, place, row.cents(), edge);
		}
		else if (source >= 0) {
			this.arrivals.elsewhere.add(this.routes.root(source), row.cents());
		}
	}

	/** Cents that reached the target in the channel, in scope. */
	long arrived(MoneyChannel channel) {
		return this.arrived[channel.ordinal()];
	}

	/** Cents the sources gave or paid, dated. */
	long given() {
		return this.given;
	}

	private void addGifts(int committee) {
		Edges gifts = this.projection.rim().gifts();
		for (int i = gifts.incomingStart(committee); i < gifts.incomingEnd(committee); i++) {
			int gift = gifts.incoming(i);
			boolean counts = this.question.inScope(gifts.arrives(gift), gifts.race(gift));
			int source = this.network.sourceOfGiver(gifts.from(gift));
			if (counts) {
				count(MoneyChannel.DIRECT, gifts.cents(gift));
				arrive(MoneyChannel.DIRECT, source, this.network.kindOf(gifts.from(gift)), committee, gifts.cents(gift),
						EdgeRef.gift(gift));
			}
			else if (source >= 0) {
				this.arrivals.elsewhere.add(this.routes.root(source), gifts.cents(gift));
			}
		}
	}

	private void addMoves(int committee) {
		Edges moves = this.projection.moves();
		for (int i = moves.incomingStart(committee); i < moves.incomingEnd(committee); i++) {
			int move = moves.incoming(i);
			int payer = moves.from(move);
			if (this.network.isTarget(payer)) {
				continue;
			}
			boolean counts = this.question.inScope(moves.arrives(move), moves.race(move));
			int source = this.network.sourceOfCommittee(payer);
			if (counts) {
				count(MoneyChannel.DIRECT, moves.cents(move));
			}
			if (counts && source >= 0) {
				arrive(MoneyChannel.DIRECT, source, RemainderKind.OTHER_DONORS, committee, moves.cents(move),
						EdgeRef.move(move));
			}
			else if (source >= 0) {
				this.arrivals.elsewhere.add(this.routes.root(source), moves.cents(move));
			}
		}
	}

	private void addLedger(int committee) {
		DayTotals totals = this.projection.totals();
		long unitemised = 0;
		for (int i = totals.start(committee); i < totals.end(committee); i++) {
			if (totals.ledgerIn[i] > 0 && this.question.inScope(totals.day[i], -1)) {
				unitemised += totals.ledgerIn[i];
			}
		}
		Spreads spreads = this.projection.spreads();
		for (int day = spreads.nextDay(committee, Days.FIRST); day < Days.LAST; day = spreads.nextDay(committee, day)) {
			if (this.question.inScope(day, -1)) {
				unitemised += spreads.in(committee, day);
			}
		}
		count(MoneyChannel.DIRECT, unitemised);
		this.arrivals.tally(MoneyChannel.DIRECT).add(RemainderKind.UNITEMISED.ordinal(), unitemised);
	}

	private void addSpending() {
		Edges spending = this.projection.spending();
		int candidate = this.question.candidate();
		for (int i = spending.incomingStart(candidate); i < spending.incomingEnd(candidate); i++) {
			int edge = spending.incoming(i);
			if (spending.is(edge, EdgeType.ABOUT)
					|| !this.question.inScope(spending.arrives(edge), spending.race(edge))) {
				continue;
			}
			boolean supports = spending.is(edge, EdgeType.SUPPORT);
			MoneyChannel channel = supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE;
			count(channel, spending.cents(edge));
			int payer = spending.from(edge);
			int source = this.network.sourceOfCommittee(payer);
			if (source >= 0 || this.network.isTarget(payer)) {
				arrive(channel, source, RemainderKind.RETURNED, supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE,
						spending.cents(edge), EdgeRef.spending(edge));
			}
		}
	}

	private void addGiven(int number, Question.Source source) {
		Edges gifts = this.projection.rim().gifts();
		if (!source.isCommittee()) {
			for (int i = gifts.outgoingStart(source.place()); i < gifts.outgoingEnd(source.place()); i++) {
				int gift = gifts.outgoing(i);
				this.given += gifts.cents(gift);
				if (this.network.sourceOfCommittee(gifts.to(gift)) >= 0) {
					this.arrivals.refunded.add(this.routes.root(number), gifts.cents(gift));
				}
			}
			return;
		}
		Edges moves = this.projection.moves();
		for (int i = moves.outgoingStart(source.place()); i < moves.outgoingEnd(source.place()); i++) {
			int move = moves.outgoing(i);
			this.given += moves.cents(move);
			if (this.network.sourceOfCommittee(moves.to(move)) >= 0) {
				this.arrivals.refunded.add(this.routes.root(number), moves.cents(move));
			}
		}
		Edges spending = this.projection.spending();
		for (int i = spending.outgoingStart(source.place()); i < spending.outgoingEnd(source.place()); i++) {
			int edge = spending.outgoing(i);
			this.given += spending.cents(edge);
			if (spending.to(edge) != this.question.candidate() || spending.is(edge, EdgeType.ABOUT)
					|| !this.question.inScope(spending.arrives(edge), spending.race(edge))) {
				this.arrivals.elsewhere.add(this.routes.root(number), spending.cents(edge));
			}
		}
	}

	private void arrive(MoneyChannel channel, int source, RemainderKind otherwise, int place, long cents, long edge) {
		int label = (source < 0) ? otherwise.ordinal()
				: this.routes.step(this.routes.root(source), place, true, this.question.cuts(cents, place));
		this.arrivals.arrive(channel, label, cents, edge);
	}

	private void count(MoneyChannel channel, long cents) {
		this.arrived[channel.ordinal()] += cents;
	}

}
