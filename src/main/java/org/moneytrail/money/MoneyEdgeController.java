package org.moneytrail.money;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.PlainFetcher;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/**
 * What all money edges lead to: their two ends, the race, the row that counts instead.
 */
@Controller
class MoneyEdgeController implements RuntimeWiringConfigurer {

	private static final PlainFetcher<MoneyEdge> FROM = new PlainFetcher<>() {

		@Override
		protected @Nullable Object known(MoneyEdge edge) {
			return edge.row().from();
		}

		@Override
		protected Object load(MoneyEdge edge, DataFetchingEnvironment environment) {
			return loader(environment, Actor.class).load(edge.row().fromId());
		}

	};

	private static final PlainFetcher<MoneyEdge> TO = new PlainFetcher<>() {

		@Override
		protected @Nullable Object known(MoneyEdge edge) {
			return edge.row().to();
		}

		@Override
		protected Object load(MoneyEdge edge, DataFetchingEnvironment environment) {
			return switch (edge.row().toId()) {
				case ActorId actor -> loader(environment, Actor.class).load(actor);
				case RaceId race -> loader(environment, Race.class).load(race);
				default -> throw new IllegalStateException("no end of a money edge: " + edge.row().toId());
			};
		}

	};

	/** What is read of a list's edges mostly comes with who stands at their ends. */
	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		Stream.of(MoneyType.values())
			.map(MoneyType::clientName)
			.distinct()
			.forEach((name) -> wiring.type(name, (edge) -> edge.dataFetcher("from", FROM).dataFetcher("to", TO)));
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

	/** The loader of records of a type. */
	static DataLoader<Object, Object> loader(DataFetchingEnvironment environment, Class<?> type) {
		return Objects.requireNonNull(environment.<Object, Object>getDataLoader(type.getName()));
	}

}
