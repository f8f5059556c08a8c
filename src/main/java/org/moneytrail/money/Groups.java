package org.moneytrail.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/** Candidates' groups: the committees that hold a candidate's own money. */
@Component
public class Groups {

	private final NamedQuery groups = NamedQuery.of("money/find-groups");

	private final GraphReader graph;

	Groups(GraphReader graph) {
		this.graph = graph;
	}

	/**
	 * The committees an id stands for as a receiver: itself, or a candidate's group.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no committee's or candidate's
	 */
	public List<String> committees(String argument, String id) {
		GlobalId parsed = GlobalId.parse(argument, id);
		if (parsed instanceof CommitteeId) {
			return List.of(parsed.value());
		}
		if (parsed instanceof CandidateId) {
			return find(List.of(parsed.value())).getOrDefault(parsed.value(), List.of());
		}
		throw Refusal.argument(argument, "committee or candidate",
				argument + " must be the id of a committee or candidate, but names a " + parsed.word());
	}

	private Map<String, List<String>> find(List<String> candidateIds) {
		Map<String, List<String>> found = new HashMap<>();
		this.graph.list(this.groups, Map.of("ask", Map.of("ids", candidateIds)), (row) -> row)
			.forEach((row) -> found.put(row.text("candidateId"), row.texts("committeeIds")));
		return found;
	}

}
