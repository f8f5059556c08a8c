package org.moneytrail.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.ClaimId;
import org.moneytrail.donor.Donor;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.node.NodeRecords;
import org.moneytrail.neo4j.Row;
import org.moneytrail.race.Race;

import org.springframework.stereotype.Component;

/** Reads claims. Each call is one statement. */
@Component
class Claims extends NodeRecords<ClaimId, Claim> {

	private final NamedQuery bySubjects = NamedQuery.of("evidence/find-claims-by-subjects");

	private final NamedQuery subjects = NamedQuery.of("evidence/find-subjects");

	private final GraphReader graph;

	Claims(GraphReader graph) {
		super(graph, "Claim", ClaimId.class, Claim::of, Claim::claimId);
		this.graph = graph;
	}

	/**
	 * Claims about nodes of one label, by the node's id in the graph; the latest first.
	 */
	Map<String, List<Claim>> findBySubjects(String label, Collection<String> ids) {
		Map<String, List<Claim>> found = new HashMap<>();
		this.graph
			.list(this.bySubjects, Map.of("ask", Map.of("label", label, "ids", List.copyOf(ids))),
					(row) -> Map.entry(row.text("id"), Claim.of(row.row("node"))))
			.forEach((pair) -> found.computeIfAbsent(pair.getKey(), (id) -> new ArrayList<>()).add(pair.getValue()));
		return found;
	}

	/** What the claims are about. */
	Map<ClaimId, List<Object>> findSubjects(Collection<ClaimId> claims) {
		Map<ClaimId, List<Object>> found = new HashMap<>();
		this.graph
			.list(this.subjects, Map.of("ask", Map.of("ids", claims.stream().map(ClaimId::value).toList())),
					(row) -> Map.entry(new ClaimId(row.text("id")), subject(row)))
			.forEach((pair) -> found.computeIfAbsent(pair.getKey(), (id) -> new ArrayList<>()).add(pair.getValue()));
		return found;
	}

	private static Object subject(Row row) {
		Row node = row.row("node");
		return switch (row.text("label")) {
			case "Donor" -> Donor.of(node);
			case "Committee" -> Committee.of(node);
			case "Candidate" -> Candidate.of(node);
			default -> Race.of(node);
		};
	}

}
