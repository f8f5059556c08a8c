package org.moneytrail.expenditure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.DateRange;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.RaceWindow;
import org.moneytrail.money.TotalKey;

/**
 * A candidate's money in a race, class by class. The classes are never added up.
 *
 * @param candidateId the candidate
 * @param status whether the candidate stood, withdrew or was unopposed
 * @param committees the candidate's group
 * @param window what belongs to the race
 * @param dates the days asked for
 * @param asOf only what was public on this day; null for all
 */
record CandidateSpending(CandidateId candidateId, @Nullable String status, List<String> committees, RaceWindow window,
		DateRange dates, @Nullable LocalDate asOf) {

	TotalKey contributionsKey() {
		return TotalKey.of(
				"Itemised contributions to the candidate's own committees from outside them, for this race; "
						+ "memo items, loans, refunds and in-kind contributions are not in it.",
				MoneyClass.CONTRIBUTIONS, this.committees, this.committees, this.window, this.dates, this.asOf);
	}

	TotalKey supportKey() {
		return TotalKey.of("Spent by others in support of the candidate, for this race; never given to the candidate.",
				MoneyClass.SUPPORT, List.of(this.candidateId.value()), null, this.window, this.dates, this.asOf);
	}

	TotalKey opposeKey() {
		return TotalKey.of("Spent by others in opposition to the candidate, for this race.", MoneyClass.OPPOSE,
				List.of(this.candidateId.value()), null, this.window, this.dates, this.asOf);
	}

}
