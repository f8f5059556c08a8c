package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Carries sources' gifts along every route that can come to the target within the hops,
 * and along no other.
 */
final class RouteWalk {

	/** Stations after which to look at the time. */
	private static final int LOOK = 1 << 12;

	private final Upstream up;

	private final Stations stations;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private final Edges moves;

	/** By committee: whether a route may lead through it. */
	private final boolean[] leads;

	/** By committee: what is there at its next station. */
	private final @Nullable Mix[] held;

	/** By station: what comes there of what left on an earlier day. */
	private final Map<Integer, Mix> later = new HashMap<>();

	private final Map<Integer, IntList> sourceDays = new HashMap<>();

	/** By station, then by source: the part that refunds took. */
	private final Map<Integer, Map<Integer, Double>> refunds = new HashMap<>();

	private final Map<Integer, List<Upstream.Arrival>> arriving = new HashMap<>();

	RouteWalk(Target target, Question question, Routes routes, Arrivals arrivals) {
		this.up = target.weights().upstream();
		this.stations = this.up.stations;
		this.drawn = this.up.own.drawn();
		this.question = question;
		this.routes = routes;
		this.arrivals = arrivals;
		this.moves = target.projection().moves();
		this.leads = new boolean[target.projection().committees().size()];
		this.held = new Mix[this.leads.length];
	}

	/**
	 * Says what refunds took of a source's money.
	 * @param parts by station
	 */
	void refund(int source, Map<Integer, Double> parts) {
		parts.forEach(
				(station, part) -> this.refunds.computeIfAbsent(station, (key) -> new HashMap<>()).put(source, part));
	}

	/** False if the question's deadline came first. */
	boolean run() {
		findLeading();
		for (Upstream.Arrival arrival : this.up.arrivals) {
			if (this.leads[this.stations.committee[arrival.station()]]) {
				this.arriving.computeIfAbsent(arrival.station(), (key) -> new ArrayList<>()).add(arrival);
			}
		}
		int first = open();
		int looked = first;
		while (first < this.stations.size()) {
			int last = first;
			while (this.stations.circle[first] >= 0 && last + 1 < this.stations.size()
					&& this.stations.circle[last + 1] == this.stations.circle[first]) {
				last++;
			}
			for (int station = first; !this.refunds.isEmpty() && station <= last; station++) {
				refund(station);
			}
			if (first < last) {
				goRound(first, last);
			}
			for (int station = first; station <= last; station++) {
				Mix mix = this.leads[this.stations.committee[station]] ? take(station) : null;
				if (mix != null && !mix.isEmpty()) {
					pay(station, mix, first, last);
				}
			}
			if (last - looked > LOOK) {
				looked = last;
				if (this.question.isLate()) {
					return false;
				}
			}
			first = last + 1;
		}
		return true;
	}

	/** Days on which a source's money came to a committee, ascending. */
	int[] sourceDays(int committee) {
		IntList days = this.sourceDays.get(committee);
		return (days != null) ? Arrays.stream(days.toArray()).sorted().distinct().toArray() : new int[0];
	}

	/** Payments to the target by payers that were short, where sources' money came. */
	void addShortRows() {
		for (Upstream.Arrival arrival : this.up.arrivals) {
			int payer = this.stations.committee[arrival.station()];
			long lacking = this.sourceDays.containsKey(payer)
					? this.up.ledger.book(payer).lacking(this.stations.step[arrival.station()]) : 0;
			if (lacking > 0) {
				this.arrivals.arriveShort(new Arrivals.ShortRow(arrival.channel(), payer, arrival.edge(),
						lacking / this.drawn[arrival.station()]));
			}
		}
	}

	private void findLeading() {
		int[] hops = new int[this.leads.length];
		IntList queue = new IntList();
		Edges gifts = this.up.ledger.projection().rim().gifts();
		for (Question.Source source : this.question.sources()) {
			for (int i = gifts.outgoingStart(source.place()); i < gifts.outgoingEnd(source.place()); i++) {
				lead(gifts.to(gifts.outgoing(i)), 1, hops, queue);
			}
		}
		for (int at = 0; at < queue.size(); at++) {
			int payer = queue.get(at);
			if (hops[payer] + 2 > this.question.maxHops()) {
				break;
			}
			for (int i = this.moves.outgoingStart(payer); i < this.moves.outgoingEnd(payer); i++) {
				lead(this.moves.to(this.moves.outgoing(i)), hops[payer] + 1, hops, queue);
			}
		}
	}

	private void lead(int committee, int hops, int[] known, IntList queue) {
		int place = this.up.place(committee);
		if (place >= 0 && known[committee] == 0 && hops + this.up.distance[place] <= this.question.maxHops()) {
			known[committee] = hops;
			this.leads[committee] = true;
			queue.add(committee);
		}
	}

	/** Takes the gifts in; the first station any of them comes to. */
	private int open() {
		int first = this.stations.size();
		Edges gifts = this.up.ledger.projection().rim().gifts();
		for (int source = 0; source < this.question.sources().size(); source++) {
			int giver = this.question.sources().get(source).place();
			for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
				int gift = gifts.outgoing(i);
				int payee = gifts.to(gift);
				long cents = gifts.cents(gift);
				if (this.question.group().get(payee)) {
					if (this.question.inScope(gifts.arrives(gift), gifts.race(gift))) {
						int label = this.routes.step(this.routes.root(source), payee, true, false);
						this.arrivals.arrive(MoneyChannel.DIRECT, label, cents, EdgeRef.gift(gift));
					}
					continue;
				}
				int step = this.up.ledger.book(payee).find(gifts.arrives(gift));
				int station = this.stations.at(payee, step);
				if (!this.leads[payee]) {
					continue;
				}
				this.sourceDays.computeIfAbsent(payee, (key) -> new IntList()).add(gifts.arrives(gift));
				int label = this.routes.step(this.routes.root(source), payee, false, false);
				if (station >= 0 && this.routes.isRoute(label)) {
					this.routes.carry(label, EdgeRef.gift(gift), cents);
					this.later.computeIfAbsent(station, (key) -> new Mix())
						.add(label, cents * this.stations.factor(payee, step));
					first = Math.min(first, this.stations.first(station));
				}
			}
		}
		return first;
	}

	/** Before anything is paid on the day. */
	private void refund(int station) {
		Map<Integer, Double> parts = this.refunds.get(station);
		Mix mix = (parts != null && this.leads[this.stations.committee[station]]) ? take(station) : null;
		if (parts == null || mix == null) {
			return;
		}
		Mix left = new Mix();
		mix.forEach((label, mass) -> left.add(label, mass * (1 - parts.getOrDefault(this.routes.owner(label), 0.0))));
		this.held[this.stations.committee[station]] = left;
	}

	private @Nullable Mix take(int station) {
		int committee = this.stations.committee[station];
		Mix mix = this.held[committee];
		Mix come = this.later.isEmpty() ? null : this.later.remove(station);
		if (come != null && mix != null) {
			mix.addAll(come, 1);
		}
		else if (come != null) {
			mix = come;
			this.held[committee] = come;
		}
		return mix;
	}

	private void pay(int station, Mix mix, int first, int last) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			boolean isInner = first < last && to >= first && to <= last;
			if (this.leads[this.stations.linePayee[line]] && !isInner) {
				send(station, line, mix);
			}
		}
		for (Upstream.Arrival arrival : this.arriving.getOrDefault(station, List.of())) {
			arrive(arrival, mix);
		}
		mix.scale(this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station]);
	}

	private void send(int station, int line, Mix mix) {
		int payee = this.stations.linePayee[line];
		int to = this.stations.lineTo[line];
		int move = this.stations.lineMove[line];
		int arrives = this.moves.arrives(move);
		Mix parcel = (to >= 0) ? parcel(payee, to, arrives == this.stations.day[station]) : new Mix();
		double share = this.stations.lineCents[line] / this.drawn[station];
		double joins = share * this.stations.lineFactor[line];
		boolean[] any = { false };
		mix.forEach((label, mass) -> {
			int next = this.routes.step(label, payee, false, false);
			if (this.routes.moves(next) && this.routes.hops(next) < this.question.maxHops()) {
				any[0] = true;
				if (this.routes.isRoute(next) || this.routes.isFull()) {
					this.routes.carry(next, EdgeRef.move(move), mass * share);
					parcel.add(next, mass * joins);
				}
			}
		});
		if (any[0]) {
			this.sourceDays.computeIfAbsent(payee, (key) -> new IntList()).add(arrives);
		}
	}

	private Mix parcel(int payee, int station, boolean today) {
		if (!today) {
			return this.later.computeIfAbsent(station, (key) -> new Mix());
		}
		Mix held = this.held[payee];
		if (held == null) {
			held = new Mix();
			this.held[payee] = held;
		}
		return held;
	}

	private void arrive(Upstream.Arrival arrival, Mix mix) {
		boolean isDirect = arrival.channel() == MoneyChannel.DIRECT;
		int spent = (arrival.channel() == MoneyChannel.SUPPORT) ? Routes.TO_SUPPORT : Routes.TO_OPPOSE;
		int place = isDirect ? this.moves.to(EdgeRef.place(arrival.edge())) : spent;
		double share = this.up.share(arrival);
		mix.forEach((label, mass) -> {
			int next = this.routes.step(label, place, true, false);
			if (!this.routes.isCut(next)) {
				this.arrivals.arrive(arrival.channel(), next, mass * share, arrival.edge());
			}
		});
	}

	/** Money paid round on one day: a hop each round, until the hops are used up. */
	private void goRound(int first, int last) {
		Mix[] front = new Mix[last - first + 1];
		for (int i = 0; i < front.length; i++) {
			Mix moving = new Mix();
			Mix mix = this.leads[this.stations.committee[first + i]] ? take(first + i) : null;
			if (mix != null) {
				moving.addAll(mix, 1);
			}
			front[i] = moving;
		}
		boolean any = true;
		while (any) {
			Mix[] next = new Mix[front.length];
			Arrays.setAll(next, (i) -> new Mix());
			any = false;
			for (int i = 0; i < front.length; i++) {
				for (int line = this.stations.lineStart[first + i]; line < this.stations.lineStart[first + i
						+ 1]; line++) {
					int to = this.stations.lineTo[line];
					if (to >= first && to <= last && this.leads[this.stations.linePayee[line]] && !front[i].isEmpty()) {
						sendInside(first + i, line, front[i], next[to - first]);
						any |= !next[to - first].isEmpty();
					}
				}
			}
			front = next;
		}
	}

	private void sendInside(int station, int line, Mix mix, Mix next) {
		Mix come = new Mix();
		int payee = this.stations.linePayee[line];
		int move = this.stations.lineMove[line];
		double share = this.stations.lineCents[line] / this.drawn[station];
		double joins = share * this.stations.lineFactor[line];
		mix.forEach((label, mass) -> {
			int stepped = this.routes.step(label, payee, false, false);
			if (this.routes.isRoute(stepped) || (this.routes.moves(stepped) && this.routes.isFull())) {
				this.routes.carry(stepped, EdgeRef.move(move), mass * share);
				come.add(stepped, mass * joins);
			}
		});
		if (!come.isEmpty()) {
			next.addAll(come, 1);
			parcel(payee, this.stations.lineTo[line], true).addAll(come, 1);
			this.sourceDays.computeIfAbsent(payee, (key) -> new IntList()).add(this.stations.day[station]);
		}
	}

}
