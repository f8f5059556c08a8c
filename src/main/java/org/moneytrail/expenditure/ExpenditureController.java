package org.moneytrail.expenditure;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.DateRange;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyConditions;
import org.moneytrail.money.MoneyEdge;
import org.moneytrail.money.MoneyEnds;
import org.moneytrail.money.MoneyFilter;
import org.moneytrail.money.MoneyListField;
import org.moneytrail.money.MoneySide;
import org.moneytrail.money.MoneyType;
import org.moneytrail.money.RankKey;
import org.moneytrail.money.RankedActor;
import org.moneytrail.money.RankedActors;
import org.moneytrail.money.Stance;
import org.moneytrail.money.Total;
import org.moneytrail.money.TotalKey;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Spending for, against and about candidates: support and opposition apart. */
@Controller
class ExpenditureController {

	private static final String SUPPORT = "Spent in support of candidates without coordination, never given to them; "
			+ "memo items and superseded notices are not in it.";

	private static final String OPPOSE = "Spent in opposition to candidates without coordination; "
			+ "memo items and superseded notices are not in it.";

	@QueryMapping
	CompletableFuture<Connection<MoneyEdge>> independentExpenditures(MoneyListField list,
			@Argument @Nullable ExpenditureFilter filter) {
		ExpenditureFilter wanted = wanted(filter);
		return list.between(wanted.types(), MoneyEnds.of(wanted.spenders(), wanted.targets()), wanted.conditions());
	}

	@SchemaMapping(typeName = "Committee", field = "independentExpenditures")
	CompletableFuture<Connection<MoneyEdge>> spentByCommittee(Committee committee, MoneyListField list,
			@Argument @Nullable ExpenditureFilter filter) {
		ExpenditureFilter wanted = wanted(filter);
		String id = committee.committeeId().value();
		List<String> spenders = wanted.spenders();
		return (spenders == null || spenders.contains(id))
				? list.between(wanted.types(), MoneyEnds.of(List.of(id), wanted.targets()), wanted.conditions())
				: list.none();
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<Total> spentSupporting(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(
				TotalKey.of(SUPPORT, MoneyClass.SUPPORT, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<Total> spentOpposing(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals
			.load(TotalKey.of(OPPOSE, MoneyClass.OPPOSE, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<List<RankedActor>> supportByCandidate(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, @Argument int first, DataLoader<RankKey, RankedActors> rankings) {
		return about(committee, Stance.SUPPORT, dates, asOf, first, rankings);
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<List<RankedActor>> opposeByCandidate(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, @Argument int first, DataLoader<RankKey, RankedActors> rankings) {
		return about(committee, Stance.OPPOSE, dates, asOf, first, rankings);
	}

	private static CompletableFuture<List<RankedActor>> about(Committee committee, Stance stance,
			@Nullable DateRange dates, @Nullable LocalDate asOf, int first,
			DataLoader<RankKey, RankedActors> rankings) {
		return rankings.load(RankKey.of(RankKey.Ranking.RECEIVERS, stance.type(), committee.committeeId().value(),
				dates, asOf, PageRequest.size("first", first)))
			.thenApply(RankedActors::actors);
	}

	@SchemaMapping(typeName = "Candidate")
	OutsideSpending outsideSpending(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf) {
		return new OutsideSpending(candidate.candidateId(), (dates != null) ? dates : DateRange.ALL, asOf);
	}

	@SchemaMapping(typeName = "OutsideSpendingSide")
	CompletableFuture<Total> total(OutsideSpending.Side side, DataLoader<TotalKey, Total> totals) {
		boolean support = side.stance() == Stance.SUPPORT;
		return totals.load(TotalKey.of(support ? SUPPORT : OPPOSE, support ? MoneyClass.SUPPORT : MoneyClass.OPPOSE,
				MoneySide.TO, side.of().candidateId().value(), side.of().dates(), side.of().asOf()));
	}

	@SchemaMapping(typeName = "OutsideSpendingSide")
	CompletableFuture<List<RankedActor>> spenders(OutsideSpending.Side side, @Argument int first,
			DataLoader<RankKey, RankedActors> rankings) {
		return rankings
			.load(RankKey.of(RankKey.Ranking.GIVERS, side.stance().type(), side.of().candidateId().value(),
					side.of().dates(), side.of().asOf(), PageRequest.size("first", first)))
			.thenApply(RankedActors::actors);
	}

	@SchemaMapping(typeName = "OutsideSpendingSide")
	CompletableFuture<Connection<MoneyEdge>> expenditures(OutsideSpending.Side side, MoneyListField list,
			@Argument @Nullable ExpenditureFilter filter) {
		ExpenditureFilter wanted = wanted(filter);
		String id = side.of().candidateId().value();
		List<String> targets = wanted.targets();
		boolean excluded = (targets != null && !targets.contains(id)) || !wanted.types().contains(side.stance().type());
		MoneyConditions where = wanted.conditions();
		if (excluded || where.excludes(side.of().dates())) {
			return list.none();
		}
		return list.between(List.of(side.stance().type()), MoneyEnds.of(wanted.spenders(), List.of(id)),
				where.within(side.of().dates()));
	}

	@SchemaMapping(typeName = "Committee", field = "otherSpending")
	CompletableFuture<Connection<MoneyEdge>> otherSpendingOfCommittee(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.SPENT_ABOUT, MoneySide.FROM, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Candidate", field = "otherSpending")
	CompletableFuture<Connection<MoneyEdge>> otherSpendingOfCandidate(Candidate candidate, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.SPENT_ABOUT, MoneySide.TO, candidate.candidateId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "otherSpendingTotal")
	CompletableFuture<Total> otherSpendingTotalOfCommittee(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Coordinated spending, and electioneering of unknown stance; in no support or oppose total.",
				MoneyClass.ABOUT, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Candidate", field = "otherSpendingTotal")
	CompletableFuture<Total> otherSpendingTotalOfCandidate(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Coordinated spending, and electioneering of unknown stance; in no support or oppose total.",
				MoneyClass.ABOUT, MoneySide.TO, candidate.candidateId().value(), dates, asOf));
	}

	private static ExpenditureFilter wanted(@Nullable ExpenditureFilter filter) {
		return (filter != null) ? filter : ExpenditureFilter.NONE;
	}

}
