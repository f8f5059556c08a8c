package org.moneytrail.candidacy;

import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.neo4j.Row;
import org.moneytrail.race.Race;

/**
 * That a candidate stands in a race.
 *
 * @param candidate the candidate
 * @param race the race
 * @param status how it ended on the ballot, null where unknown
 * @param incumbent whether the candidate held the office, null where unknown
 */
public record Candidacy(Candidate candidate, Race race, @Nullable CandidacyStatus status, @Nullable Boolean incumbent) {

	static Candidacy of(Row row) {
		return new Candidacy(Candidate.of(row.row("candidate")), Race.of(row.row("race")),
				row.findCode("status", CandidacyStatus.class), row.findFlag("incumbent"));
	}

	/** Whether the candidate's name stood on the ballot, as far as known. */
	public boolean onBallot() {
		return this.status != CandidacyStatus.WITHDREW;
	}

}
