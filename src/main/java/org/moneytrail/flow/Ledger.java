package org.moneytrail.flow;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;

/**
 * What depends on no source and no target: the committees' ledgers at one tolerance, each
 * reckoned when it is first asked for, and how much of each refund was the giver's own
 * money. Immutable to those who read it; any number of threads may.
 */
final class Ledger {

	static final int FEW_REFUNDS = 100;

	private final Projection projection;

	private final int tolerance;

	private final AtomicReferenceArray<DayBook> books;

	private final OwnMoneys own;

	Ledger(Projection projection, int tolerance) {
		this(projection, tolerance, FEW_REFUNDS);
	}

	/**
	 * @param few so many refunds are all reckoned anew for each target
	 */
	Ledger(Projection projection, int tolerance, int few) {
		this.projection = projection;
		this.tolerance = tolerance;
		this.books = new AtomicReferenceArray<>(projection.committees().size());
		this.own = new OwnMoneys(this, few);
	}

	Projection projection() {
		return this.projection;
	}

	int tolerance() {
		return this.tolerance;
	}

	DayBook book(int committee) {
		DayBook book = this.books.get(committee);
		if (book == null) {
			book = DayBook.of(this.projection, committee, this.tolerance);
			this.books.set(committee, book);
		}
		return book;
	}

	/**
	 * What refunds took of the givers' own money.
	 * @param absorbing the target's committees, and committees that are sources
	 */
	OwnMoney own(BitSet absorbing, Question question) {
		return this.own.of(absorbing, question);
	}

	/**
	 * By how many hops {@link #own} had come, under a question's limits.
	 * @param own reckoned to its end
	 */
	OwnHops hops(OwnMoney own, Question question) {
		return this.own.hops(own, question);
	}

	/**
	 * Whether these committees, once they absorb, change the order of a day with refunds.
	 */
	boolean breaksCircle(BitSet absorbing) {
		return this.own.breaksCircle(absorbing);
	}

	/**
	 * Reckons {@link #own} of a target beforehand.
	 * @param pause asked again and again; true ends it
	 */
	void ahead(BitSet absorbing, int candidate, BooleanSupplier pause) {
		this.own.ahead(absorbing, candidate, pause);
	}

	/** Begins to reckon in the background what every question needs. */
	void warm() {
		this.own.warm();
	}

}
