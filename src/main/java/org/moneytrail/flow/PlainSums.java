package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * One giver's sums, without tolerance, where nothing but hops cuts. What comes to the
 * target within the hops is followed there alone, what comes by any number of them in one
 * pass over the stations. What becomes of the rest is known for each cent of a gift, less
 * what the target took in; where refunds let less pass than is known so, the money is
 * followed as well and the difference added.
 */
final class PlainSums {

	/** Stations after which to look at the time. */
	private static final int LOOK = 1 << 15;

	private final Goal goal;

	private final Stations stations;

	private final Passages passages;

	private final double[] drawn;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private final int source;

	private final RefundParts refunds;

	/** Stations at which money goes another way than the passages say. */
	private final BitSet other;

	/**
	 * By committee: hops to the target or to such a station, as far as they matter; 0 and
	 * less as {@link Goal#distance} has it.
	 */
	private final byte[] lead;

	private final BitSet unknown;

	/** Money that comes later need not be followed. */
	private final int lastStation;

	private final PlainTally sums = new PlainTally();

	/** By station: the same money by any number of hops. */
	private final double[] anyHops;

	private final FutureTask<Boolean> allHops = new FutureTask<>(this::passAll);

	private Layer now;

	private Layer next;

	private int firstStation = Integer.MAX_VALUE;

	/**
	 * @param refunds what refunds took of this source's money
	 */
	PlainSums(Goal goal, double[] drawn, Question question, Routes routes, Arrivals arrivals, int source,
			RefundParts refunds) {
		this.goal = goal;
		this.stations = goal.stations;
		this.passages = goal.own.passages();
		this.drawn = drawn;
		this.question = question;
		this.routes = routes;
		this.arrivals = arrivals;
		this.source = source;
		this.refunds = refunds;
		this.other = goal.own.changedStations();
		this.other.or(refunds.stations());
		this.lead = this.other.isEmpty() ? goal.distance : leadToo(goal, this.other, question.maxHops());
		this.unknown = goal.projection().unknownOpening();
		this.lastStation = Math.max(last(goal, question),
				this.other.isEmpty() ? -1 : this.stations.circleEnd(this.other.length() - 1));
		this.anyHops = this.stations.borrow();
		this.now = new Layer(this.stations, !this.unknown.isEmpty());
		this.next = new Layer(this.stations, !this.unknown.isEmpty());
	}

	/**
	 * Whether a source's sums can be found so.
	 * @param refunds what refunds took of its money
	 */
	static boolean suits(Goal goal, Question question, RefundParts refunds) {
		return suits(goal, question) && !refunds.isInAnyCircle();
	}

	/** Whether those of sources can that no refund in a circle took from. */
	static boolean suits(Goal goal, Question question) {
		return question.tolerance() == 0 && question.minCents() == 0 && question.stopAt().isEmpty()
				&& question.sources().stream().noneMatch(Question.Source::isCommittee)
				&& question.rivals().equals(question.group()) && goal.own.hasPassages() && !goal.isLate();
	}

	/** Money goes round in a circle before the day is over. */
	private static int last(Goal goal, Question question) {
		if (!question.inScope(Days.UNDATED, -1)) {
			return Integer.MAX_VALUE;
		}
		int[] stations = goal.station;
		return (stations.length > 0) ? goal.stations.circleEnd(stations[stations.length - 1]) : -1;
	}

	private static byte[] leadToo(Goal goal, BitSet stations, int most) {
		byte[] lead = goal.distance.clone();
		Edges moves = goal.projection().moves();
		IntList found = new IntList();
		stations.stream().map((station) -> goal.stations.committee[station]).distinct().forEach((committee) -> {
			if (lead[committee] >= 0) {
				lead[committee] = 1;
				found.add(committee);
			}
		});
		for (int at = 0; at < found.size(); at++) {
			int payee = found.get(at);
			int hops = lead[payee] + 1;
			for (int i = moves.incomingStart(payee); hops <= most && i < moves.incomingEnd(payee); i++) {
				int payer = moves.from(moves.incoming(i));
				if (lead[payer] == Goal.NEVER || lead[payer] > hops) {
					lead[payer] = (byte) hops;
					found.add(payer);
				}
			}
		}
		return lead;
	}

	/**
	 * Begins with it, in part beside what this thread does next; false if the question's
	 * deadline came first.
	 */
	boolean begin() {
		open();
		ForkJoinPool.commonPool().execute(this.allHops);
		for (int hops = 1; hops <= this.question.maxHops(); hops++) {
			pass(hops);
			Layer done = this.now;
			this.now = this.next;
			this.next = done;
			if (this.question.isLate()) {
				return false;
			}
		}
		this.now.giveBack(this.stations);
		this.next.giveBack(this.stations);
		return true;
	}

	/**
	 * Adds all of it to the arrivals, once it has begun in time; false if the question's
	 * deadline came first.
	 */
	boolean end() {
		// Does nothing where another thread has begun with it.
		this.allHops.run();
		boolean done = await();
		if (done) {
			this.stations.giveBack(this.anyHops);
			this.sums.close(this.routes, this.arrivals, this.source);
		}
		return done;
	}

	private boolean await() {
		try {
			return this.allHops.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	/** Cents the source gave. */
	long given() {
		return this.sums.given;
	}

	private void open() {
		int giver = this.question.sources().get(this.source).place();
		double[] unspent = this.passages.unspent(this.question.maxHops() - 1);
		double[] beyond = this.passages.beyond(this.question.maxHops() - 1);
		this.sums.open(this.goal, this.question, giver, (payee, station, mass) -> {
			this.sums.unspent += mass * unspent[station];
			this.sums.beyond += mass * beyond[station];
			this.anyHops[station] += mass;
			this.firstStation = Math.min(this.firstStation, this.stations.first(station));
			if (leads(payee, station, this.question.maxHops())) {
				this.now.put(station, mass);
				if (this.unknown.get(payee)) {
					this.now.taint(station, payee + 1);
				}
			}
		});
	}

	/** Whether money there matters, that may go by so many hops. */
	private boolean leads(int committee, int station, int most) {
		int hops = this.lead[committee];
		return hops > 0 && hops <= most && station <= this.lastStation;
	}

	private void pass(int hops) {
		int left = this.question.maxHops() - hops;
		int[] arriving = this.goal.station;
		int arrival = 0;
		for (int station = this.now.next(0); station < this.stations.size(); station = this.now.next(station + 1)) {
			double mass = this.now.take(station);
			int committee = this.stations.committee[station];
			int taint = this.now.takeTaint(station);
			boolean isOther = this.other.get(station);
			if (isOther) {
				mass = correct(station, mass, left);
			}
			taint = (taint == 0 && mass > 0 && this.unknown.get(committee)) ? committee + 1 : taint;
			while (arrival < arriving.length && arriving[arrival] < station) {
				arrival++;
			}
			for (; arrival < arriving.length && arriving[arrival] == station; arrival++) {
				double each = (mass > 0) ? mass / this.drawn[station] : 0;
				arrive(arrival, each * this.goal.cents[arrival], hops, taint);
			}
			// A refund may have taken all there was.
			double each = !isOther ? mass : (mass > 0) ? mass / this.drawn[station] : 0;
			if (left > 0) {
				pay(station, each, isOther ? this.stations.lineJoins : this.passages.part, left, taint);
			}
			else {
				leaveOut(station, mass);
			}
			stay(station, mass * (isOther ? stays(station) : this.passages.stays[station]), left, taint);
		}
	}

	/**
	 * Puts what becomes of the money in the place of what would without refunds of this
	 * source's or for this target.
	 * @return what refunds leave of it
	 */
	private double correct(int station, double mass, int left) {
		double[] unspent = this.passages.unspent(left);
		double[] beyond = this.passages.beyond(left);
		double taken = mass * this.refunds.at(station);
		double rest = mass - taken;
		int later = this.stations.next[station];
		double stays = rest * stays(station);
		double each = (rest > 0) ? rest / this.drawn[station] : 0;
		this.sums.refunded += taken;
		this.sums.unspent += stays * ((later >= 0) ? unspent[later] : 1) - mass * unspent[station];
		this.sums.beyond += ((later >= 0) ? stays * beyond[later] : 0) - mass * beyond[station];
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			double joins = each * this.stations.lineJoins[line];
			if (left == 0) {
				this.sums.beyond += each * this.stations.lineCents[line];
			}
			else {
				this.sums.unspent += joins * ((to >= 0) ? this.passages.unspent(left - 1)[to] : 1);
				this.sums.beyond += joins * ((to >= 0) ? this.passages.beyond(left - 1)[to] : 0);
			}
		}
		return rest;
	}

	private double stays(int station) {
		return this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
	}

	private void arrive(int arrival, double mass, int hops, int taint) {
		MoneyChannel channel = this.goal.channels[this.goal.column[arrival]];
		if (hops == this.question.maxHops()) {
			this.sums.beyond += mass;
			return;
		}
		this.sums.attributed[channel.ordinal()] += mass;
		if (taint != 0) {
			this.arrivals.taint(channel, new Taint(taint - 1, hops));
		}
	}

	/**
	 * What comes to the target's committees goes nowhere from there.
	 * @param part by line: what comes to the payee of each
	 */
	private void pay(int station, double each, double[] part, int left, int taint) {
		boolean isTainted = taint != 0 || (each > 0 && this.stations.sticky.get(station));
		int[] payees = this.stations.linePayee;
		int[] tos = this.stations.lineTo;
		byte[] leads = this.lead;
		int end = this.stations.lineStart[station + 1];
		for (int line = this.stations.lineStart[station]; line < end; line++) {
			int hops = leads[payees[line]];
			int to = tos[line];
			if (hops > 0 && hops <= left && to >= 0 && to <= this.lastStation) {
				this.next.put(to, each * part[line]);
				if (isTainted) {
					passTaint(line, to, payees[line], taint);
				}
			}
			else if (hops == Goal.OWN) {
				double mass = each * part[line];
				this.sums.unspent -= mass * ((to >= 0) ? this.passages.unspent(left - 1)[to] : 1);
				this.sums.beyond -= mass * ((to >= 0) ? this.passages.beyond(left - 1)[to] : 0);
			}
		}
	}

	private void passTaint(int line, int to, int payee, int taint) {
		boolean isUnknown = this.unknown.get(payee);
		if ((this.stations.lineFactor[line] > 0 || isUnknown) && (taint != 0 || isUnknown)) {
			this.next.taint(to, (taint != 0) ? taint : payee + 1);
		}
	}

	/** What comes to the target's committees is known to have arrived. */
	private void leaveOut(int station, double mass) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			if (this.lead[this.stations.linePayee[line]] == Goal.OWN && mass > 0) {
				this.sums.beyond -= mass / this.drawn[station] * this.stations.lineCents[line];
			}
		}
	}

	private void stay(int station, double rest, int left, int taint) {
		int later = this.stations.next[station];
		int committee = this.stations.committee[station];
		if (later < 0 || !leads(committee, later, left + 1)) {
			return;
		}
		this.now.put(later, rest);
		boolean lasts = this.stations.balance[station] > 0 && this.stations.rest[station] > 0;
		if (taint != 0 && (lasts || this.unknown.get(committee))) {
			this.now.taint(later, taint);
		}
	}

	/** By any number of hops; false if the question's deadline came first. */
	private boolean passAll() {
		BitSet special = special();
		CircleRounds rounds = new CircleRounds(this.goal, this.drawn);
		int arrival = this.goal.firstAt(Math.min(this.firstStation, this.anyHops.length));
		for (int station = this.firstStation; station < this.anyHops.length;) {
			int next = special.nextSetBit(station);
			int end = Math.min((next >= 0) ? next : this.anyHops.length, station + LOOK);
			passPlain(station, end);
			station = end;
			if (station == next) {
				if (this.stations.circle[station] >= 0 && this.stations.first(station) == station) {
					int last = this.stations.circleEnd(station) + 1;
					double[] held = rounds.hold(station, Arrays.copyOfRange(this.anyHops, station, last));
					System.arraycopy(held, 0, this.anyHops, station, held.length);
				}
				arrival = passSpecial(station, arrival);
				station++;
			}
			if (this.question.isLate()) {
				return false;
			}
		}
		return true;
	}

	/** Stations that do something else than to pass money on as the passages say. */
	private BitSet special() {
		BitSet special = (BitSet) this.other.clone();
		for (int station : this.goal.station) {
			special.set(station);
		}
		BitSet group = this.question.group();
		for (int committee = group.nextSetBit(0); committee >= 0; committee = group.nextSetBit(committee + 1)) {
			for (int station = this.stations.head[committee]; station >= 0; station = this.stations.next[station]) {
				special.set(station);
			}
		}
		special.or(this.stations.inCircles);
		return special;
	}

	private void passPlain(int from, int to) {
		double[] standing = this.anyHops;
		int[] lineStart = this.stations.lineStart;
		int[] tos = this.stations.lineTo;
		int[] nexts = this.stations.next;
		double[] part = this.passages.part;
		double[] stays = this.passages.stays;
		double unspent = 0;
		for (int station = from; station < to; station++) {
			double mass = standing[station];
			if (mass == 0) {
				continue;
			}
			standing[station] = 0;
			int end = lineStart[station + 1];
			for (int line = lineStart[station]; line < end; line++) {
				int payee = tos[line];
				if (payee >= 0) {
					standing[payee] += mass * part[line];
				}
				else {
					unspent += staysUnspent(line) ? mass * part[line] : 0;
				}
			}
			int later = nexts[station];
			if (later >= 0) {
				standing[later] += mass * stays[station];
			}
			else {
				unspent += mass * stays[station];
			}
		}
		this.sums.unspentInAll += unspent;
	}

	/** What comes to no station of its payee, unless that is the target's. */
	private boolean staysUnspent(int line) {
		return this.goal.distance[this.stations.linePayee[line]] >= 0;
	}

	/** The first payment to the target from a later station. */
	private int passSpecial(int station, int from) {
		int[] arriving = this.goal.station;
		int arrival = from;
		double all = this.anyHops[station];
		this.anyHops[station] = 0;
		if (this.goal.distance[this.stations.committee[station]] < 0) {
			return arrival;
		}
		double mass = all * (1 - this.refunds.at(station));
		double each = (mass > 0) ? mass / this.drawn[station] : 0;
		this.sums.refundedInAll += all - mass;
		for (; arrival < arriving.length && arriving[arrival] <= station; arrival++) {
			if (arriving[arrival] == station) {
				MoneyChannel channel = this.goal.channels[this.goal.column[arrival]];
				this.sums.arrived[channel.ordinal()] += each * this.goal.cents[arrival];
			}
		}
		int circle = this.stations.circle[station];
		for (int line = this.stations.lineStart[station]; each > 0
				&& line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			double joins = each * this.stations.lineJoins[line];
			if (to < 0) {
				this.sums.unspentInAll += staysUnspent(line) ? joins : 0;
			}
			else if (circle < 0 || this.stations.circle[to] != circle) {
				this.anyHops[to] += joins;
			}
		}
		int later = this.stations.next[station];
		double rest = (mass > 0) ? mass * stays(station) : 0;
		if (later >= 0) {
			this.anyHops[later] += rest;
		}
		else {
			this.sums.unspentInAll += rest;
		}
		return arrival;
	}

}
