package org.moneytrail.flow;

import java.util.BitSet;
import java.util.List;

/**
 * One question to the ledger, in places of a projection.
 *
 * @param sources whose money is traced, no two the same
 * @param group the target's committees: what enters them has arrived
 * @param rivals the groups of all candidates asked about together, this one's included:
 * what stands in their balances is not unspent
 * @param candidate the candidate spent for or against, -1 for a committee
 * @param fromDay first day of arrivals that count
 * @param toDay last day of arrivals that count
 * @param race -1, or the race arrivals must name; unnamed ones must fall after
 * {@code raceAfter} up to {@code raceUpTo}
 * @param tolerance days a receipt may lag behind the payment it settles
 * @param maxHops 1 to 6
 * @param minCents a transaction below it is cut
 * @param stopAt committees that cut what enters them
 * @param maxRoutes steps of routes kept apart
 * @param deadline {@link System#nanoTime} at which to stop
 */
record Question(List<Source> sources, BitSet group, BitSet rivals, int candidate, int fromDay, int toDay, int race,
		int raceAfter, int raceUpTo, int tolerance, int maxHops, long minCents, BitSet stopAt, int maxRoutes,
		long deadline) {

	/** Whether an arrival counts; one without a day is in no window. */
	boolean inScope(int day, int namedRace) {
		if (day == Days.UNDATED) {
			return this.fromDay == Days.FIRST && this.toDay == Days.LAST && (this.race < 0 || namedRace == this.race);
		}
		if (day < this.fromDay || day > this.toDay) {
			return false;
		}
		if (this.race < 0) {
			return true;
		}
		return (namedRace >= 0) ? namedRace == this.race : day > this.raceAfter && day <= this.raceUpTo;
	}

	/** The same question with other limits on what is followed. */
	Question limited(int maxHops, long minCents, BitSet stopAt) {
		return new Question(this.sources, this.group, this.rivals, this.candidate, this.fromDay, this.toDay, this.race,
				this.raceAfter, this.raceUpTo, this.tolerance, maxHops, minCents, stopAt, this.maxRoutes,
				this.deadline);
	}

	/** Whether a limit cuts a source's money on this transaction. */
	boolean cuts(long cents, int payee) {
		return cents < this.minCents || (payee >= 0 && this.stopAt.get(payee));
	}

	/** Committees whose own payments say nothing more: the target's, and sources. */
	BitSet absorbing() {
		BitSet absorbing = (BitSet) this.group.clone();
		for (Source source : this.sources) {
			if (source.isCommittee()) {
				absorbing.set(source.place());
			}
		}
		return absorbing;
	}

	/** The same question about other sources. */
	Question from(List<Source> others) {
		return new Question(others, this.group, this.rivals, this.candidate, this.fromDay, this.toDay, this.race,
				this.raceAfter, this.raceUpTo, this.tolerance, this.maxHops, this.minCents, this.stopAt, this.maxRoutes,
				this.deadline);
	}

	/** Time left; 0 or less when it is over. */
	long nanosLeft() {
		return this.deadline - System.nanoTime();
	}

	boolean isLate() {
		return nanosLeft() < 0;
	}

	/**
	 * Whose money is traced.
	 *
	 * @param isCommittee a committee's own payments, else a giver's gifts
	 * @param place the committee or giver
	 */
	record Source(boolean isCommittee, int place) {

	}

}
