package org.moneytrail.flow;

import java.util.BitSet;

/**
 * Asks of one giver after another whether any of their money may come to a target through
 * a committee whose opening balance is unknown, where refunds took some of it. Money is
 * followed only as far as it takes to know: as soon as no refund can take it any more,
 * the target's {@link Unknowns} say the rest.
 */
final class Doubts {

	private final Target target;

	private final Goal goal;

	private final Stations stations;

	private final Question question;

	private final BitSet unknown;

	private RefundParts refunds = RefundParts.NONE;

	private int lastRefund;

	private boolean keepsApart;

	private int channel;

	/** Hops and stations of money to be followed, as {@link #place} has them. */
	private final IntList waiting = new IntList();

	private final BitSet seen = new BitSet();

	/** To be cleared. */
	private final IntList visited = new IntList();

	/**
	 * @param question about this target, with a deadline
	 */
	Doubts(Target target, Question question) {
		this.target = target;
		this.goal = target.goal();
		this.stations = this.goal.stations;
		this.question = question;
		this.unknown = this.goal.projection().unknownOpening();
	}

	/** Whether nothing can be said of what the giver's money is of this channel. */
	boolean of(int giver, int channel) {
		this.channel = channel;
		this.refunds = RefundParts.of(this.goal, new Question.Source(false, giver));
		this.lastRefund = this.refunds.lastStation();
		this.keepsApart = this.question.tolerance() > 0 && !this.refunds.isEmpty();
		boolean found = gives(giver);
		while (!found && this.waiting.size() > 0) {
			int place = this.waiting.get(this.waiting.size() - 1);
			this.waiting.removeLast();
			found = follow(place / 2 / this.stations.size(), place / 2 % this.stations.size(), place % 2 == 1);
		}
		this.waiting.clear();
		for (int i = 0; i < this.visited.size(); i++) {
			this.seen.clear(this.visited.get(i));
		}
		this.visited.clear();
		return found;
	}

	private boolean gives(int giver) {
		Edges gifts = this.goal.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int payee = gifts.to(gift);
			if (this.goal.distance[payee] >= 0 && !this.question.cuts(gifts.cents(gift), payee)
					&& receives(payee, this.goal.ledger.book(payee).find(gifts.arrives(gift)), 1)) {
				return true;
			}
		}
		return false;
	}

	/** Part joins the balance, part settles earlier shortfalls. */
	private boolean receives(int payee, int step, int hops) {
		DayBook book = this.goal.ledger.book(payee);
		boolean isUnknown = this.unknown.get(payee);
		int station = this.stations.at(payee, step);
		boolean joins = book.joining(step) > 0 && this.stations.factor(payee, step) > 0;
		if (station >= 0 && (isUnknown ? isDoubtful(station, hops) : joins && holds(station, hops, false))) {
			return true;
		}
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			int settled = this.stations.at(payee, book.settles(i));
			boolean lasts = this.stations.factor(payee, book.settles(i)) > 0;
			if (settled < 0) {
				continue;
			}
			if (isUnknown ? isDoubtful(settled, hops) : lasts && (this.keepsApart
					? this.target.unknowns().money(this.channel, hops).get(settled) : holds(settled, hops, false))) {
				return true;
			}
		}
		return false;
	}

	private boolean isDoubtful(int station, int hops) {
		return this.target.unknowns().doubtful(this.channel, hops).get(station);
	}

	/**
	 * The giver's own money is at a station.
	 * @param isAfter whether it came there after the refunds of the day
	 * @return whether that leaves a doubt for sure; else it waits to be followed
	 */
	private boolean holds(int station, int hops, boolean isAfter) {
		if (!this.target.unknowns().money(this.channel, hops).get(station)) {
			return false;
		}
		if (this.lastRefund < this.stations.first(station)) {
			return true;
		}
		int place = (hops * this.stations.size() + station) * 2 + (isAfter ? 1 : 0);
		if (!this.seen.get(place)) {
			this.seen.set(place);
			this.visited.add(place);
			this.waiting.add(place);
		}
		return false;
	}

	private boolean follow(int hops, int station, boolean isAfter) {
		int committee = this.stations.committee[station];
		if (this.goal.distance[committee] < 0 || (!isAfter && this.refunds.at(station) >= 1)) {
			return false;
		}
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			if (this.goal.distance[payee] >= 0 && !this.question.cuts((long) this.stations.lineCents[line], payee)
					&& pays(line, station, payee, hops + 1)) {
				return true;
			}
		}
		int later = this.stations.next[station];
		return later >= 0 && this.stations.balance[station] > 0 && this.stations.rest[station] > 0
				&& holds(later, hops, false);
	}

	private boolean pays(int line, int station, int payee, int hops) {
		int to = this.stations.lineTo[line];
		boolean isInner = to >= 0 && this.refunds.at(to) > 0 && this.stations.isInCircle(line, station);
		if (!isInner || this.unknown.get(payee)) {
			return receives(payee, this.stations.lineStep[line], hops);
		}
		return this.stations.lineFactor[line] > 0 && holds(to, hops, true);
	}

}
