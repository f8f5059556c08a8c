package org.moneytrail.money;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.graphql.Connection;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Rows that are in no total: all of them, and those of an actor or race. */
@Controller
class NotCountedController {

	@QueryMapping
	CompletableFuture<Connection<MoneyEdge>> notCounted(MoneyListField field,
			@Argument @Nullable NotCountedFilter filter) {
		return field.all(List.of(MoneyType.NOT_COUNTED), wanted(filter).conditions());
	}

	@SchemaMapping(typeName = "Donor", field = "notCounted")
	CompletableFuture<Connection<MoneyEdge>> ofDonor(Actor donor, MoneyListField field,
			@Argument @Nullable NotCountedFilter filter) {
		return of(field, filter, MoneySide.FROM, donor.actorId().value());
	}

	@SchemaMapping(typeName = "Committee", field = "notCounted")
	CompletableFuture<Connection<MoneyEdge>> ofCommittee(Actor committee, MoneyListField field,
			@Argument @Nullable NotCountedFilter filter) {
		return of(field, filter, MoneySide.TO, committee.actorId().value());
	}

	@SchemaMapping(typeName = "Candidate", field = "notCounted")
	CompletableFuture<Connection<MoneyEdge>> ofCandidate(Actor candidate, MoneyListField field,
			@Argument @Nullable NotCountedFilter filter) {
		return of(field, filter, MoneySide.TO, candidate.actorId().value());
	}

	@SchemaMapping(typeName = "Race", field = "notCounted")
	CompletableFuture<Connection<MoneyEdge>> ofRace(Race race, MoneyListField field,
			@Argument @Nullable NotCountedFilter filter) {
		return of(field, filter, MoneySide.TO, race.raceId().value());
	}

	private static CompletableFuture<Connection<MoneyEdge>> of(MoneyListField field, @Nullable NotCountedFilter filter,
			MoneySide usual, String id) {
		MoneySide side = wanted(filter).side();
		return field.of(MoneyType.NOT_COUNTED, (side != null) ? side : usual, id, wanted(filter).conditions());
	}

	private static NotCountedFilter wanted(@Nullable NotCountedFilter filter) {
		return (filter != null) ? filter : NotCountedFilter.NONE;
	}

}
