package org.moneytrail.flow;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * Which refunds took money that had passed through some committees, so that it would not
 * have been there had these absorbed it. No more than an upper bound is reckoned: what
 * had come there through any other committee, and the part of a giver's gifts that came
 * to the committees, times the part of their money that came on to the refund.
 */
final class Passing {

	/** Cents a refund may be off by, as far as they come to the target. */
	private static final double LEAST = 1e-3;

	/** The part of a balance a refund may be off by. */
	private static final double LEAST_PART = 1e-6;

	/** Cents of one refund that are not looked into. */
	private static final double NEXT_TO_NOTHING = 1e-7;

	/** Rounds of a circle after which what still goes round is nothing. */
	private static final int MOST_ROUNDS = 1000;

	private static final double STILL = 1e-15;

	private final OwnMoney own;

	private final Stations stations;

	private final double[] drawn;

	private final BitSet through;

	private final int candidate;

	private final boolean exact;

	/** By station: the part of a cent there that comes to the target; if asked for. */
	private double @Nullable [] toward;

	private Passing(OwnMoney own, BitSet through, int candidate, boolean exact) {
		this.own = own;
		this.candidate = candidate;
		this.exact = exact;
		this.stations = own.stations();
		this.drawn = own.drawn();
		this.through = through;
	}

	/**
	 * Through these committees.
	 * @param candidate whose committees they are, -1 if none's
	 * @param exact false to leave out what can change no figure
	 */
	static Passing of(OwnMoney own, BitSet through, int candidate, boolean exact) {
		return new Passing(own, through, candidate, exact);
	}

	/**
	 * At most so many cents would come to the candidate otherwise had its committees
	 * absorbed what refunds took elsewhere.
	 * @param through the candidate's committees
	 * @param little so many are not looked at more closely
	 * @param share by refund, the part of what stands there that is looked at
	 */
	static double effect(OwnMoney own, BitSet through, int candidate, double little, IntToDoubleFunction share) {
		return new Passing(own, through, candidate, false).effect(little, share);
	}

	private double effect(double little, IntToDoubleFunction share) {
		Projection projection = this.stations.ledger().projection();
		IntList refunding = this.own.refunding();
		double[] onward = onward();
		double[] into = into(new double[this.stations.size()]);
		double[] toward = into(spending());
		IntList seen = new IntList();
		int last = -1;
		double effect = 0;
		double rest = 0;
		for (int i = 0; i < refunding.size(); i++) {
			int station = refunding.get(i);
			if (onward[station] == 0 || toward[station] == 0 || this.through.get(this.stations.committee[station])) {
				continue;
			}
			for (int refund : this.own.refunds(station)) {
				double through = this.own.throughOthers(refund);
				double each = (through > 0) ? share.applyAsDouble(refund) * toward[station] : 0;
				if (through * each > NEXT_TO_NOTHING) {
					double came = came(projection, projection.refunds().to(refund), this.stations.day[station], into);
					effect += Math.min(through, came * onward[station]) * each;
					seen.add(refund);
					last = station;
				}
				else {
					rest += through * each;
				}
			}
		}
		return rest + ((effect + rest > little && last >= 0) ? effect(seen, last, share, toward) : effect);
	}

	/** The same of these refunds, looked at closely. */
	private double effect(IntList refunds, int last, IntToDoubleFunction share, double[] toward) {
		Projection projection = this.stations.ledger().projection();
		PassingByTime closely = PassingByTime.of(this.stations, this.drawn, this.through, last);
		double effect = 0;
		for (int i = 0; i < refunds.size(); i++) {
			int refund = refunds.get(i);
			int station = station(projection.refunds(), refund);
			double came = closely.cents(projection, projection.refunds().to(refund), station);
			effect += Math.min(this.own.throughOthers(refund), came) * share.applyAsDouble(refund) * toward[station];
		}
		return effect;
	}

	private int station(Edges refunds, int refund) {
		int payer = refunds.from(refund);
		return this.stations.at(payer, this.stations.ledger().book(payer).find(refunds.day(refund)));
	}

	/** Refunds some of which may have come through the committees. */
	BitSet refunds() {
		Projection projection = this.stations.ledger().projection();
		BitSet found = new BitSet();
		IntList refunding = this.own.refunding();
		double[] onward = onward();
		double[] into = null;
		int last = -1;
		for (int i = 0; i < refunding.size(); i++) {
			int station = refunding.get(i);
			if (onward[station] == 0 || this.through.get(this.stations.committee[station])) {
				continue;
			}
			if (into == null) {
				into = into(new double[this.stations.size()]);
			}
			double least = leastAt(station);
			for (int refund : this.own.refunds(station)) {
				double through = this.own.throughOthers(refund);
				if (through > least
						&& came(projection, projection.refunds().to(refund), this.stations.day[station], into)
								* onward[station] > least) {
					found.set(refund);
					last = station;
				}
			}
		}
		if (!this.exact && !found.isEmpty()) {
			keepClose(found, last);
		}
		return found;
	}

	/** Cents a refund may be off by. */
	double least(int refund) {
		return leastAt(station(this.stations.ledger().projection().refunds(), refund));
	}

	private double leastAt(int station) {
		if (this.exact) {
			return 0;
		}
		double[] toward = this.toward;
		if (toward == null) {
			toward = into(spending());
			this.toward = toward;
		}
		return Math.min(this.stations.pool[station] * LEAST_PART, LEAST / toward[station]);
	}

	/** Leaves those that can show when they are looked at closely. */
	private void keepClose(BitSet found, int last) {
		Projection projection = this.stations.ledger().projection();
		PassingByTime closely = PassingByTime.of(this.stations, this.drawn, this.through, last);
		for (int refund = found.nextSetBit(0); refund >= 0; refund = found.nextSetBit(refund + 1)) {
			int station = station(projection.refunds(), refund);
			if (closely.cents(projection, projection.refunds().to(refund), station) <= leastAt(station)) {
				found.clear(refund);
			}
		}
	}

	/** Cents of a giver's gifts that came to the committees, at most. */
	private double came(Projection projection, int giver, int day, double[] into) {
		Edges gifts = projection.rim().gifts();
		double came = 0;
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int payee = gifts.to(gift);
			if (gifts.arrives(gift) > day) {
				continue;
			}
			int step = this.stations.ledger().book(payee).find(gifts.arrives(gift));
			int at = this.stations.at(payee, step);
			if (this.through.get(payee)) {
				came += gifts.cents(gift);
			}
			else if (at >= 0) {
				came += gifts.cents(gift) * this.stations.factor(payee, step) * into[at];
			}
		}
		return came;
	}

	/** By station: the part of a cent spent for or against the candidate that day. */
	private double[] spending() {
		double[] spent = new double[this.stations.size()];
		Projection projection = this.stations.ledger().projection();
		Edges spending = projection.spending();
		for (int i = (this.candidate >= 0) ? spending.incomingStart(this.candidate) : 0; this.candidate >= 0
				&& i < spending.incomingEnd(this.candidate); i++) {
			int edge = spending.incoming(i);
			int payer = spending.from(edge);
			int station = this.stations.at(payer, this.stations.ledger().book(payer).find(spending.day(edge)));
			spent[station] += spending.cents(edge) / this.drawn[station];
		}
		return spent;
	}

	/**
	 * By station: the part of a cent there that comes to the committees, or leaves
	 * before.
	 */
	private double[] into(double[] leaving) {
		double[] into = leaving.clone();
		for (int last = into.length - 1; last >= 0;) {
			int first = (this.stations.circle[last] >= 0) ? this.stations.circleStart(last) : last;
			double change = 1;
			for (int round = 0; round < MOST_ROUNDS && change > STILL; round++) {
				change = 0;
				for (int station = last; station >= first; station--) {
					double part = leaving[station] + into(station, into);
					change = Math.max(change, Math.abs(part - into[station]));
					into[station] = part;
				}
				change = (first < last) ? change : 0;
			}
			last = first - 1;
		}
		return into;
	}

	private double into(int station, double[] into) {
		if (this.through.get(this.stations.committee[station])) {
			return 1;
		}
		int next = this.stations.next[station];
		double part = (next >= 0)
				? this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station] * into[next] : 0;
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			boolean arrives = this.through.get(this.stations.linePayee[line]);
			if (arrives || (to >= 0 && into[to] > 0)) {
				part += this.stations.lineCents[line] / this.drawn[station]
						* (arrives ? 1 : this.stations.lineFactor[line] * into[to]);
			}
		}
		return part;
	}

	/**
	 * By station: of what the committees ever held, the part that came there, each
	 * payment counted on its own.
	 */
	private double[] onward() {
		double[] came = new double[this.stations.size()];
		for (int first = 0; first < came.length;) {
			int last = first;
			while (this.stations.circle[first] >= 0 && last + 1 < came.length
					&& this.stations.circle[last + 1] == this.stations.circle[first]) {
				last++;
			}
			if (first < last) {
				goRound(first, last, came);
			}
			for (int station = first; station <= last; station++) {
				pass(station, first, last, came);
			}
			first = last + 1;
		}
		return came;
	}

	private void goRound(int first, int last, double[] came) {
		double[] front = new double[last - first + 1];
		for (int i = 0; i < front.length; i++) {
			front[i] = this.through.get(this.stations.committee[first + i]) ? 1 : came[first + i];
		}
		double most = 1;
		for (int round = 0; round < MOST_ROUNDS && most > STILL; round++) {
			double[] next = new double[front.length];
			for (int i = 0; i < front.length; i++) {
				if (front[i] > 0) {
					passInside(first + i, first, last, front[i], next);
				}
			}
			most = 0;
			for (int i = 0; i < next.length; i++) {
				came[first + i] += next[i];
				most = Math.max(most, next[i]);
			}
			front = next;
		}
	}

	private void passInside(int station, int first, int last, double part, double[] next) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			if (to >= first && to <= last && !this.through.get(this.stations.linePayee[line])) {
				next[to - first] += part * this.stations.lineCents[line] / this.drawn[station]
						* this.stations.lineFactor[line];
			}
		}
	}

	/** On to stations outside these. */
	private void pass(int station, int first, int last, double[] came) {
		boolean isSource = this.through.get(this.stations.committee[station]);
		double of = isSource ? 1 : came[station];
		if (of == 0) {
			return;
		}
		int next = this.stations.next[station];
		if (!isSource && next >= 0) {
			came[next] += of * this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
		}
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			boolean isInner = first < last && to >= first && to <= last;
			if (to >= 0 && !isInner && !this.through.get(this.stations.linePayee[line])) {
				came[to] += of * this.stations.lineCents[line] / this.drawn[station] * this.stations.lineFactor[line];
			}
		}
	}

}
