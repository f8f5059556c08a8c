package org.moneytrail.education;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
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
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Nonpartisan voter education: who paid for it, and toward which race. */
@Controller
class EducationController {

	@SchemaMapping(typeName = "Donor", field = "voterEducation")
	CompletableFuture<Connection<MoneyEdge>> voterEducationOfDonor(Donor donor, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.EDUCATED_VOTERS_IN, MoneySide.FROM, donor.donorId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "voterEducation")
	CompletableFuture<Connection<MoneyEdge>> voterEducationOfCommittee(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.EDUCATED_VOTERS_IN, MoneySide.FROM, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Race", field = "voterEducation")
	CompletableFuture<Connection<MoneyEdge>> voterEducationOfRace(Race race, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.EDUCATED_VOTERS_IN, MoneySide.TO, race.raceId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Donor", field = "voterEducationTotal")
	CompletableFuture<Total> voterEducationTotalOfDonor(Donor donor, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals
			.load(TotalKey.of("Nonpartisan voter education; no contribution and no spending on candidates is in it.",
					MoneyClass.EDUCATION, MoneySide.FROM, donor.donorId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "voterEducationTotal")
	CompletableFuture<Total> voterEducationTotalOfCommittee(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals
			.load(TotalKey.of("Nonpartisan voter education; no contribution and no spending on candidates is in it.",
					MoneyClass.EDUCATION, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Race", field = "voterEducationTotal")
	CompletableFuture<Total> voterEducationTotalOfRace(Race race, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals
			.load(TotalKey.of("Nonpartisan voter education; no contribution and no spending on candidates is in it.",
					MoneyClass.EDUCATION, MoneySide.TO, race.raceId().value(), dates, asOf));
	}

}
