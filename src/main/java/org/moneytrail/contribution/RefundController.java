package org.moneytrail.contribution;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.candidate.Candidate;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.DateRange;
import org.moneytrail.donor.Donor;
import org.moneytrail.graphql.Connection;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyEdge;
import org.moneytrail.money.MoneyFilter;
import org.moneytrail.money.MoneyListField;
import org.moneytrail.money.MoneySide;
import org.moneytrail.money.MoneyType;
import org.moneytrail.money.NetTotal;
import org.moneytrail.money.Total;
import org.moneytrail.money.TotalKey;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Refunds, and contributions net of them: gross, refunds and net beside each other. */
@Controller
class RefundController {

	@SchemaMapping(typeName = "Donor", field = "refunds")
	CompletableFuture<Connection<MoneyEdge>> refundsOfDonor(Donor donor, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REFUNDED_TO, MoneySide.TO, donor.donorId().value(), MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Donor", field = "refundsTotal")
	CompletableFuture<Total> refundsTotalOfDonor(Donor donor, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Own contributions that came back; memo items are not in it.",
				MoneyClass.REFUNDS, MoneySide.TO, donor.donorId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Candidate", field = "refunds")
	CompletableFuture<Connection<MoneyEdge>> refundsOfCandidate(Candidate candidate, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REFUNDED_TO, MoneySide.TO, candidate.candidateId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Candidate", field = "refundsTotal")
	CompletableFuture<Total> refundsTotalOfCandidate(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Own contributions that came back; memo items are not in it.",
				MoneyClass.REFUNDS, MoneySide.TO, candidate.candidateId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Donor", field = "contributionsNet")
	CompletableFuture<NetTotal> contributionsNetOfDonor(Donor donor, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return NetTotal.load(totals, TotalKey.of(
				"Itemised contributions given, earmarked ones included; memo items, refunds, loans and in-kind contributions are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.FROM, donor.donorId().value(), dates, asOf),
				TotalKey.of("Own contributions that came back; memo items are not in it.", MoneyClass.REFUNDS,
						MoneySide.TO, donor.donorId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Candidate", field = "contributionsNet")
	CompletableFuture<NetTotal> contributionsNetOfCandidate(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return NetTotal.load(totals, TotalKey.of(
				"The candidate's own contributions to committees; memo items, loans and in-kind contributions are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.FROM, candidate.candidateId().value(), dates, asOf),
				TotalKey.of("Own contributions that came back; memo items are not in it.", MoneyClass.REFUNDS,
						MoneySide.TO, candidate.candidateId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "refundsMade")
	CompletableFuture<Connection<MoneyEdge>> refundsMade(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REFUNDED_TO, MoneySide.FROM, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "refundsMadeTotal")
	CompletableFuture<Total> refundsMadeTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Contributions given back; memo items are not in it.", MoneyClass.REFUNDS,
				MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "refundsReceived")
	CompletableFuture<Connection<MoneyEdge>> refundsReceived(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REFUNDED_TO, MoneySide.TO, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "refundsReceivedTotal")
	CompletableFuture<Total> refundsReceivedTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Own contributions that came back; memo items are not in it.",
				MoneyClass.REFUNDS, MoneySide.TO, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "receiptsNet")
	CompletableFuture<NetTotal> receiptsNet(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return NetTotal.load(totals, TotalKey.of(
				"Itemised contributions received; memo items, refunds, loans, transfers, in-kind contributions and anything unitemised are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.TO, committee.committeeId().value(), dates, asOf),
				TotalKey.of("Contributions given back; memo items are not in it.", MoneyClass.REFUNDS, MoneySide.FROM,
						committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "disbursementsNet")
	CompletableFuture<NetTotal> disbursementsNet(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return NetTotal.load(totals, TotalKey.of(
				"Itemised contributions made to committees; memo items, transfers, in-kind contributions and spending for or against candidates are not in it.",
				MoneyClass.CONTRIBUTIONS, MoneySide.FROM, committee.committeeId().value(), dates, asOf),
				TotalKey.of("Own contributions that came back; memo items are not in it.", MoneyClass.REFUNDS,
						MoneySide.TO, committee.committeeId().value(), dates, asOf));
	}

}
