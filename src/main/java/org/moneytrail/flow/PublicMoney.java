package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The money a question may look at.
 *
 * @param day only what the public could know on this day; null for all that is known
 * @param projection that money in columns. Where a committee had paid more than the
 * filings of the day had brought in, and filings that came later show receipts for it,
 * these are there as a receipt of an undisclosed donor, in the amount that was needed
 * @param notYet what is undisclosed for that reason, by committee id
 * @param replaced committees with rows that later filings replaced and that stand here
 * @param unsaid committees with rows whose filing day is not known: they stand here from
 * their own day on
 */
record PublicMoney(@Nullable LocalDate day, Projection projection, Map<String, NotYet> notYet, Set<String> replaced,
		Set<String> unsaid) {

	static PublicMoney today(Projection projection) {
		return new PublicMoney(null, projection, Map.of(), Set.of(), Set.of());
	}

	/**
	 * A committee's receipts that were not public yet, as far as its payments needed
	 * them.
	 *
	 * @param by by when the filings that show all of it were due or, where that is not
	 * known, came in
	 * @param isDue whether that is the day they were due
	 */
	record NotYet(long cents, LocalDate by, boolean isDue) {

		NotYet plus(NotYet other) {
			boolean later = other.by.isAfter(this.by);
			return new NotYet(this.cents + other.cents, later ? other.by : this.by, later ? other.isDue : this.isDue);
		}

	}

}
