package org.moneytrail.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.donor.Donor;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.money.Contribution;
import org.moneytrail.money.Groups;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyEdge;
import org.moneytrail.money.MoneyEnds;
import org.moneytrail.money.MoneyListField;
import org.moneytrail.money.MoneySide;
import org.moneytrail.money.MoneyType;
import org.moneytrail.money.RankKey;
import org.moneytrail.money.RankedActor;
import org.moneytrail.money.RankedActors;
import org.moneytrail.money.Total;
import org.moneytrail.money.TotalKey;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Contributions of donors, committees and candidates: lists, totals, top donors. */
@Controller
class ContributionController {

	private final Groups groups;

	ContributionController(Groups groups) {
		this.groups = groups;
	}

	@QueryMapping
	CompletableFuture<Connection<MoneyEdge>> contributions(MoneyListField list,
			@Argument @Nullable ContributionFilter filter) {
		ContributionFilter wanted = wanted(filter);
		return list.between(List.of(MoneyType.CONTRIBUTED_TO),
				MoneyEnds.of(wanted.givers(), wanted.receivers(this.groups)), wanted.conditions());
	}

	@SchemaMapping(typeName = "Donor", field = "contributions")
	CompletableFuture<Connection<MoneyEdge>> givenByDonor(Donor donor, MoneyListField list,
			@Argument @Nullable ContributionFilter filter) {
		return given(donor.donorId().value(), list, wanted(filter));
	}

	@SchemaMapping(typeName = "Candidate", field = "contributions")
	CompletableFuture<Connection<MoneyEdge>> givenByCandidate(Candidate candidate, MoneyListField list,
			@Argument @Nullable ContributionFilter filter) {
		return given(candidate.candidateId().value(), list, wanted(filter));
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<Connection<MoneyEdge>> disbursements(Committee committee, MoneyListField list,
			@Argument @Nullable ContributionFilter filter) {
		return given(committee.committeeId().value(), list, wanted(filter));
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<Connection<MoneyEdge>> receipts(Committee committee, MoneyListField list,
			@Argument @Nullable ContributionFilter filter) {
		ContributionFilter wanted = wanted(filter);
		String id = committee.committeeId().value();
		List<String> receivers = wanted.receivers(this.groups);
		return (receivers == null || receivers.contains(id)) ? list.between(List.of(MoneyType.CONTRIBUTED_TO),
				MoneyEnds.of(wanted.givers(), List.of(id)), wanted.conditions()) : list.none();
	}

	@SchemaMapping(typeName = "Donor", field = "contributionsTotal")
	CompletableFuture<Total> contributionsTotalOfDonor(Donor donor, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Itemised contributions given, earmarked ones included; memo items, refunds, loans and in-kind contributions are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.FROM, donor.donorId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Candidate", field = "contributionsTotal")
	CompletableFuture<Total> contributionsTotalOfCandidate(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"The candidate's own contributions to committees; memo items, loans and in-kind contributions are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.FROM, candidate.candidateId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "receiptsTotal")
	CompletableFuture<Total> receiptsTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Itemised contributions received; memo items, refunds, loans, transfers, in-kind contributions and anything unitemised are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.TO, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "disbursementsTotal")
	CompletableFuture<Total> disbursementsTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Itemised contributions made to committees; memo items, transfers, in-kind contributions and spending for or against candidates are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Donor")
	CompletableFuture<List<RankedActor>> topRecipients(Donor donor, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, @Argument int first, DataLoader<RankKey, RankedActors> rankings) {
		return rankings.load(RankKey.of(RankKey.Ranking.RECEIVERS, MoneyType.CONTRIBUTED_TO, donor.donorId().value(),
				dates, asOf, PageRequest.size("first", first)))
			.thenApply(RankedActors::actors);
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<List<RankedActor>> topDonors(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, @Argument int first, DataLoader<RankKey, RankedActors> rankings) {
		return rankings
			.load(RankKey.of(RankKey.Ranking.GIVERS, MoneyType.CONTRIBUTED_TO, committee.committeeId().value(), dates,
					asOf, PageRequest.size("first", first)))
			.thenApply(RankedActors::actors);
	}

	@SchemaMapping(typeName = "Committee")
	CompletableFuture<List<RankedActor>> disbursementsByCandidate(Committee committee,
			@Argument @Nullable DateRange dates, @Argument @Nullable LocalDate asOf, @Argument int first,
			DataLoader<RankKey, RankedActors> rankings) {
		return rankings
			.load(RankKey.of(RankKey.Ranking.CANDIDATES, MoneyType.CONTRIBUTED_TO, committee.committeeId().value(),
					dates, asOf, PageRequest.size("first", first)))
			.thenApply(RankedActors::actors);
	}

	@SchemaMapping
	@Nullable CompletableFuture<Actor> conduit(Contribution contribution, DataLoader<ActorId, Actor> actors) {
		CommitteeId conduit = contribution.conduitId();
		return (conduit != null) ? actors.load(conduit) : null;
	}

	private CompletableFuture<Connection<MoneyEdge>> given(String id, MoneyListField list, ContributionFilter wanted) {
		List<String> givers = wanted.givers();
		return (givers == null || givers.contains(id)) ? list.between(List.of(MoneyType.CONTRIBUTED_TO),
				MoneyEnds.of(List.of(id), wanted.receivers(this.groups)), wanted.conditions()) : list.none();
	}

	private static ContributionFilter wanted(@Nullable ContributionFilter filter) {
		return (filter != null) ? filter : ContributionFilter.NONE;
	}

}
