package org.moneytrail.candidacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.RaceId;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Adds races and groups to candidates, candidates to races and committees. */
@Controller
class CandidacyController {

	private final Candidacies candidacies;

	CandidacyController(Candidacies candidacies) {
		this.candidacies = candidacies;
	}

	@BatchMapping(typeName = "Race")
	Map<Race, List<Candidacy>> candidates(List<Race> races) {
		return byRace(races, true);
	}

	@BatchMapping(typeName = "Race")
	Map<Race, List<Candidacy>> withdrawn(List<Race> races) {
		return byRace(races, false);
	}

	@BatchMapping(typeName = "Candidate")
	Map<Candidate, List<Candidacy>> races(List<Candidate> candidates) {
		Map<CandidateId, List<Candidacy>> found = this.candidacies
			.findByCandidates(candidates.stream().map(Candidate::candidateId).toList());
		Map<Candidate, List<Candidacy>> result = new HashMap<>();
		candidates.forEach((one) -> result.put(one, found.getOrDefault(one.candidateId(), List.of())));
		return result;
	}

	@BatchMapping(typeName = "Candidate")
	Map<Candidate, List<Authorization>> committees(List<Candidate> candidates) {
		Map<CandidateId, List<Authorization>> found = this.candidacies
			.findGroups(candidates.stream().map(Candidate::candidateId).toList());
		Map<Candidate, List<Authorization>> result = new HashMap<>();
		candidates.forEach((one) -> result.put(one, found.getOrDefault(one.candidateId(), List.of())));
		return result;
	}

	@BatchMapping(typeName = "Committee")
	Map<Committee, List<Authorization>> authorizedBy(List<Committee> committees) {
		Map<CommitteeId, List<Authorization>> found = this.candidacies
			.findAuthorizations(committees.stream().map(Committee::committeeId).toList());
		Map<Committee, List<Authorization>> result = new HashMap<>();
		committees.forEach((one) -> result.put(one, found.getOrDefault(one.committeeId(), List.of())));
		return result;
	}

	private Map<Race, List<Candidacy>> byRace(List<Race> races, boolean onBallot) {
		Map<RaceId, List<Candidacy>> found = this.candidacies.findByRaces(races.stream().map(Race::raceId).toList());
		Map<Race, List<Candidacy>> result = new HashMap<>();
		for (Race race : races) {
			result.put(race,
					found.getOrDefault(race.raceId(), List.of())
						.stream()
						.filter((candidacy) -> candidacy.onBallot() == onBallot)
						.toList());
		}
		return result;
	}

}
