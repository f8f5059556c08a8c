package org.moneytrail.expenditure;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.DateRange;
import org.moneytrail.money.Total;
import org.moneytrail.money.TotalKey;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The money of a race by candidate and class. */
@Controller
class RaceSpendingController {

	@SchemaMapping(typeName = "Race")
	CompletableFuture<List<CandidateSpending>> spendingByCandidate(Race race, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<RaceCandidates.Key, RaceCandidates.Spending> spending) {
		return spending
			.load(new RaceCandidates.Key(race.raceId().value(), (dates != null) ? dates : DateRange.ALL, asOf))
			.thenApply(RaceCandidates.Spending::candidates);
	}

	@SchemaMapping
	CompletableFuture<Actor> candidate(CandidateSpending spending, DataLoader<ActorId, Actor> actors) {
		return actors.load(spending.candidateId());
	}

	@SchemaMapping
	CompletableFuture<Total> contributions(CandidateSpending spending, DataLoader<TotalKey, Total> totals) {
		return totals.load(spending.contributionsKey());
	}

	@SchemaMapping
	CompletableFuture<Total> support(CandidateSpending spending, DataLoader<TotalKey, Total> totals) {
		return totals.load(spending.supportKey());
	}

	@SchemaMapping
	CompletableFuture<Total> oppose(CandidateSpending spending, DataLoader<TotalKey, Total> totals) {
		return totals.load(spending.opposeKey());
	}

}
