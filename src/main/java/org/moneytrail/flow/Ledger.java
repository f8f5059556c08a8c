package org.moneytrail.flow;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What depends on no source and no target: the committees' ledgers at one tolerance, each
 * reckoned when it is first asked for, and how much of each refund was the giver's own
 * money. Immutable to those who read it; any number of threads may.
 */
final class Ledger {

	/** Other limits or absorbing committees kept at hand. */
	private static final int MOST_OWN = 16;

	private final Projection projection;

	private final int tolerance;

	private final AtomicReferenceArray<DayBook> books;

	private final Map<OwnKey, OwnMoney> own = new LinkedHashMap<>(16, 0.75f, true);

	Ledger(Projection projection, int tolerance) {
		this.projection = projection;
		this.tolerance = tolerance;
		this.books = new AtomicReferenceArray<>(projection.committees().size());
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
	 * What refunds took of the givers' own money, under a question's limits.
	 * @param absorbing the target's committees, and committees that are sources
	 */
	OwnMoney own(BitSet absorbing, long minCents, BitSet stopAt) {
		OwnMoney all = own(new OwnKey(new BitSet(), 0, new BitSet()));
		BitSet passing = (BitSet) absorbing.clone();
		passing.and(all.passers());
		if (passing.isEmpty() && minCents == 0 && stopAt.isEmpty()) {
			return all;
		}
		return own(new OwnKey(passing.isEmpty() ? new BitSet() : absorbing, minCents, stopAt));
	}

	private synchronized OwnMoney own(OwnKey key) {
		OwnMoney known = this.own.get(key);
		if (known != null) {
			return known;
		}
		OwnMoney own = OwnMoney.follow(this, key.absorbing, key.minCents, key.stopAt);
		this.own.put(key, own);
		if (this.own.size() > MOST_OWN) {
			this.own.remove(this.own.keySet().iterator().next());
		}
		return own;
	}

	private record OwnKey(BitSet absorbing, long minCents, BitSet stopAt) {

	}

}
