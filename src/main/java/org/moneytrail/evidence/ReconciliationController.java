package org.moneytrail.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what the filers' own totals say beside ours. */
@Controller
class ReconciliationController {

	private final Reconciliations reconciliations;

	ReconciliationController(Reconciliations reconciliations) {
		this.reconciliations = reconciliations;
	}

	@QueryMapping
	Connection<Reconciliation> reconciliation(@Argument @Nullable ReconciliationFilter filter, PageRequest page) {
		return this.reconciliations.page(page, (filter != null) ? filter : ReconciliationFilter.NONE);
	}

	@QueryMapping
	List<ReconciliationSummary> reconciliationSummary() {
		return this.reconciliations.summaries();
	}

	@SchemaMapping(typeName = "Reconciliation")
	CompletableFuture<Actor> subject(Reconciliation line, DataLoader<ActorId, Actor> actors) {
		return actors.load(line.subjectId());
	}

	@BatchMapping(typeName = "Committee", field = "reconciliation")
	Map<Committee, List<Reconciliation>> ofCommittees(List<Committee> committees) {
		return spread(committees, Committee::committeeId);
	}

	@BatchMapping(typeName = "Candidate", field = "reconciliation")
	Map<Candidate, List<Reconciliation>> ofCandidates(List<Candidate> candidates) {
		return spread(candidates, Candidate::candidateId);
	}

	private <T> Map<T, List<Reconciliation>> spread(List<T> subjects, Function<T, ? extends ActorId> id) {
		Map<ActorId, List<Reconciliation>> found = this.reconciliations
			.findBySubjects(subjects.stream().map(id).toList());
		Map<T, List<Reconciliation>> result = new HashMap<>();
		subjects.forEach((subject) -> result.put(subject, found.getOrDefault(id.apply(subject), List.of())));
		return result;
	}

}
