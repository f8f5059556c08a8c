package org.moneytrail.flow;

import java.util.BitSet;

/**
 * Whose share cannot be said: where a gift's money may come to the target through a
 * committee whose opening balance is unknown. Such money may leave a committee of unknown
 * balance at any later time, others only until their balance is used up.
 */
final class Unknowns {

	private final Upstream up;

	private final Stations stations;

	/** By place. */
	private final BitSet unknown = new BitSet();

	/** By channel and station, for money with one hop behind it. */
	private final BitSet[] first = new BitSet[MoneyChannel.values().length];

	private Unknowns(Upstream up) {
		this.up = up;
		this.stations = up.stations;
		BitSet committees = up.ledger.projection().unknownOpening();
		for (int v = 0; v < up.count(); v++) {
			this.unknown.set(v, committees.get(up.committees[v]));
		}
		for (int channel = 0; channel < this.first.length; channel++) {
			this.first[channel] = this.unknown.isEmpty() ? new BitSet() : reckon(channel);
		}
	}

	static Unknowns of(Upstream up) {
		return new Unknowns(up);
	}

	/** Whether a gift received at this step may come through an unknown balance. */
	boolean of(int channel, int place, int step) {
		return !this.unknown.isEmpty() && receives(this.first[channel], this.up.committees[place], step);
	}

	/**
	 * A committee of unknown balance whose money can come to the target, -1 if there is
	 * none.
	 */
	int any() {
		int place = this.unknown.nextSetBit(0);
		return (place >= 0) ? this.up.committees[place] : -1;
	}

	private BitSet reckon(int channel) {
		BitSet money = new BitSet();
		BitSet doubtful = new BitSet();
		BitSet arriving = new BitSet();
		for (Upstream.Arrival arrival : this.up.arrivals) {
			if (arrival.channel().ordinal() == channel && !arrival.isCut()) {
				arriving.set(arrival.station());
			}
		}
		for (int hops = this.up.question.maxHops() - 1; hops >= 1; hops--) {
			BitSet nextMoney = money;
			BitSet nextDoubtful = doubtful;
			money = new BitSet();
			doubtful = new BitSet();
			for (int station = this.stations.size() - 1; station >= 0; station--) {
				int v = this.up.place(this.stations.committee[station]);
				if (v >= 0 && this.up.distance[v] <= this.up.question.maxHops() - hops) {
					reckon(station, this.unknown.get(v), arriving.get(station), nextMoney, nextDoubtful, money,
							doubtful);
				}
			}
		}
		return money;
	}

	private void reckon(int station, boolean isUnknown, boolean arrives, BitSet nextMoney, BitSet nextDoubtful,
			BitSet money, BitSet doubtful) {
		int later = this.stations.next[station];
		boolean isUsedUp = this.stations.balance[station] == 0 || this.stations.rest[station] == 0;
		boolean carries = later >= 0 && !isUsedUp && money.get(later);
		boolean doubts = arrives || (later >= 0 && (isUnknown || !isUsedUp) && doubtful.get(later));
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			if (!this.up.question.cuts((long) this.stations.lineCents[line], payee)) {
				carries |= receives(nextMoney, payee, this.stations.lineStep[line]);
				doubts |= receives(nextDoubtful, payee, this.stations.lineStep[line]);
			}
		}
		money.set(station, isUnknown ? doubts : carries);
		doubtful.set(station, doubts);
	}

	private boolean receives(BitSet weights, int committee, int step) {
		if (step < 0) {
			return false;
		}
		DayBook book = this.stations.ledger().book(committee);
		boolean joins = book.joining(step) > 0 || this.stations.ledger().projection().unknownOpening().get(committee);
		boolean any = joins && holds(weights, committee, step);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			any |= holds(weights, committee, book.settles(i));
		}
		return any;
	}

	private boolean holds(BitSet weights, int committee, int step) {
		int station = this.stations.at(committee, step);
		boolean lasts = this.stations.factor(committee, step) > 0
				|| this.stations.ledger().projection().unknownOpening().get(committee);
		return station >= 0 && lasts && weights.get(station);
	}

}
