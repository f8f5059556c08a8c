package org.moneytrail.transfer;

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
import org.moneytrail.money.Total;
import org.moneytrail.money.TotalKey;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Loans and what was paid back of them, apart from contributions. */
@Controller
class LoanController {

	@SchemaMapping(typeName = "Donor", field = "loans")
	CompletableFuture<Connection<MoneyEdge>> loansOfDonor(Donor donor, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.LOANED_TO, MoneySide.FROM, donor.donorId().value(), MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Donor", field = "loansTotal")
	CompletableFuture<Total> loansTotalOfDonor(Donor donor, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Loans; contributions, repayments and memo items are not in it.",
				MoneyClass.LOANS, MoneySide.FROM, donor.donorId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Donor", field = "loanRepayments")
	CompletableFuture<Connection<MoneyEdge>> loanRepaymentsOfDonor(Donor donor, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REPAID_TO, MoneySide.TO, donor.donorId().value(), MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Candidate", field = "loans")
	CompletableFuture<Connection<MoneyEdge>> loansOfCandidate(Candidate candidate, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.LOANED_TO, MoneySide.FROM, candidate.candidateId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Candidate", field = "loansTotal")
	CompletableFuture<Total> loansTotalOfCandidate(Candidate candidate, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Loans; contributions, repayments and memo items are not in it.",
				MoneyClass.LOANS, MoneySide.FROM, candidate.candidateId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Candidate", field = "loanRepayments")
	CompletableFuture<Connection<MoneyEdge>> loanRepaymentsOfCandidate(Candidate candidate, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REPAID_TO, MoneySide.TO, candidate.candidateId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "loanRepayments")
	CompletableFuture<Connection<MoneyEdge>> loanRepaymentsOfCommittee(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.REPAID_TO, MoneySide.FROM, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "loansReceived")
	CompletableFuture<Connection<MoneyEdge>> loansReceived(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.LOANED_TO, MoneySide.TO, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "loansReceivedTotal")
	CompletableFuture<Total> loansReceivedTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Loans; contributions, repayments and memo items are not in it.",
				MoneyClass.LOANS, MoneySide.TO, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "loansMade")
	CompletableFuture<Connection<MoneyEdge>> loansMade(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.LOANED_TO, MoneySide.FROM, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "loansMadeTotal")
	CompletableFuture<Total> loansMadeTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Loans; contributions, repayments and memo items are not in it.",
				MoneyClass.LOANS, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "loanRepaymentsTotal")
	CompletableFuture<Total> loanRepaymentsTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of("Loans paid back; memo items are not in it.", MoneyClass.LOAN_REPAYMENTS,
				MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

}
