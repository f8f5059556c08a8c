package org.moneytrail.flow;

import java.util.BitSet;
import java.util.List;

/**
 * What came to a target by channel, in exact cents, and what it was made of, whoever
 * asks: all donors' money together, and all that is no donor's, by its reason.
 */
final class TargetMoney {

	private static final int CHANNELS = MoneyChannel.values().length;

	private static final int DIRECT = MoneyChannel.DIRECT.ordinal();

	/** Of no target. */
	static final TargetMoney NONE = new TargetMoney(new long[CHANNELS], new double[CHANNELS][Routes.KINDS]);

	private final long[] arrived;

	private final double[][] kinds;

	private TargetMoney(long[] arrived, double[][] kinds) {
		this.arrived = arrived;
		this.kinds = kinds;
	}

	/** One pass over the target's receipts and the stations. */
	static TargetMoney of(Weights weights) {
		Reckoning reckoning = new Reckoning(weights);
		reckoning.run();
		return reckoning.money.close();
	}

	/** Cents that reached the target in the channel, in scope. */
	long arrived(int channel) {
		return this.arrived[channel];
	}

	/**
	 * Cents by kind up to RETURNED, limits not looked at: {@code OTHER_DONORS} is all
	 * disclosed donors' money. They sum to {@link #arrived}.
	 */
	double[] kinds(int channel) {
		return this.kinds[channel];
	}

	/**
	 * Cents by kind that are no source's: the sources' own is taken from all donors'.
	 * @param own by source, what is the source's, limits not looked at
	 */
	double[] others(int channel, double[] own, List<Question.Source> sources, BitSet undisclosed) {
		double[] others = this.kinds[channel].clone();
		double explained = 0;
		for (int i = 0; i < own.length; i++) {
			Question.Source source = sources.get(i);
			explained += own[i];
			if (!source.isCommittee()) {
				boolean isHidden = undisclosed.get(source.place());
				others[(isHidden ? RemainderKind.UNDISCLOSED : RemainderKind.OTHER_DONORS).ordinal()] -= own[i];
			}
		}
		for (int kind = 0; kind < others.length; kind++) {
			others[kind] = Math.max(0, others[kind]);
			explained += (kind != RemainderKind.UNEXPLAINED.ordinal()) ? others[kind] : 0;
		}
		others[RemainderKind.UNEXPLAINED.ordinal()] = Math.max(0, this.arrived[channel] - explained);
		return others;
	}

	/** What came to a target, summed up bit by bit. */
	static final class Open {

		private final Projection projection;

		private final Question question;

		private final long[] arrived = new long[CHANNELS];

		private final double[][] kinds = new double[CHANNELS][Routes.KINDS];

		/** Begins with what came there without passing through another committee. */
		Open(Projection projection, Question question) {
			this.projection = projection;
			this.question = question;
			addDirect();
			addSpending();
		}

		/** Cents that reached the target in the channel, in scope. */
		long arrived(int channel) {
			return this.arrived[channel];
		}

		TargetMoney close() {
			explainRest();
			return new TargetMoney(this.arrived, this.kinds);
		}

		void add(int channel, RemainderKind kind, double cents) {
			this.kinds[channel][kind.ordinal()] += cents;
		}

		RemainderKind kindOf(int giver) {
			return this.projection.undisclosed().get(giver) ? RemainderKind.UNDISCLOSED : RemainderKind.OTHER_DONORS;
		}

		private void addDirect() {
			Edges gifts = this.projection.rim().gifts();
			Edges moves = this.projection.moves();
			BitSet group = this.question.group();
			for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
				for (int i = gifts.incomingStart(c); i < gifts.incomingEnd(c); i++) {
					int gift = gifts.incoming(i);
					if (this.question.inScope(gifts.arrives(gift), gifts.race(gift))) {
						this.arrived[DIRECT] += gifts.cents(gift);
						add(DIRECT, kindOf(gifts.from(gift)), gifts.cents(gift));
					}
				}
				for (int i = moves.incomingStart(c); i < moves.incomingEnd(c); i++) {
					int move = moves.incoming(i);
					if (!group.get(moves.from(move)) && this.question.inScope(moves.arrives(move), moves.race(move))) {
						this.arrived[DIRECT] += moves.cents(move);
					}
				}
				long unitemised = unitemised(c);
				this.arrived[DIRECT] += unitemised;
				add(DIRECT, RemainderKind.UNITEMISED, unitemised);
			}
		}

		private long unitemised(int committee) {
			DayTotals totals = this.projection.totals();
			long cents = 0;
			for (int i = totals.start(committee); i < totals.end(committee); i++) {
				cents += this.question.inScope(totals.day[i], -1) ? totals.ledgerIn[i] : 0;
			}
			Spreads spreads = this.projection.spreads();
			for (int day = spreads.nextDay(committee, Days.FIRST); day < Days.LAST; day = spreads.nextDay(committee,
					day)) {
				cents += this.question.inScope(day, -1) ? spreads.in(committee, day) : 0;
			}
			return cents;
		}

		private void addSpending() {
			if (this.question.candidate() < 0) {
				return;
			}
			Edges spending = this.projection.spending();
			for (int i = spending.incomingStart(this.question.candidate()); i < spending
				.incomingEnd(this.question.candidate()); i++) {
				int edge = spending.incoming(i);
				if (spending.is(edge, EdgeType.ABOUT)
						|| !this.question.inScope(spending.arrives(edge), spending.race(edge))) {
					continue;
				}
				int channel = (spending.is(edge, EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE)
					.ordinal();
				this.arrived[channel] += spending.cents(edge);
				if (this.question.group().get(spending.from(edge))) {
					add(channel, RemainderKind.RETURNED, spending.cents(edge));
				}
			}
		}

		/** The filings do not show where the rest came from. */
		private void explainRest() {
			for (int channel = 0; channel < CHANNELS; channel++) {
				double explained = 0;
				for (double cents : this.kinds[channel]) {
					explained += cents;
				}
				add(channel, RemainderKind.UNEXPLAINED, Math.max(0, this.arrived[channel] - explained));
			}
		}

	}

	private static final class Reckoning {

		private final Weights weights;

		private final Upstream up;

		private final Projection projection;

		private final Open money;

		Reckoning(Weights weights) {
			this.weights = weights;
			this.up = weights.upstream();
			this.projection = this.up.ledger.projection();
			this.money = new Open(this.projection, this.up.question);
		}

		void run() {
			addReceipts();
			for (int v = 0; v < this.up.count(); v++) {
				addRefunds(v);
			}
			addReturned();
		}

		private void addReceipts() {
			Receipts receipts = this.up.stations.receipts();
			for (int channel = 0; channel < CHANNELS; channel++) {
				double[] weights = this.weights.endless(channel);
				for (int station = 0; weights != null && station < weights.length; station++) {
					double weight = weights[station];
					if (weight > 0) {
						this.money.add(channel, RemainderKind.OPENING, weight * receipts.opening[station]);
						this.money.add(channel, RemainderKind.UNITEMISED, weight * receipts.unitemised[station]);
						this.money.add(channel, RemainderKind.OTHER_DONORS, weight * receipts.disclosed[station]);
						this.money.add(channel, RemainderKind.UNDISCLOSED, weight * receipts.undisclosed[station]);
					}
				}
			}
		}

		/** What refunds took of givers' own money came to the target no more. */
		private void addRefunds(int v) {
			Edges refunds = this.projection.refunds();
			int committee = this.up.committees[v];
			for (int i = refunds.outgoingStart(committee); i < refunds.outgoingEnd(committee); i++) {
				int refund = refunds.outgoing(i);
				double cents = this.up.own.taken(refund);
				if (cents == 0) {
					continue;
				}
				int step = this.up.books[v].find(refunds.day(refund));
				for (int channel = 0; channel < CHANNELS; channel++) {
					this.money.add(channel, this.money.kindOf(refunds.to(refund)),
							-cents * this.weights.endlessHeld(channel, v, step));
				}
			}
		}

		private void addReturned() {
			Edges moves = this.projection.moves();
			BitSet group = this.up.question.group();
			for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
				for (int i = moves.outgoingStart(c); i < moves.outgoingEnd(c); i++) {
					int move = moves.outgoing(i);
					int v = this.up.place(moves.to(move));
					for (int channel = 0; channel < CHANNELS && v >= 0; channel++) {
						this.money.add(channel, RemainderKind.RETURNED, moves.cents(move)
								* this.weights.endless(channel, v, this.up.books[v].find(moves.arrives(move))));
					}
				}
			}
		}

	}

}
