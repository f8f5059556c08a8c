package org.moneytrail.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.ClaimId;
import org.moneytrail.donor.Donor;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Adds claims to what they are about. */
@Controller
class ClaimController {

	private final Claims claims;

	ClaimController(Claims claims) {
		this.claims = claims;
	}

	@BatchMapping(typeName = "Donor", field = "claims")
	Map<Donor, List<Claim>> claimsOfDonors(List<Donor> donors) {
		return spread("Donor", donors, (one) -> one.donorId().value());
	}

	@BatchMapping(typeName = "Committee", field = "claims")
	Map<Committee, List<Claim>> claimsOfCommittees(List<Committee> committees) {
		return spread("Committee", committees, (one) -> one.committeeId().value());
	}

	@BatchMapping(typeName = "Candidate", field = "claims")
	Map<Candidate, List<Claim>> claimsOfCandidates(List<Candidate> candidates) {
		return spread("Candidate", candidates, (one) -> one.candidateId().value());
	}

	@BatchMapping(typeName = "Race", field = "claims")
	Map<Race, List<Claim>> claimsOfRaces(List<Race> races) {
		return spread("Race", races, (one) -> one.raceId().value());
	}

	@BatchMapping
	Map<Claim, List<Object>> about(List<Claim> claims) {
		Map<ClaimId, List<Object>> found = this.claims.findSubjects(claims.stream().map(Claim::claimId).toList());
		Map<Claim, List<Object>> result = new HashMap<>();
		claims.forEach((claim) -> result.put(claim, found.getOrDefault(claim.claimId(), List.of())));
		return result;
	}

	private <T> Map<T, List<Claim>> spread(String label, List<T> subjects, Function<T, String> id) {
		Map<String, List<Claim>> found = this.claims.findBySubjects(label, subjects.stream().map(id).toList());
		Map<T, List<Claim>> result = new HashMap<>();
		subjects.forEach((subject) -> result.put(subject, found.getOrDefault(id.apply(subject), List.of())));
		return result;
	}

}
