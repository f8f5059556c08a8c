package org.moneytrail.transfer;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.committee.Committee;
import org.moneytrail.core.DateRange;
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

/** Transfers that committees sent and received. */
@Controller
class TransferController {

	@SchemaMapping(typeName = "Committee", field = "transfersIn")
	CompletableFuture<Connection<MoneyEdge>> transfersIn(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.TRANSFERRED_TO, MoneySide.TO, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "transfersInTotal")
	CompletableFuture<Total> transfersInTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Transfers between affiliated or joint committees, each counted once though both sides report it; memo items are not in it.",
				MoneyClass.TRANSFERS, MoneySide.TO, committee.committeeId().value(), dates, asOf));
	}

	@SchemaMapping(typeName = "Committee", field = "transfersOut")
	CompletableFuture<Connection<MoneyEdge>> transfersOut(Committee committee, MoneyListField list,
			@Argument @Nullable MoneyFilter filter) {
		return list.of(MoneyType.TRANSFERRED_TO, MoneySide.FROM, committee.committeeId().value(),
				MoneyFilter.conditions(filter));
	}

	@SchemaMapping(typeName = "Committee", field = "transfersOutTotal")
	CompletableFuture<Total> transfersOutTotal(Committee committee, @Argument @Nullable DateRange dates,
			@Argument @Nullable LocalDate asOf, DataLoader<TotalKey, Total> totals) {
		return totals.load(TotalKey.of(
				"Transfers between affiliated or joint committees, each counted once though both sides report it; memo items are not in it.",
				MoneyClass.TRANSFERS, MoneySide.FROM, committee.committeeId().value(), dates, asOf));
	}

}
