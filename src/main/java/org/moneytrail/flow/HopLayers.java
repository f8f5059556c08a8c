package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where one source's money is: hop by hop what stands at each station, and last what took
 * more hops than allowed. Routes are not looked at. Money moves on within a hop only by
 * staying where it is, so that neither payments in a circle nor receipts that settle
 * earlier shortfalls need more than one pass a hop; what is beyond the hops goes round to
 * its end.
 */
final class HopLayers {

	/** Less than this, in cents, is an error of fractions. */
	private static final double NOTHING = 1e-7;

	/** Money beyond the hops that still settles shortfalls: less than this is none. */
	private static final double SETTLED = 1e-10;

	private static final int MOST_PASSES = 20_000;

	private static final int CHANNELS = MoneyChannel.values().length;

	private final Goal goal;

	private final Stations stations;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private final int source;

	/** Whether money that settled a shortfall is kept apart: refunds do not take it. */
	private final boolean keepsApart;

	/** What is kept apart and has not moved on yet. */
	private final List<Settled> apart = new ArrayList<>();

	private RefundParts refunds;

	private final BitSet unknown;

	/**
	 * Whether every payment has to be looked at, as a limit or a settlement may meet it.
	 */
	private final boolean careful;

	private final boolean settles;

	/** By station, of the hop at hand and of the next. */
	private Layer now;

	private Layer next;

	/** By station, what took too many hops or met a limit. */
	private final Layer cut;

	private final double[] attributed = new double[CHANNELS];

	private final double[] arrivedCut = new double[CHANNELS];

	private long given;

	private double unspent;

	private double unspentCut;

	private double refunded;

	private double refundedCut;

	/** All that was ever cut. */
	private double cutInAll;

	private boolean cutByHops;

	private int hopsOfNext = 1;

	private final CircleRounds circles;

	private Visitor visitor = this::tally;

	/** Whether what a limit cuts is followed too. */
	private boolean beyond = true;

	/** By station: all that ever stood there; null if no one asks. */
	private double @Nullable [] stood;

	/**
	 * @param refunds what refunds took of this source's money
	 */
	HopLayers(Goal goal, double[] drawn, Question question, Routes routes, Arrivals arrivals, int source,
			RefundParts refunds) {
		this.goal = goal;
		this.stations = goal.stations;
		this.drawn = drawn;
		this.question = question;
		this.routes = routes;
		this.arrivals = arrivals;
		this.source = source;
		this.refunds = refunds;
		this.unknown = goal.projection().unknownOpening();
		this.settles = question.tolerance() > 0;
		boolean fromCommittee = question.sources().stream().anyMatch(Question.Source::isCommittee);
		this.careful = this.settles || fromCommittee || question.minCents() > 0 || !question.stopAt().isEmpty()
				|| refunds.isByOneOf(this.unknown);
		boolean taints = !this.unknown.isEmpty();
		this.now = new Layer(this.stations, taints);
		this.next = new Layer(this.stations, taints);
		this.cut = new Layer(this.stations, false);
		this.circles = new CircleRounds(goal, drawn);
		this.keepsApart = this.settles && !refunds.isEmpty();
	}

	/** Hands what comes to the target to someone else, in place of the arrivals. */
	HopLayers toward(Visitor other) {
		this.visitor = other;
		return this;
	}

	/** Leaves out what a limit cuts. */
	HopLayers within() {
		this.beyond = false;
		return this;
	}

	/** Adds up by station all that ever stands there. */
	HopLayers noting(double[] stood) {
		this.stood = stood;
		return this;
	}

	/**
	 * Follows other money than the source's to its end, by any number of hops; false if
	 * the question's deadline came first.
	 * @param masses by station
	 */
	boolean spread(double[] masses) {
		for (int station = 0; station < masses.length; station++) {
			if (masses[station] != 0) {
				this.cut.add(station, masses[station], false);
			}
		}
		return goOn() && end();
	}

	/** Adds all of it to the arrivals; false if the question's deadline came first. */
	boolean place() {
		Question.Source from = this.question.sources().get(this.source);
		if (from.isCommittee()) {
			openCommittee(from.place());
		}
		else {
			openGifts(from.place());
		}
		boolean done = run(List.of());
		if (done && !this.apart.isEmpty()) {
			this.refunds = RefundParts.NONE;
			done = run(this.apart);
		}
		if (!done) {
			return false;
		}
		end();
		tally();
		return true;
	}

	private boolean end() {
		for (Layer layer : List.of(this.now, this.next, this.cut)) {
			if (!this.beyond) {
				Arrays.fill(layer.mass, 0);
			}
			layer.giveBack(this.stations);
		}
		return true;
	}

	/** To its end; false if the question's deadline came first. */
	private boolean run(List<Settled> waiting) {
		int most = this.beyond ? this.question.maxHops() : this.question.maxHops() - 1;
		for (int hops = 1; hops <= most; hops++) {
			this.hopsOfNext = hops + 1;
			for (Settled part : waiting) {
				if (part.hops == hops && !part.isCut) {
					this.now.add(part.station, part.mass, false);
					this.now.taint(part.station, part.taint);
				}
			}
			pass(hops);
			Layer done = this.now;
			this.now = this.next;
			this.next = done;
			if (this.question.isLate()) {
				return false;
			}
		}
		waiting.stream().filter(Settled::isCut).forEach((part) -> this.cut.add(part.station, part.mass, false));
		return !this.beyond || goOn();
	}

	/** What is cut, until it has settled. */
	private boolean goOn() {
		for (int passes = 0; this.cut.any && passes < MOST_PASSES; passes++) {
			this.cut.any = false;
			goRound();
			this.cut.addAll(this.next, SETTLED);
			if (this.question.isLate()) {
				return false;
			}
		}
		return true;
	}

	private void tally(Goal target, int arrival, double mass, int hops, boolean isCut, int taint) {
		MoneyChannel channel = target.channels[target.column[arrival]];
		(isCut ? this.arrivedCut : this.attributed)[channel.ordinal()] += mass;
		if (taint != 0 && !isCut) {
			this.arrivals.taint(channel, new Taint(taint - 1, hops - 1));
		}
	}

	/** Cents the source gave. */
	long given() {
		return this.given;
	}

	private void tally() {
		int within = this.routes.stray(this.source, 1);
		int beyond = this.routes.cut(this.source);
		double placed = this.unspent + this.refunded + this.cutInAll;
		double placedCut = this.unspentCut + this.refundedCut;
		for (MoneyChannel channel : MoneyChannel.values()) {
			double mass = this.attributed[channel.ordinal()];
			double cutMass = this.arrivedCut[channel.ordinal()];
			this.arrivals.tally(channel).add(within, mass);
			if (cutMass > NOTHING) {
				this.arrivals.tally(channel).add(beyond, cutMass);
			}
			placed += mass;
			placedCut += cutMass;
		}
		this.arrivals.unspent.add(within, this.unspent);
		this.arrivals.unspent.add(beyond, this.unspentCut);
		this.arrivals.refunded.add(within, this.refunded);
		this.arrivals.refunded.add(beyond, this.refundedCut);
		this.arrivals.elsewhere.add(within, Math.max(0, this.given - placed));
		this.arrivals.elsewhere.add(beyond, Math.max(0, this.cutInAll - placedCut));
		if (this.cutByHops) {
			this.routes.cutByHops();
		}
	}

	private void openGifts(int giver) {
		Edges gifts = this.goal.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			give(gifts, gifts.outgoing(i));
		}
	}

	private void openCommittee(int committee) {
		Edges moves = this.goal.projection().moves();
		for (int i = moves.outgoingStart(committee); i < moves.outgoingEnd(committee); i++) {
			give(moves, moves.outgoing(i));
		}
		Edges spending = this.goal.projection().spending();
		for (int i = spending.outgoingStart(committee); i < spending.outgoingEnd(committee); i++) {
			int edge = spending.outgoing(i);
			this.given += spending.cents(edge);
			if (spending.to(edge) == this.question.candidate() && !spending.is(edge, EdgeType.ABOUT)
					&& this.question.inScope(spending.arrives(edge), spending.race(edge))) {
				MoneyChannel channel = spending.is(edge, EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE;
				arrive(channel, spending.cents(edge), this.question.cuts(spending.cents(edge), -1));
			}
		}
	}

	private void give(Edges edges, int edge) {
		int payee = edges.to(edge);
		long cents = edges.cents(edge);
		byte distance = this.goal.distance[payee];
		this.given += cents;
		if (distance == Goal.OWN) {
			if (this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				arrive(MoneyChannel.DIRECT, cents, this.question.cuts(cents, payee));
			}
			return;
		}
		if (distance == Goal.SOURCE) {
			this.refunded += cents;
			return;
		}
		int step = this.goal.ledger.book(payee).find(edges.arrives(edge));
		boolean isCut = this.question.cuts(cents, payee);
		if (isCut) {
			this.cutInAll += cents;
		}
		receive(isCut ? this.cut : this.now, payee, step, cents, isCut, 0);
	}

	private void arrive(MoneyChannel channel, double mass, boolean isCut) {
		if (isCut) {
			this.arrivedCut[channel.ordinal()] += mass;
			this.cutInAll += mass;
		}
		else {
			this.attributed[channel.ordinal()] += mass;
		}
	}

	/**
	 * Money comes to a committee: part joins its balance, part settles earlier
	 * shortfalls.
	 * @param taint 0, or one more than the committee of unknown opening it came through
	 */
	private void receive(Layer layer, int payee, int step, double cents, boolean isCut, int taint) {
		DayBook book = this.goal.ledger.book(payee);
		double joins = cents * book.joining(step);
		int through = (taint == 0 && this.unknown.get(payee)) ? payee + 1 : taint;
		hold(layer, payee, step, joins, isCut, through, false);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			hold(layer, payee, book.settles(i), cents * book.settlesPart(step, i), isCut, through, true);
		}
	}

	private void hold(Layer layer, int payee, int step, double cents, boolean isCut, int taint, boolean isAfter) {
		int station = this.stations.at(payee, step);
		double factor = this.stations.factor(payee, step);
		double mass = cents * factor;
		if (station < 0) {
			stayUnspent(payee, mass, isCut);
			return;
		}
		if (isAfter && this.keepsApart && !this.refunds.isEmpty()) {
			this.apart.add(new Settled((layer == this.next) ? this.hopsOfNext : 1, station, mass, isCut, taint));
			return;
		}
		layer.add(station, mass, false);
		if (taint != 0 && ((cents > 0 && factor > 0) || this.unknown.get(payee))) {
			layer.taint(station, taint);
		}
	}

	private void stayUnspent(int committee, double mass, boolean isCut) {
		if (!this.question.rivals().get(committee)) {
			if (isCut) {
				this.unspentCut += mass;
			}
			else {
				this.unspent += mass;
			}
		}
	}

	private void pass(int hops) {
		Layer layer = this.now;
		if (!layer.any) {
			return;
		}
		layer.any = false;
		boolean isLast = hops == this.question.maxHops();
		boolean pays = this.beyond || hops < this.question.maxHops() - 1;
		int[] arriving = this.goal.station;
		int arrival = 0;
		boolean isRefunded = !this.refunds.isEmpty();
		for (int station = layer.next(0); station < this.stations.size(); station = layer.next(station + 1)) {
			double mass = layer.take(station);
			int taint = layer.takeTaint(station);
			int committee = this.stations.committee[station];
			if (this.goal.distance[committee] < 0) {
				continue;
			}
			if (isRefunded) {
				double part = this.refunds.at(station);
				this.refunded += mass * part;
				mass = mass * (1 - part) + layer.takeAfter(station);
			}
			taint = (taint == 0 && mass > 0 && this.unknown.get(committee)) ? committee + 1 : taint;
			// A refund may have taken all there was.
			double each = (mass > 0) ? mass / this.drawn[station] : 0;
			while (arrival < arriving.length && arriving[arrival] < station) {
				arrival++;
			}
			for (; arrival < arriving.length && arriving[arrival] == station; arrival++) {
				arriveFrom(arrival, each, hops, isLast, taint);
			}
			if (this.stood != null) {
				this.stood[station] += mass;
			}
			boolean looks = this.careful || (isRefunded && this.refunds.isInCircle(this.stations.circle[station]));
			if (isLast && looks) {
				payBeyondCarefully(station, each);
			}
			else if (isLast) {
				payBeyond(station, each);
			}
			else if (pays && looks) {
				payCarefully(station, each, taint);
			}
			else if (pays) {
				pay(station, each, taint);
			}
			stay(layer, station, committee, mass, taint);
		}
	}

	private void arriveFrom(int arrival, double each, int hops, boolean isLast, int taint) {
		boolean isCut = this.goal.cut[arrival];
		double mass = each * this.goal.cents[arrival];
		this.cutByHops |= isLast && !isCut && each > 0;
		this.visitor.arrive(this.goal, arrival, mass, hops + 1, isLast || isCut, taint);
		if (isLast || isCut) {
			this.cutInAll += mass;
		}
	}

	private void stay(Layer layer, int station, int committee, double mass, int taint) {
		int later = this.stations.next[station];
		double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
		if (later < 0) {
			stayUnspent(committee, mass * stays, false);
			return;
		}
		layer.put(later, mass * stays);
		boolean lasts = this.stations.balance[station] > 0 && this.stations.rest[station] > 0;
		if (taint != 0 && (lasts || this.unknown.get(committee))) {
			layer.taint(later, taint);
		}
	}

	/** To other committees, where nothing but hops can cut. */
	private void pay(int station, double each, int taint) {
		int end = this.stations.lineStart[station + 1];
		Layer next = this.next;
		for (int line = this.stations.lineStart[station]; line < end; line++) {
			int to = this.stations.lineTo[line];
			double mass = each * this.stations.lineJoins[line];
			if (to >= 0) {
				next.put(to, mass);
			}
			else {
				stayUnspentAt(this.stations.linePayee[line], mass);
			}
		}
		next.any |= end > this.stations.lineStart[station];
		if (taint != 0 || (each > 0 && this.stations.sticky.get(station))) {
			passTaint(station, taint);
		}
	}

	private void stayUnspentAt(int payee, double mass) {
		if (this.goal.distance[payee] >= 0) {
			stayUnspent(payee, mass, false);
		}
	}

	private void passTaint(int station, int taint) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			int payee = this.stations.linePayee[line];
			boolean isUnknown = this.unknown.get(payee);
			if (to >= 0 && (this.stations.lineFactor[line] > 0 || isUnknown) && (taint != 0 || isUnknown)) {
				this.next.taint(to, (taint != 0) ? taint : payee + 1);
				this.next.any = true;
			}
		}
	}

	private void payCarefully(int station, double each, int taint) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			double mass = each * this.stations.lineCents[line];
			if (this.goal.distance[payee] == Goal.SOURCE) {
				this.refunded += mass;
			}
			if (this.goal.distance[payee] < 0) {
				continue;
			}
			boolean isCut = this.question.cuts((long) this.stations.lineCents[line], payee);
			this.cutInAll += isCut ? mass : 0;
			follow(isCut ? this.cut : this.next, station, line, mass, isCut, taint);
		}
	}

	/** A payment in a circle comes after the refunds of the day. */
	private void follow(Layer layer, int station, int line, double cents, boolean isCut, int taint) {
		int payee = this.stations.linePayee[line];
		int step = this.stations.lineStep[line];
		int to = this.stations.lineTo[line];
		boolean isInner = to >= 0 && this.refunds.at(to) > 0 && this.stations.isInCircle(line, station);
		if (!isInner) {
			if (cents > 0 || taint != 0) {
				receiveOrTaint(layer, payee, step, cents, isCut, taint);
			}
			return;
		}
		layer.add(to, cents * this.stations.lineFactor[line], true);
		int through = (taint == 0 && this.unknown.get(payee)) ? payee + 1 : taint;
		if (through != 0) {
			layer.taint(to, through);
		}
		settle(layer, payee, step, cents, isCut, through);
	}

	private void receiveOrTaint(Layer layer, int payee, int step, double cents, boolean isCut, int taint) {
		if (cents > 0) {
			receive(layer, payee, step, cents, isCut, taint);
			return;
		}
		int station = this.stations.at(payee, step);
		DayBook book = this.goal.ledger.book(payee);
		boolean lasts = this.stations.factor(payee, step) > 0 && book.joining(step) > 0;
		if (station >= 0 && (lasts || this.unknown.get(payee))) {
			layer.taint(station, taint);
			layer.any = true;
		}
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			int settled = this.stations.at(payee, book.settles(i));
			if (settled >= 0) {
				layer.taint(settled, taint);
				layer.any = true;
			}
		}
	}

	private void settle(Layer layer, int payee, int step, double cents, boolean isCut, int taint) {
		DayBook book = this.goal.ledger.book(payee);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			hold(layer, payee, book.settles(i), cents * book.settlesPart(step, i), isCut, taint, true);
		}
	}

	/** The next hop would be one too many. */
	private void payBeyond(int station, double each) {
		double cents = 0;
		int end = this.stations.lineStart[station + 1];
		for (int line = this.stations.lineStart[station]; line < end; line++) {
			if (this.goal.distance[this.stations.linePayee[line]] < 0) {
				continue;
			}
			int to = this.stations.lineTo[line];
			double joins = each * this.stations.lineJoins[line];
			cents += this.stations.lineCents[line];
			if (to >= 0) {
				this.cut.put(to, joins);
			}
			else {
				stayUnspent(this.stations.linePayee[line], joins, true);
			}
		}
		this.cut.any |= cents > 0;
		this.cutByHops |= each * cents > 0;
		this.cutInAll += each * cents;
	}

	private void payBeyondCarefully(int station, double each) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			double mass = each * this.stations.lineCents[line];
			if (this.goal.distance[payee] < 0) {
				this.refunded += (this.goal.distance[payee] == Goal.SOURCE) ? mass : 0;
				continue;
			}
			this.cutByHops |= mass > 0 && !this.question.cuts((long) this.stations.lineCents[line], payee);
			this.cutInAll += mass;
			follow(this.cut, station, line, mass, true, 0);
		}
	}

	/** What is cut goes on to its end; what settles earlier shortfalls waits in next. */
	private void goRound() {
		Layer layer = this.cut;
		int[] arriving = this.goal.station;
		int first = beginOfCircle(layer.next(0));
		int arrival = this.goal.firstAt(first);
		while (first < this.stations.size()) {
			int last = first;
			int circle = this.stations.circle[first];
			while (circle >= 0 && last + 1 < this.stations.size() && this.stations.circle[last + 1] == circle) {
				last++;
			}
			boolean any = takeRefunds(first, last);
			if (any && first < last) {
				double[] held = this.circles.hold(first, Arrays.copyOfRange(layer.mass, first, last + 1));
				System.arraycopy(held, 0, layer.mass, first, held.length);
			}
			for (int station = first; any && station <= last; station++) {
				double mass = layer.take(station);
				int committee = this.stations.committee[station];
				if (mass == 0 || this.goal.distance[committee] < 0) {
					continue;
				}
				if (this.stood != null) {
					this.stood[station] += mass;
				}
				double each = mass / this.drawn[station];
				while (arrival < arriving.length && arriving[arrival] < station) {
					arrival++;
				}
				for (; arrival < arriving.length && arriving[arrival] == station; arrival++) {
					this.visitor.arrive(this.goal, arrival, each * this.goal.cents[arrival],
							this.question.maxHops() + 1, true, 0);
				}
				payRound(station, each, first, last);
				int later = this.stations.next[station];
				double stays = mass * this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
				if (later >= 0) {
					layer.put(later, stays);
				}
				else {
					stayUnspent(committee, stays, true);
				}
			}
			first = beginOfCircle(layer.next(last + 1));
		}
	}

	/** The first station of the circle a station is in; the station itself if in none. */
	private int beginOfCircle(int station) {
		int first = station;
		while (first > 0 && first < this.stations.size() && this.stations.circle[first] >= 0
				&& this.stations.circle[first - 1] == this.stations.circle[first]) {
			first--;
		}
		return first;
	}

	/** Whether anything is there. */
	private boolean takeRefunds(int first, int last) {
		boolean any = false;
		for (int station = first; station <= last; station++) {
			if (!this.refunds.isEmpty()) {
				double part = this.refunds.at(station);
				double mass = this.cut.mass[station];
				this.refundedCut += mass * part;
				this.cut.mass[station] = mass * (1 - part) + this.cut.takeAfter(station);
			}
			any |= this.cut.mass[station] != 0;
		}
		return any;
	}

	private void payRound(int station, double each, int first, int last) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			int to = this.stations.lineTo[line];
			byte distance = this.goal.distance[payee];
			if (distance < 0) {
				this.refundedCut += (distance == Goal.SOURCE) ? each * this.stations.lineCents[line] : 0;
				continue;
			}
			boolean isInner = first < last && to >= first && to <= last;
			double joins = each * this.stations.lineJoins[line];
			if (to >= 0 && !isInner) {
				this.cut.put(to, joins);
			}
			else if (to < 0) {
				stayUnspent(payee, joins, true);
			}
			if (this.settles) {
				settle(this.next, payee, this.stations.lineStep[line], each * this.stations.lineCents[line], true, 0);
			}
		}
	}

	/** Money that settled a shortfall, at the station of the payments that lacked it. */
	private record Settled(int hops, int station, double mass, boolean isCut, int taint) {

	}

	/** Receives what comes to the target by a payment of a committee. */
	interface Visitor {

		/**
		 * @param arrival the payment, as the goal counts them
		 * @param hops behind it, this one included
		 * @param isCut whether a limit cuts it
		 * @param taint 0, or one more than the committee of unknown opening it came
		 * through
		 */
		void arrive(Goal goal, int arrival, double mass, int hops, boolean isCut, int taint);

	}

}
