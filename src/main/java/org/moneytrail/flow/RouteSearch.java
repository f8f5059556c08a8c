package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds every route of sources' money to a target within the hops, committee by
 * committee: what stands at each station of the committee at hand, from that what comes
 * to each committee it pays that can lead on. The rows of a route are found again when
 * they are asked for.
 */
final class RouteSearch {

	/** A route that carries less, in cents, is none. */
	private static final double LEAST = 1e-9;

	/**
	 * Where routes are too many, those that carry less than this are left out, and so on.
	 */
	private static final double FIRST_FLOOR = 1e-3;

	private static final double NEXT_FLOOR = 30;

	private final Goal goal;

	private final Stations stations;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private final RefundParts[] refunds;

	/** By hops from 1: what comes to which committee. */
	private final Parcels[] parcels;

	private final RouteEnds ends;

	/** The committees on the way at hand, by hops. */
	private final int[] way;

	/** Their labels; -1 where none was needed yet. */
	private final int[] labels;

	private final Map<Integer, IntList> sourceDays = new HashMap<>();

	/** By station: what stands there of the way at hand, and what comes after refunds. */
	private final double[] standing;

	private final Map<Integer, Double> after = new HashMap<>();

	/** What has settled a shortfall, which refunds do not take. */
	private final Map<Integer, Double> settled = new HashMap<>();

	private RefundParts taken;

	private double floor = LEAST;

	private int steps;

	private boolean full;

	/**
	 * @param ends of this target
	 * @param refunds by source
	 */
	RouteSearch(Goal goal, double[] drawn, RouteEnds ends, Question question, Routes routes, Arrivals arrivals,
			RefundParts[] refunds) {
		this.goal = goal;
		this.stations = goal.stations;
		this.drawn = drawn;
		this.question = question;
		this.routes = routes;
		this.arrivals = arrivals;
		this.refunds = refunds;
		this.taken = refunds[0];
		this.parcels = new Parcels[question.maxHops() + 1];
		Arrays.setAll(this.parcels, (hops) -> new Parcels(goal.distance.length));
		this.way = new int[this.parcels.length];
		this.labels = new int[this.parcels.length];
		this.standing = goal.stations.borrow();
		this.ends = ends;
	}

	/** Looks for all of them; where they are too many, for those that carry most. */
	void run() {
		for (double least = FIRST_FLOOR; !search(); least *= NEXT_FLOOR) {
			this.routes.leaveOut();
			for (MoneyChannel channel : MoneyChannel.values()) {
				this.arrivals.byRoute(channel).clear();
			}
			this.floor = least;
		}
		this.stations.giveBack(this.standing);
		for (int i = 0; i < this.goal.station.length && !this.sourceDays.isEmpty(); i++) {
			int payer = this.stations.committee[this.goal.station[i]];
			boolean isShort = this.ends.shortPayers.get(payer) && this.sourceDays.containsKey(payer);
			long lacking = isShort ? this.goal.lacking(i) : 0;
			if (lacking > 0) {
				this.arrivals.arriveShort(new Arrivals.ShortRow(this.goal.channels[this.goal.column[i]], payer,
						this.goal.edge[i], lacking / this.drawn[this.goal.station[i]]));
			}
		}
		this.routes
			.findRows(new RouteRows(this.goal, this.drawn, this.ends, this.question, this.routes, this.refunds)::of);
	}

	/** Days on which a source's money came to a committee that was short, ascending. */
	int[] sourceDays(int committee) {
		IntList days = this.sourceDays.get(committee);
		return (days != null) ? Arrays.stream(days.toArray()).sorted().distinct().toArray() : new int[0];
	}

	/** False if there were too many. */
	private boolean search() {
		this.steps = 0;
		this.full = false;
		this.sourceDays.clear();
		for (int source = 0; source < this.question.sources().size() && !this.full; source++) {
			this.taken = this.refunds[source];
			this.way[0] = -1;
			this.labels[0] = this.routes.root(source);
			this.parcels[1].clear();
			Question.Source from = this.question.sources().get(source);
			if (from.isCommittee()) {
				give(this.goal.projection().moves(), from.place(), true);
				spend(from.place());
			}
			else {
				give(this.goal.projection().rim().gifts(), from.place(), false);
			}
			follow(1);
		}
		return !this.full;
	}

	private void give(Edges edges, int giver, boolean isCommittee) {
		Map<Integer, Double> direct = new HashMap<>();
		for (int i = edges.outgoingStart(giver); i < edges.outgoingEnd(giver); i++) {
			int edge = edges.outgoing(i);
			int payee = edges.to(edge);
			long cents = edges.cents(edge);
			byte distance = this.goal.distance[payee];
			if (this.question.cuts(cents, payee)) {
				continue;
			}
			if (distance == Goal.OWN && this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				direct.merge(payee, (double) cents, Double::sum);
			}
			else if (distance > 0 && 1 + distance <= this.question.maxHops()) {
				receive(this.parcels[1], payee, this.goal.ledger.book(payee).find(edges.arrives(edge)), cents,
						Parcels.PLAIN);
				noteDay(payee, edges.arrives(edge));
			}
		}
		direct.forEach((payee, cents) -> arrive(1, MoneyChannel.DIRECT, payee, cents));
	}

	private void spend(int committee) {
		Edges spending = this.goal.projection().spending();
		double[] spent = new double[2];
		for (int i = spending.outgoingStart(committee); i < spending.outgoingEnd(committee); i++) {
			int edge = spending.outgoing(i);
			if (spending.to(edge) == this.question.candidate() && !spending.is(edge, EdgeType.ABOUT)
					&& this.question.inScope(spending.arrives(edge), spending.race(edge))
					&& !this.question.cuts(spending.cents(edge), -1)) {
				spent[spending.is(edge, EdgeType.SUPPORT) ? 0 : 1] += spending.cents(edge);
			}
		}
		arrive(1, MoneyChannel.SUPPORT, Routes.TO_SUPPORT, spent[0]);
		arrive(1, MoneyChannel.OPPOSE, Routes.TO_OPPOSE, spent[1]);
	}

	private void noteDay(int committee, int day) {
		if (this.ends.shortPayers.get(committee)) {
			this.sourceDays.computeIfAbsent(committee, (key) -> new IntList()).add(day);
		}
	}

	/** Part joins the balance, part settles earlier shortfalls. */
	private void receive(Parcels to, int payee, int step, double cents, byte kind) {
		DayBook book = this.goal.ledger.book(payee);
		hold(to, payee, step, cents * book.joining(step), kind);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			hold(to, payee, book.settles(i), cents * book.settlesPart(step, i), Parcels.SETTLED);
		}
	}

	private void hold(Parcels to, int payee, int step, double cents, byte kind) {
		int station = this.stations.at(payee, step);
		double mass = cents * this.stations.factor(payee, step);
		if (station >= 0 && mass > 0) {
			to.add(payee, station, mass, this.taken.isEmpty() ? Parcels.PLAIN : kind);
		}
	}

	/** From each of the committees that this many hops lead to. */
	private void follow(int hops) {
		Parcels here = this.parcels[hops];
		for (int i = 0; i < here.payees.size() && !this.full; i++) {
			int committee = here.payees.get(i);
			if (here.sum(committee) >= this.floor) {
				step();
				this.way[hops] = committee;
				this.labels[hops] = -1;
				visit(here, committee, hops);
			}
		}
	}

	private void step() {
		this.full |= ++this.steps > this.question.maxRoutes();
	}

	private void visit(Parcels here, int committee, int hops) {
		boolean isRefunded = this.taken.has(committee);
		boolean isNear = this.goal.distance[committee] == 1;
		if (isNear && !isRefunded) {
			weigh(here, committee, hops);
		}
		boolean goesOn = hops + 2 <= this.question.maxHops();
		if (!goesOn && !(isNear && isRefunded)) {
			return;
		}
		double[] arriving = new double[isRefunded ? this.goal.places.length : 0];
		Parcels onward = this.parcels[hops + 1];
		onward.clear();
		walk(here, committee, goesOn ? hops + 1 : Integer.MAX_VALUE, onward, arriving);
		for (int way = 0; way < arriving.length; way++) {
			arrive(hops + 1, this.goal.channels[way], this.goal.places[way], arriving[way]);
		}
		if (goesOn) {
			follow(hops + 1);
		}
	}

	/** What comes to the target from a committee next to it. */
	private void weigh(Parcels here, int committee, int hops) {
		int begin = this.ends.place(committee);
		for (int way = 0; way < this.goal.places.length; way++) {
			double[] weights = this.ends.weights(way);
			double mass = 0;
			for (int at = here.head(committee); at >= 0; at = here.next[at]) {
				mass += here.mass[at] * weights[begin + this.stations.ordinal[here.station[at]]];
			}
			arrive(hops + 1, this.goal.channels[way], this.goal.places[way], mass);
		}
	}

	/**
	 * From station to station of one committee.
	 * @param hops behind the money once it is paid on; more than allowed if it is not
	 */
	private void walk(Parcels here, int committee, int hops, Parcels onward, double[] arriving) {
		int first = Integer.MAX_VALUE;
		int last = -1;
		for (int at = here.head(committee); at >= 0; at = here.next[at]) {
			int station = here.station[at];
			first = Math.min(first, station);
			last = Math.max(last, station);
			if (here.kind[at] == Parcels.PLAIN) {
				this.standing[station] += here.mass[at];
			}
			else {
				((here.kind[at] == Parcels.INNER) ? this.after : this.settled).merge(station, here.mass[at],
						Double::sum);
			}
		}
		boolean pays = hops <= this.question.maxHops();
		double held = 0;
		double apart = 0;
		for (int station = first; station >= 0
				&& (station <= last || held + apart > 0); station = this.stations.next[station]) {
			double mass = held + this.standing[station];
			this.standing[station] = 0;
			if (!this.taken.isEmpty()) {
				mass = mass * (1 - this.taken.at(station)) + take(this.after, station);
				apart += take(this.settled, station);
			}
			double share = 1 / this.drawn[station];
			if (pays && mass > 0) {
				pay(station, mass * share, hops, onward, false);
			}
			if (pays && apart > 0) {
				pay(station, apart * share, hops, onward, true);
			}
			if (arriving.length > 0 && mass + apart > 0) {
				arriveFrom(station, (mass + apart) * share, arriving);
			}
			double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
			held = mass * stays;
			apart *= stays;
		}
	}

	private static double take(Map<Integer, Double> some, int station) {
		Double mass = some.isEmpty() ? null : some.remove(station);
		return (mass != null) ? mass : 0;
	}

	private void pay(int station, double each, int hops, Parcels onward, boolean isApart) {
		int left = this.question.maxHops() - hops;
		boolean isLimited = this.question.minCents() > 0 || !this.question.stopAt().isEmpty();
		boolean settles = this.question.tolerance() > 0;
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			int distance = this.goal.distance[payee];
			if (distance <= 0 || distance > left
					|| (isLimited && this.question.cuts((long) this.stations.lineCents[line], payee))) {
				continue;
			}
			int to = this.stations.lineTo[line];
			boolean isInner = to >= 0 && this.taken.at(to) > 0 && this.stations.isInCircle(line, station);
			byte kind = isApart ? Parcels.SETTLED : isInner ? Parcels.INNER : Parcels.PLAIN;
			if (settles) {
				receive(onward, payee, this.stations.lineStep[line], each * this.stations.lineCents[line], kind);
			}
			else if (to >= 0 && this.stations.lineJoins[line] > 0) {
				onward.add(payee, to, each * this.stations.lineJoins[line], kind);
			}
			if (this.ends.shortPayers.get(payee)) {
				noteDay(payee, this.goal.projection().moves().arrives(this.stations.lineMove[line]));
			}
		}
	}

	private void arriveFrom(int station, double each, double[] arriving) {
		int[] places = this.goal.station;
		for (int i = this.goal.firstAt(station); i < places.length && places[i] == station; i++) {
			if (!this.goal.cut[i]) {
				arriving[this.goal.column[i]] += each * this.goal.cents[i];
			}
		}
	}

	private void arrive(int hops, MoneyChannel channel, int place, double mass) {
		if (mass < this.floor) {
			return;
		}
		step();
		int at = hops - 1;
		while (this.labels[at] < 0) {
			at--;
		}
		for (; at < hops - 1; at++) {
			this.labels[at + 1] = this.routes.append(this.labels[at], this.way[at + 1]);
		}
		this.arrivals.byRoute(channel).add(this.routes.append(this.labels[hops - 1], place), mass);
	}

	/** What comes to committees, a chain of parcels each. */
	private static final class Parcels {

		static final byte PLAIN = 0;

		/** Received in a circle: it comes after the refunds of the day. */
		static final byte INNER = 1;

		/** Has settled a shortfall. */
		static final byte SETTLED = 2;

		final IntList payees = new IntList();

		int[] station = new int[64];

		double[] mass = new double[64];

		int[] next = new int[64];

		byte[] kind = new byte[64];

		/** By committee: one more than its last parcel. */
		private final int[] heads;

		private int size;

		Parcels(int committees) {
			this.heads = new int[committees];
		}

		void add(int payee, int at, double cents, byte what) {
			if (this.size == this.station.length) {
				this.station = Arrays.copyOf(this.station, this.size * 2);
				this.mass = Arrays.copyOf(this.mass, this.size * 2);
				this.next = Arrays.copyOf(this.next, this.size * 2);
				this.kind = Arrays.copyOf(this.kind, this.size * 2);
			}
			if (this.heads[payee] == 0) {
				this.payees.add(payee);
			}
			this.station[this.size] = at;
			this.mass[this.size] = cents;
			this.next[this.size] = this.heads[payee] - 1;
			this.kind[this.size] = what;
			this.heads[payee] = ++this.size;
		}

		int head(int payee) {
			return this.heads[payee] - 1;
		}

		double sum(int payee) {
			double sum = 0;
			for (int at = head(payee); at >= 0; at = this.next[at]) {
				sum += this.mass[at];
			}
			return sum;
		}

		void clear() {
			for (int i = 0; i < this.payees.size(); i++) {
				this.heads[this.payees.get(i)] = 0;
			}
			this.payees.clear();
			this.size = 0;
		}

	}

}
