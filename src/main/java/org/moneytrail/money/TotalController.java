package org.moneytrail.money;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What totals leave out, and who stands in rankings. */
@Controller
class TotalController {

	@SchemaMapping(typeName = "Total")
	CompletableFuture<List<LeftOut>> leftOut(Total total, DataLoader<LeftOutKey, LeftOutRules> rules) {
		return rules.load(new LeftOutKey(total.key())).thenApply(LeftOutRules::rules);
	}

	@SchemaMapping(typeName = "ActorAmount")
	CompletableFuture<Actor> actor(RankedActor ranked, DataLoader<ActorId, Actor> actors) {
		return actors.load(ranked.actorId());
	}

	@SchemaMapping(typeName = "CandidateAmount")
	CompletableFuture<Actor> candidate(RankedActor ranked, DataLoader<ActorId, Actor> actors) {
		return actors.load(ranked.actorId());
	}

}
