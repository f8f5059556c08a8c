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

	private final NamedQuery candidacies = NamedQuery.of("candidacy/find-candidacies");

	private final NamedQuery authorizations = NamedQuery.of("candidacy/find-authorizations");

	private final GraphReader graph;

	Candidacies(GraphReader graph) {
		this.graph = graph;
	}

	/** Candidacies by race, withdrawn ones included, by the candidates' names. */
	public Map<RaceId, List<Candidacy>> findByRaces(Collection<RaceId> races) {
		return candidacies(List.of(), races).stream()
			.collect(Collectors.groupingBy((candidacy) -> candidacy.race().raceId()));
	}

	/** Candidacies by candidate, the latest race first. */
	public Map<CandidateId, List<Candidacy>> findByCandidates(Collection<CandidateId> candidates) {
		return candidacies(candidates, List.of()).stream()
			.collect(Collectors.groupingBy((candidacy) -> candidacy.candidate().candidateId()));
	}

	/**
	 * The candidates' groups: authorised committees, the principal one first, then by
	 * name.
	 */
	public Map<CandidateId, List<Authorization>> findGroups(Collection<CandidateId> candidates) {
		return authorizations(candidates, List.of(), (authorization) -> authorization.candidate().candidateId());
	}

	/** Who authorised the committees, by name. */
	public Map<CommitteeId, List<Authorization>> findAuthorizations(Collection<CommitteeId> committees) {
		return authorizations(List.of(), committees, (authorization) -> authorization.committee().committeeId());
	}

	private List<Candidacy> candidacies(Collection<CandidateId> candidates, Collection<RaceId> races) {
		return this.graph.list(this.candidacies,
				Map.of("ask", Map.of("candidates", values(candidates), "races", values(races))), Candidacy::of);
	}

	private <K> Map<K, List<Authorization>> authorizations(Collection<CandidateId> candidates,
			Collection<CommitteeId> committees, Function<Authorization, K> key) {
		return this.graph
			.list(this.authorizations,
					Map.of("ask", Map.of("candidates", values(candidates), "committees", values(committees))),
					Authorization::of)
			.stream()
			.collect(Collectors.groupingBy(key));
	}

	private static List<String> values(Collection<? extends GlobalId> ids) {
		return ids.stream().map(GlobalId::value).toList();
	}

}
