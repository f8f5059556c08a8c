package org.moneytrail.flow;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Stations that refund givers, in their order, as many at a time as depend on nothing but
 * those before: of one day, none of them paid by another of them that day.
 */
final class RefundDays {

	/** Stations at a time, at most. */
	private static final int TOGETHER = 64;

	private final OwnMoney own;

	private final Stations stations;

	private RefundDays(OwnMoney own) {
		this.own = own;
		this.stations = own.stations();
	}

	static RefundDays of(OwnMoney own) {
		return new RefundDays(own);
	}

	/**
	 * Walks them.
	 * @param isAsked told a refund, whether anything is to be done for it
	 * @param ask what to do for stations with such a refund, and those in a circle
	 * @param pass what to do for each other station
	 * @param isLate whether to end it
	 * @return false if it was ended
	 */
	boolean each(IntPredicate isAsked, Consumer<IntList> ask, IntConsumer pass, BooleanSupplier isLate) {
		IntList refunding = this.own.refunding();
		IntList together = new IntList();
		boolean feeds = false;
		for (int i = 0; i < refunding.size(); i++) {
			int station = refunding.get(i);
			boolean isFed = feeds && this.stations.fed.get(station);
			if (together.size() > 0 && (isFed || together.size() == TOGETHER
					|| this.stations.day[together.get(0)] != this.stations.day[station])) {
				ask.accept(together);
				together.clear();
				feeds = false;
				if (isLate.getAsBoolean()) {
					return false;
				}
			}
			if (this.stations.circle[station] >= 0 || hasAsked(station, isAsked)) {
				together.add(station);
				feeds |= this.stations.feeding.get(station);
			}
			else {
				pass.accept(station);
			}
		}
		if (together.size() > 0) {
			ask.accept(together);
		}
		return true;
	}

	private boolean hasAsked(int station, IntPredicate isAsked) {
		for (int refund : this.own.refunds(station)) {
			if (isAsked.test(refund)) {
				return true;
			}
		}
		return false;
	}

}
