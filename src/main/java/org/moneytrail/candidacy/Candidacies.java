package org.moneytrail.candidacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RaceId;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/**
 * Reads who runs in which race and whose committee is whose. Each call is one statement.
 */
@Component
public class Candidacies {

	private final NamedQuery byRaces = NamedQuery.of("candidacy/find-by-races");

	private final NamedQuery byCandidates = NamedQuery.of("candidacy/find-by-candidates");

	private final NamedQuery authorizationsByCandidates = NamedQuery.of("candidacy/find-authorizations-by-candidates");

	private final NamedQuery authorizationsByCommittees = NamedQuery.of("candidacy/find-authorizations-by-committees");

	private final GraphReader graph;

	Candidacies(GraphReader graph) {
		this.graph = graph;
	}

	/** Candidacies by race, withdrawn ones included, by the candidates' names. */
	public Map<RaceId, List<Candidacy>> findByRaces(Collection<RaceId> races) {
		return candidacies(this.byRaces, races).stream()
			.collect(Collectors.groupingBy((candidacy) -> candidacy.race().raceId()));
	}

	/** Candidacies by candidate, the latest race first. */
	public Map<CandidateId, List<Candidacy>> findByCandidates(Collection<CandidateId> candidates) {
		return candidacies(this.byCandidates, candidates).stream()
			.collect(Collectors.groupingBy((candidacy) -> candidacy.candidate().candidateId()));
	}

	/**
	 * The candidates' groups: authorised committees, the principal one first, then by
	 * name.
	 */
	public Map<CandidateId, List<Authorization>> findGroups(Collection<CandidateId> candidates) {
		return authorizations(this.authorizationsByCandidates, candidates,
				(authorization) -> authorization.candidate().candidateId());
	}

	/** Who authorised the committees, by name. */
	public Map<CommitteeId, List<Authorization>> findAuthorizations(Collection<CommitteeId> committees) {
		return authorizations(this.authorizationsByCommittees, committees,
				(authorization) -> authorization.committee().committeeId());
	}

	private List<Candidacy> candidacies(NamedQuery query, Collection<? extends GlobalId> ids) {
		return this.graph.list(query, Map.of("ids", ids.stream().map(GlobalId::value).toList()), Candidacy::of);
	}

	private <K> Map<K, List<Authorization>> authorizations(NamedQuery query, Collection<? extends GlobalId> ids,
			Function<Authorization, K> key) {
		return this.graph.list(query, Map.of("ids", ids.stream().map(GlobalId::value).toList()), Authorization::of)
			.stream()
			.collect(Collectors.groupingBy(key));
	}

}
