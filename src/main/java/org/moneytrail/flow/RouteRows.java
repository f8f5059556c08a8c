package org.moneytrail.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows that carried one route's last step: goes that one way again. */
final class RouteRows {

	private final Goal goal;

	private final Stations stations;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final RefundParts[] refunds;

	/** Of the step at hand. */
	private Carried rows = new Carried();

	/**
	 * By station of the committee at hand: what comes there, and what comes after
	 * refunds.
	 */
	private Map<Integer, Double> standing = new HashMap<>();

	private Map<Integer, Double> after = new HashMap<>();

	/** What has settled a shortfall, which refunds do not take. */
	private Map<Integer, Double> settled = new HashMap<>();

	private RefundParts taken;

	/**
	 * @param refunds by source
	 */
	RouteRows(Goal goal, double[] drawn, Question question, Routes routes, RefundParts[] refunds) {
		this.goal = goal;
		this.stations = goal.stations;
		this.drawn = drawn;
		this.question = question;
		this.routes = routes;
		this.refunds = refunds;
		this.taken = refunds[0];
	}

	/** The rows of a route's last step, a row once; those before it are kept as well. */
	Carried of(int label) {
		IntList way = new IntList();
		IntList labels = new IntList();
		for (int at = label; this.routes.parent(at) >= 0; at = this.routes.parent(at)) {
			way.add(this.routes.place(at));
			labels.add(at);
		}
		int source = this.routes.owner(label);
		this.taken = this.refunds[source];
		int first = way.get(way.size() - 1);
		give(this.question.sources().get(source), first, way.size() == 1);
		this.routes.keepRows(labels.get(way.size() - 1), this.rows);
		for (int step = way.size() - 2; step >= 0; step--) {
			this.rows = new Carried();
			this.routes.keepRows(labels.get(step), this.rows);
			pass(way.get(step), step == 0);
		}
		return this.rows;
	}

	private void give(Question.Source source, int payee, boolean isLast) {
		boolean isSpent = payee < 0;
		Edges gifts = this.goal.projection().rim().gifts();
		Edges moves = this.goal.projection().moves();
		Edges edges = isSpent ? this.goal.projection().spending() : source.isCommittee() ? moves : gifts;
		for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
			int edge = edges.outgoing(i);
			boolean isWay = isSpent ? isSpentSo(edges, edge, payee) : edges.to(edge) == payee;
			if (!isWay || this.question.cuts(edges.cents(edge), payee)) {
				continue;
			}
			boolean isArrival = isSpent || this.goal.distance[payee] == Goal.OWN;
			if (isArrival && !this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				continue;
			}
			this.rows.add(
					isSpent ? EdgeRef.spending(edge) : source.isCommittee() ? EdgeRef.move(edge) : EdgeRef.gift(edge),
					edges.cents(edge));
			if (!isLast) {
				receive(payee, this.goal.ledger.book(payee).find(edges.arrives(edge)), edges.cents(edge),
						this.standing);
			}
		}
	}

	private boolean isSpentSo(Edges spending, int edge, int payee) {
		EdgeType type = (payee == Routes.TO_SUPPORT) ? EdgeType.SUPPORT : EdgeType.OPPOSE;
		return spending.to(edge) == this.question.candidate() && spending.is(edge, type);
	}

	private void receive(int payee, int step, double cents, Map<Integer, Double> into) {
		DayBook book = this.goal.ledger.book(payee);
		hold(payee, step, cents * book.joining(step), into);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			hold(payee, book.settles(i), cents * book.settlesPart(step, i), this.settled);
		}
	}

	private void hold(int payee, int step, double cents, Map<Integer, Double> into) {
		int station = this.stations.at(payee, step);
		double mass = cents * this.stations.factor(payee, step);
		if (station >= 0 && mass > 0) {
			into.merge(station, mass, Double::sum);
		}
	}

	/** From a committee to the next on the way. */
	private void pass(int payee, boolean isLast) {
		Map<Integer, Double> here = this.standing;
		Map<Integer, Double> later = this.after;
		Map<Integer, Double> before = this.settled;
		this.standing = new HashMap<>();
		this.after = new HashMap<>();
		this.settled = new HashMap<>();
		int station = Integer.MAX_VALUE;
		int last = -1;
		for (Map<Integer, Double> some : List.of(here, later, before)) {
			for (int at : some.keySet()) {
				station = Math.min(station, at);
				last = Math.max(last, at);
			}
		}
		boolean isArrival = payee < 0 || this.goal.distance[payee] == Goal.OWN;
		double held = 0;
		double apart = 0;
		for (; last >= 0 && station >= 0
				&& (station <= last || held + apart > 0); station = this.stations.next[station]) {
			double mass = (held + here.getOrDefault(station, 0.0)) * (1 - this.taken.at(station))
					+ later.getOrDefault(station, 0.0);
			apart += before.getOrDefault(station, 0.0);
			double share = 1 / this.drawn[station];
			if (isArrival) {
				arrive(station, (mass + apart) * share, payee);
			}
			else {
				pay(station, mass * share, apart * share, payee, isLast);
			}
			double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
			held = mass * stays;
			apart *= stays;
		}
	}

	private void arrive(int station, double each, int place) {
		int[] stations = this.goal.station;
		for (int i = (each > 0) ? this.goal.firstAt(station) : stations.length; i < stations.length
				&& stations[i] == station; i++) {
			if (this.goal.places[this.goal.column[i]] == place && !this.goal.cut[i]) {
				this.rows.add(this.goal.edge[i], each * this.goal.cents[i]);
			}
		}
	}

	private void pay(int station, double each, double apart, int payee, boolean isLast) {
		for (int line = this.stations.lineStart[station]; each + apart > 0
				&& line < this.stations.lineStart[station + 1]; line++) {
			double cents = this.stations.lineCents[line];
			if (this.stations.linePayee[line] != payee || this.question.cuts((long) cents, payee)) {
				continue;
			}
			this.rows.add(EdgeRef.move(this.stations.lineMove[line]), (each + apart) * cents);
			if (isLast) {
				continue;
			}
			// A payment in a circle comes after the refunds of the day.
			boolean isInner = this.stations.isInCircle(line, station);
			receive(payee, this.stations.lineStep[line], each * cents, isInner ? this.after : this.standing);
			receive(payee, this.stations.lineStep[line], apart * cents, this.settled);
		}
	}

}
