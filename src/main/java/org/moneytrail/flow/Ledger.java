package org.moneytrail.flow;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;

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

	private final ReentrantLock reckoning = new ReentrantLock();

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
	 * What refunds took of the givers' own money, under a question's limits. Reckoned by
	 * one thread at a time; not to its end if the question's deadline comes first.
	 * @param absorbing the target's committees, and committees that are sources
	 */
	OwnMoney own(BitSet absorbing, Question question) {
		OwnMoney all = own(new OwnKey(new BitSet(), 0, new BitSet()), question);
		BitSet passing = (BitSet) absorbing.clone();
		passing.and(all.passers());
		if (all.isLate() || (passing.isEmpty() && question.minCents() == 0 && question.stopAt().isEmpty())) {
			return all;
		}
		return own(new OwnKey(passing.isEmpty() ? new BitSet() : absorbing, question.minCents(), question.stopAt()),
				question);
	}

	private OwnMoney own(OwnKey key, Question question) {
		try {
			if (!this.reckoning.tryLock(question.nanosLeft(), TimeUnit.NANOSECONDS)) {
				return OwnMoney.none(this);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return OwnMoney.none(this);
		}
		try {
			OwnMoney known = this.own.get(key);
			if (known != null) {
				return known;
			}
			OwnMoney own = OwnMoney.follow(this, key.absorbing, key.minCents, key.stopAt, question);
			if (!own.isLate()) {
				this.own.put(key, own);
			}
			if (this.own.size() > MOST_OWN) {
				this.own.remove(this.own.keySet().iterator().next());
			}
			return own;
		}
		finally {
			this.reckoning.unlock();
		}
	}

	private record OwnKey(BitSet absorbing, long minCents, BitSet stopAt) {

	}

}
