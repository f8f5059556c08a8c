package org.moneytrail.expenditure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.DateRange;
import org.moneytrail.money.Stance;

/**
 * Others' spending about a candidate: two sides that are never added up.
 *
 * @param candidateId the candidate
 * @param dates the days
 * @param asOf only what was public on this day; null for all
 */
record OutsideSpending(CandidateId candidateId, DateRange dates, @Nullable LocalDate asOf) {

	/** In support of the candidate. */
	public Side support() {
		return new Side(this, Stance.SUPPORT);
	}

	/** In opposition to the candidate. */
	public Side oppose() {
		return new Side(this, Stance.OPPOSE);
	}

	/**
	 * One side.
	 *
	 * @param of whose
	 * @param stance which side
	 */
	record Side(OutsideSpending of, Stance stance) {

	}

}
