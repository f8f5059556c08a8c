package org.moneytrail.candidacy;

import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.neo4j.Row;

/**
 * That a committee holds a candidate's own money.
 *
 * @param committee the committee
 * @param candidate the candidate
 * @param designation principal or further
 * @param cycle the cycle the link was read from, where known
 */
public record Authorization(Committee committee, Candidate candidate, AuthorizationDesignation designation,
		@Nullable Long cycle) {

	static Authorization of(Row row) {
		AuthorizationDesignation designation = row.findCode("designation", AuthorizationDesignation.class);
		return new Authorization(Committee.of(row.row("committee")), Candidate.of(row.row("candidate")),
				(designation != null) ? designation : AuthorizationDesignation.AUTHORIZED, row.findNumber("cycle"));
	}

}
