package org.moneytrail.money;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.graphql.PlainFetcher;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** What totals leave out, and who stands in rankings. */
@Controller
class TotalController implements RuntimeWiringConfigurer {

	private static final PlainFetcher<RankedActor> WHO = new PlainFetcher<>() {

		@Override
		protected @Nullable Object known(RankedActor ranked) {
			return ranked.record();
		}

		@Override
		protected Object load(RankedActor ranked, DataFetchingEnvironment environment) {
			return MoneyEdgeController.loader(environment, Actor.class).load(ranked.actorId());
		}

	};

	@SchemaMapping(typeName = "Total")
	CompletableFuture<List<LeftOut>> leftOut(Total total, DataLoader<LeftOutKey, LeftOutRules> rules) {
		return rules.load(new LeftOutKey(total.key())).thenApply(LeftOutRules::rules);
	}

	/** A ranking comes with who stands in it. */
	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("ActorAmount", (ranked) -> ranked.dataFetcher("actor", WHO))
			.type("CandidateAmount", (ranked) -> ranked.dataFetcher("candidate", WHO));
	}

}
