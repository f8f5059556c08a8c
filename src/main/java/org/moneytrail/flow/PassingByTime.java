package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How much of a giver's money had passed through some committees when another one
 * refunded it, at most. When it came to the committees is told apart by eras, a few of
 * their stations each: within an era all of it counts as there all the time, later it
 * goes its way. Where the committees have few stations nothing is counted twice.
 */
final class PassingByTime {

	/** Eras told apart, at most. */
	private static final int MOST_ERAS = 16;

	/** Rounds of a circle after which what still goes round is nothing. */
	private static final int MOST_ROUNDS = 1000;

	private static final double STILL = 1e-15;

	private static final int NONE = -1;

	private final Stations stations;

	private final double[] drawn;

	/** The last station that is looked at. */
	private final int last;

	/** By station of the committees, its era. */
	private final int[] era;

	private final int eras;

	/** By station and era: the part of a cent there that comes to the committees then. */
	private final double[] into;

	/**
	 * By station and era: of a cent that came to the committees then, what came there.
	 */
	private final double[] onward;

	private PassingByTime(Stations stations, double[] drawn, BitSet through, int last) {
		this.stations = stations;
		this.drawn = drawn;
		this.last = last;
		this.era = new int[last + 1];
		IntList own = new IntList();
		for (int station = 0; station <= last; station++) {
			this.era[station] = NONE;
			if (through.get(stations.committee[station])) {
				own.add(station);
			}
		}
		this.eras = Math.min(MOST_ERAS, own.size());
		for (int i = 0; i < own.size(); i++) {
			this.era[own.get(i)] = (int) ((long) i * this.eras / own.size());
		}
		this.into = new double[(last + 1) * this.eras];
		this.onward = new double[(last + 1) * this.eras];
	}

	/**
	 * Two passes over the stations.
	 * @param drawn by station, what payments are drawn from
	 * @param last the last station that refunds
	 */
	static PassingByTime of(Stations stations, double[] drawn, BitSet through, int last) {
		PassingByTime passing = new PassingByTime(stations, drawn, through, stations.circleEnd(last));
		if (passing.eras > 0) {
			passing.goBack();
			passing.goOn();
		}
		return passing;
	}

	/** Cents of a giver's gifts that came through the committees to a station. */
	double cents(Projection projection, int giver, int station) {
		Edges gifts = projection.rim().gifts();
		int day = this.stations.day[station];
		double cents = 0;
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			if (gifts.arrives(gift) > day) {
				continue;
			}
			int payee = gifts.to(gift);
			int step = this.stations.ledger().book(payee).find(gifts.arrives(gift));
			int at = this.stations.at(payee, step);
			for (int lane = 0; at >= 0 && at <= this.last && lane < this.eras; lane++) {
				cents += gifts.cents(gift) * this.stations.factor(payee, step) * this.into[at * this.eras + lane]
						* this.onward[station * this.eras + lane];
			}
		}
		return cents;
	}

	private void goBack() {
		for (int station = 0; station <= this.last; station++) {
			if (this.era[station] != NONE) {
				this.into[station * this.eras + this.era[station]] = 1;
			}
		}
		for (int end = this.last; end >= 0;) {
			int first = (this.stations.circle[end] >= 0) ? this.stations.circleStart(end) : end;
			double change = 1;
			for (int round = 0; round < MOST_ROUNDS && change > STILL; round++) {
				change = 0;
				for (int station = end; station >= first; station--) {
					change = Math.max(change, comeInto(station));
				}
				change = (first < end) ? change : 0;
			}
			end = first - 1;
		}
	}

	/** By how much that changed what was known. */
	private double comeInto(int station) {
		int at = station * this.eras;
		if (this.era[station] != NONE) {
			return 0;
		}
		double[] part = new double[this.eras];
		int next = this.stations.next[station];
		if (next >= 0 && next <= this.last) {
			add(part, next, this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station]);
		}
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			if (to >= 0 && to <= this.last) {
				add(part, to, this.stations.lineJoins[line] / this.drawn[station]);
			}
		}
		double change = 0;
		for (int lane = 0; lane < this.eras; lane++) {
			change = Math.max(change, Math.abs(part[lane] - this.into[at + lane]));
			this.into[at + lane] = part[lane];
		}
		return change;
	}

	private void add(double[] part, int station, double share) {
		int at = station * this.eras;
		for (int lane = 0; lane < part.length; lane++) {
			part[lane] += share * this.into[at + lane];
		}
	}

	private void goOn() {
		for (int first = 0; first <= this.last;) {
			int end = this.stations.circleEnd(first);
			for (int station = first; station <= end; station++) {
				hold(station);
			}
			if (first < end) {
				goRound(first, end);
			}
			for (int station = first; station <= end; station++) {
				pass(station, first, end);
			}
			first = end + 1;
		}
	}

	/** All that came in this era is there. */
	private void hold(int station) {
		if (this.era[station] != NONE) {
			this.onward[station * this.eras + this.era[station]] = 1;
		}
	}

	private void goRound(int first, int end) {
		int from = first * this.eras;
		double[] front = Arrays.copyOfRange(this.onward, from, (end + 1) * this.eras);
		double most = 1;
		for (int round = 0; round < MOST_ROUNDS && most > STILL; round++) {
			double[] next = new double[front.length];
			for (int station = first; station <= end; station++) {
				for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
					int to = this.stations.lineTo[line];
					for (int lane = 0; to >= first && to <= end && lane < this.eras; lane++) {
						next[to * this.eras - from + lane] += front[station * this.eras - from + lane]
								* this.stations.lineJoins[line] / this.drawn[station];
					}
				}
			}
			most = 0;
			for (int i = 0; i < next.length; i++) {
				this.onward[from + i] += next[i];
				most = Math.max(most, next[i]);
			}
			front = next;
		}
	}

	/** On to stations outside these. */
	private void pass(int station, int first, int end) {
		int at = station * this.eras;
		boolean any = false;
		for (int lane = 0; lane < this.eras; lane++) {
			any |= this.onward[at + lane] > 0;
		}
		if (!any) {
			return;
		}
		int next = this.stations.next[station];
		if (next >= 0) {
			give(at, next, this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station]);
		}
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			if (to > end || (to >= 0 && to < first)) {
				give(at, to, this.stations.lineJoins[line] / this.drawn[station]);
			}
		}
	}

	private void give(int at, int to, double share) {
		for (int lane = 0; to <= this.last && lane < this.eras; lane++) {
			this.onward[to * this.eras + lane] += share * this.onward[at + lane];
		}
	}

}
