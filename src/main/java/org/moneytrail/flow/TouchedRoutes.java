package org.moneytrail.flow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ways on which a source's money may have come to the target, days looked at, no
 * committee twice. They carry no amounts of the source's: what stands beside a way is the
 * least of its steps' sums.
 */
final class TouchedRoutes {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final ArrayDeque<Front> fronts = new ArrayDeque<>();

	private TouchedRoutes(Projection projection, Question question) {
		this.projection = projection;
		this.question = question;
		this.network = Network.toward(projection, question);
		this.routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(),
				this.network.distance());
		this.arrivals = new Arrivals(this.routes);
	}

	/** Finds the ways, until the deadline; the fewest hops first. */
	static Traced trace(Projection projection, Question question) {
		TouchedRoutes touched = new TouchedRoutes(projection, question);
		boolean inTime = touched.walk();
		return traced(projection, question, touched.routes, touched.arrivals, !inTime);
	}

	/** What is counted, without the ways. */
	static Traced unlisted(Projection projection, Question question) {
		Routes none = new Routes(question.sources().size(), question.maxHops(), 0, new int[0]);
		return traced(projection, question, none, new Arrivals(none), false);
	}

	/** What came is counted; whose it was is not asked. */
	private static Traced traced(Projection projection, Question question, Routes routes, Arrivals arrivals,
			boolean late) {
		TargetMoney.Open money = new TargetMoney.Open(projection, question);
		long[] arrived = new long[MoneyChannel.values().length];
		for (int channel = 0; channel < arrived.length; channel++) {
			arrived[channel] = money.arrived(channel);
		}
		return new Traced(projection, question, routes, arrivals, arrived, given(projection, question), late);
	}

	private static long given(Projection projection, Question question) {
		long cents = 0;
		for (Question.Source source : question.sources()) {
			cents += source.isCommittee()
					? paid(projection.moves(), source.place()) + paid(projection.spending(), source.place())
					: paid(projection.rim().gifts(), source.place());
		}
		return cents;
	}

	private static long paid(Edges edges, int payer) {
		long cents = 0;
		for (int i = edges.outgoingStart(payer); i < edges.outgoingEnd(payer); i++) {
			cents += edges.cents(edges.outgoing(i));
		}
		return cents;
	}

	private boolean walk() {
		for (int i = 0; i < this.question.sources().size(); i++) {
			Question.Source source = this.question.sources().get(i);
			Front start = new Front(this.routes.root(i), source.place(), Days.FIRST, Long.MAX_VALUE);
			Edges edges = source.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
			follow(start, edges, source.isCommittee());
			if (source.isCommittee()) {
				spend(start);
			}
		}
		while (!this.fronts.isEmpty()) {
			if (this.question.isLate()) {
				return false;
			}
			Front front = this.fronts.removeFirst();
			follow(front, this.projection.moves(), true);
			spend(front);
		}
		return true;
	}

	/** One step further to every payee that was paid in time. */
	private void follow(Front front, Edges edges, boolean areMoves) {
		Map<Integer, LongList> byPayee = new TreeMap<>();
		for (int i = edges.outgoingStart(front.place); i < edges.outgoingEnd(front.place); i++) {
			int edge = edges.outgoing(i);
			if (isInTime(front, edges.day(edge)) && !this.question.cuts(edges.cents(edge), edges.to(edge))
					&& mayEnter(front, edges, edge)) {
				byPayee.computeIfAbsent(edges.to(edge), (key) -> new LongList())
					.add(areMoves ? EdgeRef.move(edge) : EdgeRef.gift(edge));
			}
		}
		byPayee.forEach((payee, rows) -> enter(front, payee, rows));
	}

	private boolean isInTime(Front front, int day) {
		return front.since == Days.FIRST || day >= front.since - this.question.tolerance();
	}

	private boolean mayEnter(Front front, Edges edges, int edge) {
		int payee = edges.to(edge);
		if (this.network.isTarget(payee)) {
			return this.question.inScope(edges.arrives(edge), edges.race(edge));
		}
		if (!this.network.members().get(payee) || this.network.distance()[payee] == Integer.MAX_VALUE) {
			return false;
		}
		for (int label = front.label; this.routes.parent(label) >= 0; label = this.routes.parent(label)) {
			if (this.routes.place(label) == payee) {
				return false;
			}
		}
		return this.routes.hops(front.label) + 1 + this.network.distance()[payee] <= this.question.maxHops();
	}

	private void enter(Front front, int payee, LongList rows) {
		boolean isTarget = this.network.isTarget(payee);
		int label = this.routes.step(front.label, payee, isTarget, false);
		if (!this.routes.isRoute(label)) {
			return;
		}
		long sum = 0;
		int since = Days.LAST;
		for (int i = 0; i < rows.size(); i++) {
			long cents = EdgeRef.cents(this.projection, rows.get(i));
			this.routes.carry(label, rows.get(i), cents);
			sum += cents;
			since = Math.min(since, EdgeRef.arrives(this.projection, rows.get(i)));
		}
		long atMost = Math.min(front.atMost, sum);
		if (isTarget) {
			this.arrivals.byRoute(MoneyChannel.DIRECT).add(label, atMost);
		}
		else {
			this.fronts.addLast(new Front(label, payee, since, atMost));
		}
	}

	private void spend(Front front) {
		Edges spending = this.projection.spending();
		for (MoneyChannel channel : List.of(MoneyChannel.SUPPORT, MoneyChannel.OPPOSE)) {
			EdgeType type = (channel == MoneyChannel.SUPPORT) ? EdgeType.SUPPORT : EdgeType.OPPOSE;
			LongList rows = new LongList();
			for (int i = spending.outgoingStart(front.place); i < spending.outgoingEnd(front.place); i++) {
				int edge = spending.outgoing(i);
				if (spending.to(edge) == this.question.candidate() && spending.is(edge, type)
						&& isInTime(front, spending.day(edge)) && !this.question.cuts(spending.cents(edge), -1)
						&& this.question.inScope(spending.arrives(edge), spending.race(edge))) {
					rows.add(EdgeRef.spending(edge));
				}
			}
			if (rows.size() > 0) {
				arrive(front, channel, rows);
			}
		}
	}

	private void arrive(Front front, MoneyChannel channel, LongList rows) {
		int place = (channel == MoneyChannel.SUPPORT) ? Routes.TO_SUPPORT : Routes.TO_OPPOSE;
		int label = this.routes.step(front.label, place, true, false);
		if (!this.routes.isRoute(label)) {
			return;
		}
		long sum = 0;
		for (int i = 0; i < rows.size(); i++) {
			sum += EdgeRef.cents(this.projection, rows.get(i));
			this.routes.carry(label, rows.get(i), EdgeRef.cents(this.projection, rows.get(i)));
		}
		this.arrivals.byRoute(channel).add(label, Math.min(front.atMost, sum));
	}

	/**
	 * Where a way has come to.
	 *
	 * @param label its last step
	 * @param place the committee; the source to begin with
	 * @param since the first day its money can have been there
	 * @param atMost the least of its steps' sums
	 */
	private record Front(int label, int place, int since, long atMost) {

	}

}
