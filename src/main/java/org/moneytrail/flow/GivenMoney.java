package org.moneytrail.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a source's money is in the end that did not come to the target: one pass over the
 * stations, by hop count, routes not looked at.
 */
final class GivenMoney {

	/** Stations after which to look at the time. */
	private static final int LOOK = 1 << 15;

	private final Upstream up;

	private final Stations stations;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private final int source;

	/** Hop counts from 0, and last what a limit cut. */
	private final int slots;

	private final int cut;

	/** By station and slot: what is there. */
	private final double[] held;

	private final double[] elsewhere;

	private final double[] unspent;

	private final double[] rivals;

	private final double[] arriving;

	private final double[] refunded;

	/** By station: the part of what was held that refunds took. */
	private final Map<Integer, Double> taken = new HashMap<>();

	GivenMoney(Target target, Question question, Routes routes, Arrivals arrivals, int source) {
		this.up = target.weights().upstream();
		this.stations = this.up.stations;
		this.drawn = this.up.own.drawn();
		this.question = question;
		this.routes = routes;
		this.arrivals = arrivals;
		this.source = source;
		this.slots = question.maxHops() + 2;
		this.cut = this.slots - 1;
		this.held = new double[this.stations.size() * this.slots];
		this.elsewhere = new double[this.slots];
		this.unspent = new double[this.slots];
		this.rivals = new double[this.slots];
		this.arriving = target.arriving();
		this.refunded = new double[this.slots];
	}

	/** By station: the part of the source's money there that refunds took. */
	Map<Integer, Double> taken() {
		return this.taken;
	}

	/** Adds it to the arrivals; false if the question's deadline came first. */
	boolean place() {
		int first = open();
		Map<Integer, Long> refunds = refunds();
		while (first < this.stations.size()) {
			int last = first;
			while (this.stations.circle[first] >= 0 && last + 1 < this.stations.size()
					&& this.stations.circle[last + 1] == this.stations.circle[first]) {
				last++;
			}
			for (int station = first; !refunds.isEmpty() && station <= last; station++) {
				refund(station, refunds.getOrDefault(station, 0L));
			}
			if (first < last) {
				solve(first, last);
			}
			for (int station = first; station <= last; station++) {
				pay(station, first, last);
			}
			if ((first & (LOOK - 1)) == 0 && this.question.isLate()) {
				return false;
			}
			first = last + 1;
		}
		for (int slot = 0; slot < this.slots; slot++) {
			this.elsewhere[slot] += this.rivals[slot];
		}
		add(this.arrivals.elsewhere, this.elsewhere);
		add(this.arrivals.unspent, this.unspent);
		add(this.arrivals.refunded, this.refunded);
		return true;
	}

	private void add(Tally tally, double[] bySlot) {
		for (int hops = 0; hops < this.cut; hops++) {
			if (bySlot[hops] > 0) {
				tally.add(this.routes.stray(this.source, hops), bySlot[hops]);
			}
		}
		if (bySlot[this.cut] > 0) {
			tally.add(this.routes.cut(this.source), bySlot[this.cut]);
		}
	}

	private int open() {
		int first = this.stations.size();
		Edges gifts = this.up.ledger.projection().rim().gifts();
		int giver = this.question.sources().get(this.source).place();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int payee = gifts.to(gift);
			double cents = gifts.cents(gift);
			if (this.question.group().get(payee)) {
				this.elsewhere[0] += this.question.inScope(gifts.arrives(gift), gifts.race(gift)) ? 0 : cents;
				continue;
			}
			int step = this.up.ledger.book(payee).find(gifts.arrives(gift));
			double stays = this.stations.factor(payee, step);
			int station = this.stations.at(payee, step);
			this.elsewhere[1] += cents * (1 - stays);
			if (station < 0) {
				unspent(payee)[1] += cents * stays;
				continue;
			}
			this.held[station * this.slots + 1] += cents * stays;
			first = Math.min(first, this.stations.first(station));
		}
		return first;
	}

	/** Cents by station. */
	private Map<Integer, Long> refunds() {
		Edges refunds = this.up.ledger.projection().refunds();
		int giver = this.question.sources().get(this.source).place();
		Map<Integer, Long> found = new HashMap<>();
		for (int i = refunds.incomingStart(giver); i < refunds.incomingEnd(giver); i++) {
			int refund = refunds.incoming(i);
			int payer = refunds.from(refund);
			int step = this.up.ledger.book(payer).find(refunds.day(refund));
			found.merge(this.stations.at(payer, step), refunds.cents(refund), Long::sum);
		}
		return found;
	}

	/** A refund takes the giver's own money first, also what came through others. */
	private void refund(int station, long cents) {
		int at = station * this.slots;
		double own = 0;
		for (int slot = 1; slot < this.slots; slot++) {
			own += this.held[at + slot];
		}
		if (cents == 0 || own <= 0) {
			return;
		}
		double part = Math.min(1, cents / own);
		this.taken.put(station, part);
		for (int slot = 1; slot < this.slots; slot++) {
			this.refunded[slot] += this.held[at + slot] * part;
			this.held[at + slot] *= 1 - part;
		}
	}

	private double[] unspent(int committee) {
		return this.question.rivals().get(committee) ? this.rivals : this.unspent;
	}

	private void pay(int station, int first, int last) {
		int at = station * this.slots;
		double any = 0;
		for (int slot = 1; slot < this.slots; slot++) {
			any += this.held[at + slot];
		}
		if (any == 0) {
			return;
		}
		double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
		double left = 1 - stays - this.arriving[station];
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			if (!this.question.group().get(payee)) {
				int to = this.stations.lineTo[line];
				double share = this.stations.lineCents[line] / this.drawn[station];
				left -= share;
				send(at, payee, to, share, this.stations.lineFactor[line], first < last && to >= first && to <= last);
			}
		}
		double rest = Math.max(0, left);
		int next = this.stations.next[station];
		double[] kept = (next >= 0) ? this.held : unspent(this.stations.committee[station]);
		int to = (next >= 0) ? next * this.slots : 0;
		for (int slot = 1; slot < this.slots; slot++) {
			double mass = this.held[at + slot];
			this.elsewhere[slot] += mass * rest;
			kept[to + slot] += mass * stays;
		}
	}

	private void send(int at, int payee, int station, double share, double joins, boolean isInner) {
		double[] come = (station >= 0) ? this.held : unspent(payee);
		int to = (station >= 0) ? station * this.slots : 0;
		for (int slot = 1; slot < this.slots && !isInner; slot++) {
			double mass = this.held[at + slot] * share;
			int next = Math.min(slot + 1, this.cut);
			come[to + next] += mass * joins;
			this.elsewhere[next] += mass * (1 - joins);
		}
	}

	/** Committees that pay in a circle: a hop each round, then what was cut. */
	private void solve(int first, int last) {
		double any = 0;
		for (int i = first * this.slots; i < (last + 1) * this.slots; i++) {
			any += this.held[i];
		}
		if (any == 0) {
			return;
		}
		int n = last - first + 1;
		double[][] a = new double[n][n];
		for (int i = 0; i < n; i++) {
			a[i][i] = 1;
		}
		for (int slot = 2; slot < this.slots; slot++) {
			for (int station = first; station <= last; station++) {
				for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
					int to = this.stations.lineTo[line];
					if (to < first || to > last || this.question.group().get(this.stations.linePayee[line])
							|| this.question.group().get(this.stations.committee[station])) {
						continue;
					}
					double share = this.stations.lineCents[line] / this.drawn[station] * this.stations.lineFactor[line];
					this.held[to * this.slots + slot] += this.held[station * this.slots + slot - 1] * share;
					if (slot == this.cut) {
						a[to - first][station - first] -= share;
					}
				}
			}
		}
		double[][] b = new double[n][1];
		for (int i = 0; i < n; i++) {
			b[i][0] = this.held[(first + i) * this.slots + this.cut];
		}
		LinearSystem.solve(a, b);
		for (int i = 0; i < n; i++) {
			this.held[(first + i) * this.slots + this.cut] = b[i][0];
		}
	}

	/** By station: the part of a cent that comes to the target. */
	static double[] arriving(Upstream up) {
		double[] arriving = new double[up.stations.size()];
		for (Upstream.Arrival arrival : up.arrivals) {
			arriving[arrival.station()] += up.share(arrival);
		}
		return arriving;
	}

}
