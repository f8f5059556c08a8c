package org.moneytrail.money;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.RowId;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What all money edges lead to: their two ends, the race, the row that counts instead.
 */
@Controller
class MoneyEdgeController {

	@SchemaMapping(typeName = "MoneyEdge")
	CompletableFuture<Actor> from(MoneyEdge edge, DataLoader<ActorId, Actor> actors) {
		return actors.load(edge.row().fromId());
	}

	@SchemaMapping(typeName = "MoneyEdge")
	CompletableFuture<?> to(MoneyEdge edge, DataLoader<ActorId, Actor> actors, DataLoader<RaceId, Race> races) {
		return switch (edge.row().toId()) {
			case ActorId actor -> actors.load(actor);
			case RaceId race -> races.load(race);
			default -> throw new IllegalStateException("no end of a money edge: " + edge.row().toId());
		};
	}

	@SchemaMapping(typeName = "MoneyEdge")
	@Nullable CompletableFuture<Race> race(MoneyEdge edge, DataLoader<RaceId, Race> races) {
		RaceId race = edge.row().raceId();
		if (race == null && edge.row().toId() instanceof RaceId about) {
			race = about;
		}
		return (race != null) ? races.load(race) : null;
	}

	@SchemaMapping(typeName = "Refund")
	@Nullable CompletableFuture<MoneyEdge> undoes(Refund refund, DataLoader<RowId, MoneyEdge> edges) {
		RowId undoes = refund.undoesId();
		return (undoes != null) ? edges.load(undoes) : null;
	}

	@SchemaMapping(typeName = "NotCountedReason")
	@Nullable CompletableFuture<MoneyEdge> countedInstead(NotCountedReason reason, DataLoader<RowId, MoneyEdge> edges) {
		RowId instead = reason.insteadId();
		return (instead != null) ? edges.load(instead) : null;
	}

}
