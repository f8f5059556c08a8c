package org.moneytrail.flow;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that carried one route's last step: goes that one way again. What leaves
 * a committee is kept for other routes that come the same way as far as there.
 */
final class RouteRows {

	private final Goal goal;

	private final Stations stations;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final RefundParts[] refunds;

	/** By label: what leaves its committee. */
	private final Map<Integer, Leaving> leaving = new HashMap<>();

	private final RouteEnds ends;

	/**
	 * @param ends of this target
	 * @param refunds by source
	 */
	RouteRows(Goal goal, double[] drawn, RouteEnds ends, Question question, Routes routes, RefundParts[] refunds) {
		this.goal = goal;
		this.stations = goal.stations;
		this.drawn = drawn;
		this.question = question;
		this.routes = routes;
		this.ends = ends;
		this.refunds = refunds;
	}

	/** The rows of a route's last step, a row once. */
	Carried of(int label) {
		return rows(label, null);
	}

	/**
	 * @param to where what they bring stands, null if nobody asks
	 */
	private Carried rows(int label, @Nullable Standing to) {
		int before = this.routes.parent(label);
		int payee = this.routes.place(label);
		Carried rows = new Carried();
		if (this.routes.parent(before) < 0) {
			give(this.question.sources().get(this.routes.owner(label)), payee, rows, to);
		}
		else if (payee < 0 || this.goal.distance[payee] == Goal.OWN) {
			arrive(leaving(before), payee, rows);
		}
		else {
			pay(leaving(before), payee, rows, to);
		}
		return rows;
	}

	private void give(Question.Source source, int payee, Carried rows, @Nullable Standing to) {
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
			rows.add(isSpent ? EdgeRef.spending(edge) : source.isCommittee() ? EdgeRef.move(edge) : EdgeRef.gift(edge),
					edges.cents(edge));
			if (to != null) {
				int step = this.goal.ledger.book(payee).find(edges.arrives(edge));
				receive(payee, step, edges.cents(edge), to.plain, to.settled);
			}
		}
	}

	private boolean isSpentSo(Edges spending, int edge, int payee) {
		EdgeType type = (payee == Routes.TO_SUPPORT) ? EdgeType.SUPPORT : EdgeType.OPPOSE;
		return spending.to(edge) == this.question.candidate() && spending.is(edge, type);
	}

	/** Part joins the balance, part settles earlier shortfalls. */
	private void receive(int payee, int step, double cents, double[] joining, double[] settled) {
		DayBook book = this.goal.ledger.book(payee);
		hold(payee, step, cents * book.joining(step), joining);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			hold(payee, book.settles(i), cents * book.settlesPart(step, i), settled);
		}
	}

	private void hold(int payee, int step, double cents, double[] into) {
		int station = this.stations.at(payee, step);
		if (station >= 0) {
			into[this.stations.ordinal[station]] += cents * this.stations.factor(payee, step);
		}
	}

	private void arrive(Leaving from, int place, Carried rows) {
		IntList payments = this.ends.payments(from.committee);
		for (int i = 0; payments != null && i < payments.size(); i++) {
			int arrival = payments.get(i);
			int at = this.stations.ordinal[this.goal.station[arrival]];
			double each = from.plain[at] + from.settled(at);
			if (each > 0 && this.goal.places[this.goal.column[arrival]] == place && !this.goal.cut[arrival]) {
				rows.add(this.goal.edge[arrival], each * this.goal.cents[arrival]);
			}
		}
	}

	/** From a committee to the next: over those of the two whose payments are fewer. */
	private void pay(Leaving from, int payee, Carried rows, @Nullable Standing to) {
		Edges moves = this.goal.projection().moves();
		int payer = from.committee;
		boolean isByPayer = moves.outgoingEnd(payer) - moves.outgoingStart(payer) < moves.incomingEnd(payee)
				- moves.incomingStart(payee);
		int end = isByPayer ? moves.outgoingEnd(payer) : moves.incomingEnd(payee);
		for (int i = isByPayer ? moves.outgoingStart(payer) : moves.incomingStart(payee); i < end; i++) {
			int move = isByPayer ? moves.outgoing(i) : moves.incoming(i);
			if (moves.from(move) == payer && moves.to(move) == payee && !this.question.cuts(moves.cents(move), payee)) {
				pay(from, moves, move, rows, to);
			}
		}
	}

	private void pay(Leaving from, Edges moves, int move, Carried rows, @Nullable Standing to) {
		int station = this.stations.at(from.committee, this.goal.ledger.book(from.committee).find(moves.day(move)));
		int payee = moves.to(move);
		double plain = from.plain[this.stations.ordinal[station]] * moves.cents(move);
		double settled = from.settled(this.stations.ordinal[station]) * moves.cents(move);
		if (plain + settled <= 0) {
			return;
		}
		rows.add(EdgeRef.move(move), plain + settled);
		if (to != null) {
			int step = this.goal.ledger.book(payee).find(moves.arrives(move));
			int at = this.stations.at(payee, step);
			// A payment in a circle comes after the refunds of the day.
			boolean isInner = at >= 0 && this.stations.circle[station] >= 0
					&& this.stations.circle[at] == this.stations.circle[station];
			receive(payee, step, plain, isInner ? to.inner : to.plain, to.settled);
			receive(payee, step, settled, to.settled, to.settled);
		}
	}

	/**
	 * What leaves the committee a route has come to so far; its rows are kept as well.
	 */
	private Leaving leaving(int label) {
		Leaving known = this.leaving.get(label);
		if (known != null) {
			return known;
		}
		int committee = this.routes.place(label);
		RefundParts taken = this.refunds[this.routes.owner(label)];
		boolean isApart = this.question.tolerance() > 0 || !taken.isEmpty();
		Standing standing = new Standing(this.stations.count[committee], isApart);
		this.routes.keepRows(label, rows(label, standing));
		Leaving made = isApart ? leaveApart(committee, standing, taken) : leave(committee, standing);
		this.leaving.put(label, made);
		return made;
	}

	private Leaving leave(int committee, Standing standing) {
		double[] leaves = standing.plain;
		double held = 0;
		for (int station = this.stations.head[committee]; station >= 0; station = this.stations.next[station]) {
			int at = this.stations.ordinal[station];
			double mass = held + leaves[at];
			if (mass > 0) {
				leaves[at] = mass / this.drawn[station];
				held = mass * this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
			}
			else {
				held = 0;
			}
		}
		return new Leaving(committee, leaves, null);
	}

	/** Where refunds took some, or what settled a shortfall is kept apart from them. */
	private Leaving leaveApart(int committee, Standing standing, RefundParts taken) {
		int count = standing.plain.length;
		double[] plains = new double[count];
		double[] settled = new double[count];
		double held = 0;
		double apart = 0;
		for (int station = this.stations.head[committee]; station >= 0; station = this.stations.next[station]) {
			int at = this.stations.ordinal[station];
			double plain = (held + standing.plain[at]) * (1 - taken.at(station)) + standing.inner[at];
			apart += standing.settled[at];
			if (plain + apart > 0) {
				double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
				plains[at] = plain / this.drawn[station];
				settled[at] = apart / this.drawn[station];
				held = plain * stays;
				apart *= stays;
			}
			else {
				held = 0;
			}
		}
		return new Leaving(committee, plains, settled);
	}

	/** What comes to a committee's stations. */
	private static final class Standing {

		private final double[] plain;

		/** Received in a circle: it comes after the refunds of the day. */
		private final double[] inner;

		/** Has settled a shortfall, so that refunds do not take it. */
		private final double[] settled;

		/**
		 * @param isApart whether it matters what came how
		 */
		Standing(int stations, boolean isApart) {
			this.plain = new double[stations];
			this.inner = isApart ? new double[stations] : this.plain;
			this.settled = isApart ? new double[stations] : this.plain;
		}

	}

	/**
	 * Of each cent a committee's stations pay, what came that one way.
	 *
	 * @param settled what has settled a shortfall; null where nothing is kept apart
	 */
	private record Leaving(int committee, double[] plain, double @Nullable [] settled) {

		double settled(int at) {
			return (this.settled != null) ? this.settled[at] : 0;
		}

	}

}
