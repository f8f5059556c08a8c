package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whose share cannot be said: where a gift's money may come to the target through a
 * committee whose opening balance is unknown. Such money may leave a committee of unknown
 * balance at any later time, others only until their balance is used up. Refunds are not
 * looked at.
 */
final class Unknowns {

	private static final BitSet NOWHERE = new BitSet();

	private final Upstream up;

	private final Stations stations;

	private final BitSet committees;

	private final boolean settles;

	/** By place. */
	private final BitSet unknown = new BitSet();

	/** By channel and hops behind, of stations: money there may come through one. */
	private final BitSet[][] money;

	/** The same of money that has come through one already. */
	private final BitSet[][] doubtful;

	private Unknowns(Upstream up) {
		this.up = up;
		this.stations = up.stations;
		this.settles = up.hasSettlements();
		this.committees = up.ledger.projection().unknownOpening();
		for (int v = 0; v < up.count(); v++) {
			this.unknown.set(v, this.committees.get(up.committees[v]));
		}
		int channels = MoneyChannel.values().length;
		this.money = new BitSet[channels][0];
		this.doubtful = new BitSet[channels][0];
		for (int channel = 0; channel < channels && !this.unknown.isEmpty(); channel++) {
			reckon(channel);
		}
	}

	static Unknowns of(Upstream up) {
		return new Unknowns(up);
	}

	/** Whether a gift received at this step may come through an unknown balance. */
	boolean of(int channel, int place, int step) {
		if (this.unknown.isEmpty() || step < 0) {
			return false;
		}
		int committee = this.up.committees[place];
		return receives(money(channel, 1), committee, step, this.stations.at(committee, step),
				this.stations.factor(committee, step) * this.stations.ledger().book(committee).joining(step));
	}

	/**
	 * Stations from which money with so many hops behind it may come to the target
	 * through an unknown balance.
	 */
	BitSet money(int channel, int hops) {
		return (hops < this.money[channel].length) ? this.money[channel][hops] : NOWHERE;
	}

	/** Stations from which money that came through one already may come to the target. */
	BitSet doubtful(int channel, int hops) {
		return (hops < this.doubtful[channel].length) ? this.doubtful[channel][hops] : NOWHERE;
	}

	/**
	 * A committee of unknown balance whose money can come to the target, -1 if there is
	 * none.
	 */
	int any() {
		int place = this.unknown.nextSetBit(0);
		return (place >= 0) ? this.up.committees[place] : -1;
	}

	/** Heap taken, in bytes. */
	long bytes() {
		long sets = 0;
		for (BitSet[] layers : this.money) {
			sets += layers.length;
		}
		return sets * (this.stations.size() / 4 + 64);
	}

	private void reckon(int channel) {
		BitSet arriving = new BitSet();
		for (Upstream.Arrival arrival : this.up.arrivals) {
			if (arrival.channel().ordinal() == channel && !arrival.isCut()) {
				arriving.set(arrival.station());
			}
		}
		if (arriving.isEmpty()) {
			return;
		}
		int maxHops = this.up.question.maxHops();
		this.money[channel] = new BitSet[maxHops];
		this.doubtful[channel] = new BitSet[maxHops];
		this.money[channel][0] = NOWHERE;
		this.doubtful[channel][0] = NOWHERE;
		byte[] distance = distances();
		for (int hops = maxHops - 1; hops >= 1; hops--) {
			BitSet money = new BitSet(this.stations.size());
			BitSet doubtful = new BitSet(this.stations.size());
			for (int station = this.stations.size() - 1; station >= 0; station--) {
				int committee = this.stations.committee[station];
				if (distance[committee] <= maxHops - hops) {
					reckon(station, this.committees.get(committee), arriving.get(station), money(channel, hops + 1),
							doubtful(channel, hops + 1), money, doubtful);
				}
			}
			this.money[channel][hops] = money;
			this.doubtful[channel][hops] = doubtful;
		}
	}

	/** By committee, those out of reach last. */
	private byte[] distances() {
		byte[] distance = new byte[this.up.ledger.projection().committees().size()];
		Arrays.fill(distance, Byte.MAX_VALUE);
		for (int v = 0; v < this.up.count(); v++) {
			distance[this.up.committees[v]] = (byte) Math.min(this.up.distance[v], Byte.MAX_VALUE);
		}
		return distance;
	}

	private void reckon(int station, boolean isUnknown, boolean arrives, BitSet nextMoney, BitSet nextDoubtful,
			BitSet money, BitSet doubtful) {
		int later = this.stations.next[station];
		boolean isUsedUp = this.stations.balance[station] == 0 || this.stations.rest[station] == 0;
		boolean carries = later >= 0 && !isUsedUp && money.get(later);
		boolean doubts = arrives || (later >= 0 && (isUnknown || !isUsedUp) && doubtful.get(later));
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]
				&& !(carries && doubts); line++) {
			int payee = this.stations.linePayee[line];
			if (!this.up.question.cuts((long) this.stations.lineCents[line], payee)) {
				carries |= receives(nextMoney, line);
				doubts |= receives(nextDoubtful, line);
			}
		}
		money.set(station, isUnknown ? doubts : carries);
		doubtful.set(station, doubts);
	}

	private boolean receives(BitSet stations, int line) {
		return receives(stations, this.stations.linePayee[line], this.stations.lineStep[line],
				this.stations.lineTo[line], this.stations.lineFactor[line]);
	}

	/**
	 * @param to the first station that holds some of what came, -1 if none does
	 * @param factor the part that is still there then
	 */
	private boolean receives(BitSet stations, int committee, int step, int to, double factor) {
		if (step < 0) {
			return false;
		}
		boolean any = to >= 0 && stations.get(to) && (factor > 0 || this.committees.get(committee));
		if (!this.settles || any) {
			return any;
		}
		DayBook book = this.stations.ledger().book(committee);
		for (int i = book.settlesStart(step); i < book.settlesEnd(step) && !any; i++) {
			any = holds(stations, committee, book.settles(i));
		}
		return any;
	}

	private boolean holds(BitSet stations, int committee, int step) {
		int station = this.stations.at(committee, step);
		boolean lasts = this.stations.factor(committee, step) > 0 || this.committees.get(committee);
		return station >= 0 && lasts && stations.get(station);
	}

}
