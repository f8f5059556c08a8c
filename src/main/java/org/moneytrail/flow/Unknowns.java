package org.moneytrail.flow;

import java.util.BitSet;

/**
 * Whose share cannot be said: where a gift's money may come to the target through a
 * committee whose opening balance is unknown. Such money may leave a committee of unknown
 * balance at any later time, others only until their balance is used up.
 */
final class Unknowns {

	private final Upstream up;

	private final BitSet unknown = new BitSet();

	/** By channel and step, for money with one hop behind it. */
	private final BitSet[] first = new BitSet[MoneyChannel.values().length];

	private Unknowns(Upstream up) {
		this.up = up;
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
		return !this.unknown.isEmpty() && receives(this.first[channel], place, step);
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
		for (int hops = this.up.question.maxHops() - 1; hops >= 1; hops--) {
			BitSet nextMoney = money;
			BitSet nextDoubtful = doubtful;
			money = new BitSet();
			doubtful = new BitSet();
			for (int v = 0; v < this.up.count(); v++) {
				if (this.up.distance[v] <= this.up.question.maxHops() - hops) {
					reckon(channel, v, nextMoney, nextDoubtful, money, doubtful);
				}
			}
		}
		return money;
	}

	private void reckon(int channel, int v, BitSet nextMoney, BitSet nextDoubtful, BitSet money, BitSet doubtful) {
		boolean isUnknown = this.unknown.get(v);
		boolean carries = false;
		boolean doubts = false;
		int line = this.up.lineStart[v + 1] - 1;
		for (int at = this.up.offset[v + 1] - 1; at >= this.up.offset[v]; at--) {
			boolean isUsedUp = this.up.books[v].balance(at - this.up.offset[v]) == 0;
			carries &= !isUsedUp;
			doubts &= isUnknown || !isUsedUp;
			for (; line >= this.up.lineStart[v] && this.up.lineStep[line] == at; line--) {
				int to = this.up.lineTo[line];
				if (this.up.lineCut.get(line)) {
					continue;
				}
				if (to < 0) {
					doubts |= Upstream.channel(to) == channel;
					continue;
				}
				carries |= receives(nextMoney, to, this.up.linePayeeStep[line]);
				doubts |= receives(nextDoubtful, to, this.up.linePayeeStep[line]);
			}
			money.set(at, isUnknown ? doubts : carries);
			doubtful.set(at, doubts);
		}
	}

	private boolean receives(BitSet steps, int place, int step) {
		if (step < 0) {
			return false;
		}
		int offset = this.up.offset[place];
		int count = this.up.steps(place);
		boolean any = step < count && steps.get(offset + step);
		DayBook book = this.up.books[place];
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			any |= book.settles(i) < count && steps.get(offset + book.settles(i));
		}
		return any;
	}

}
