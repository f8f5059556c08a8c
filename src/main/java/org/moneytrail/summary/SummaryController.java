package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyEdge;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code summarize}, its facets, and the rows behind its sums. */
@Controller
class SummaryController {

	private static final int MOST_DIMENSIONS = 3;

	private static final int MOST_FACETS = 10;

	private final Summaries summaries;

	SummaryController(Summaries summaries) {
		this.summaries = summaries;
	}

	@QueryMapping
	SummaryConnection summarize(@Argument MoneyClass money, @Argument @Nullable SummaryFilter filter,
			@Argument @Nullable List<SummaryKeyInput> where, @Argument List<SummaryDimension> by,
			@Argument @Nullable SummaryHaving having, @Argument @Nullable SummaryOrder orderBy,
			@Argument @Nullable LocalDate asOf, PageRequest page, DataFetchingEnvironment environment) {
		if (by.size() > MOST_DIMENSIONS || by.stream().distinct().count() < by.size()) {
			throw Refusal.argument("by", "up to " + MOST_DIMENSIONS + " different dimensions",
					"by must list up to " + MOST_DIMENSIONS + " different dimensions");
		}
		Question question = question(money, filter, where, asOf, environment);
		Grouping grouping = this.summaries.group(question.rows(), by);
		return SummaryConnection.of(question, grouping, (having != null) ? having : SummaryHaving.ANY,
				(orderBy != null) ? orderBy : SummaryOrder.LARGEST_FIRST, page);
	}

	@QueryMapping
	CompletableFuture<Connection<MoneyEdge>> summaryRows(@Argument MoneyClass money,
			@Argument @Nullable SummaryFilter filter, @Argument @Nullable List<SummaryKeyInput> where,
			@Argument @Nullable LocalDate asOf, PageRequest page, DataLoader<RowId, MoneyEdge> edges,
			DataFetchingEnvironment environment) {
		return list(question(money, filter, where, asOf, environment), page, edges);
	}

	@SchemaMapping(typeName = "SummaryGroup")
	CompletableFuture<Connection<MoneyEdge>> list(SummaryGroup group, PageRequest page,
			DataLoader<RowId, MoneyEdge> edges) {
		return list(group.question(), page, edges);
	}

	@SchemaMapping
	List<SummaryFacet> facets(SummaryConnection summary, @Argument List<SummaryDimension> by, @Argument int first) {
		if (by.isEmpty() || by.size() > MOST_FACETS) {
			throw Refusal.argument("by", "1 to " + MOST_FACETS + " dimensions",
					"by must list 1 to " + MOST_FACETS + " dimensions");
		}
		int size = PageRequest.size("first", first);
		Question question = summary.question();
		return by.stream().map((dimension) -> {
			Grouping grouping = this.summaries.group(question.rows(), List.of(dimension));
			List<Integer> shown = new GroupRanking(grouping, SummaryHaving.ANY, SummaryOrder.LARGEST_FIRST).ranks(0,
					size);
			return new SummaryFacet(dimension,
					shown.stream().map((group) -> SummaryGroup.of(question, grouping, group)).toList(),
					SummaryConnection.rest(grouping, shown));
		}).toList();
	}

	@SchemaMapping
	CompletableFuture<String> label(SummaryKey key, DataLoader<ActorId, Actor> actors, DataLoader<RaceId, Race> races) {
		return switch (key.id()) {
			case ActorId actor -> actors.load(actor).thenApply((found) -> (found != null) ? found.name() : key.text());
			case RaceId race -> races.load(race).thenApply((found) -> (found != null) ? found.name() : key.text());
			case null, default -> CompletableFuture.completedFuture(key.text());
		};
	}

	@SchemaMapping
	@Nullable CompletableFuture<?> node(SummaryKey key, DataLoader<ActorId, Actor> actors, DataLoader<RaceId, Race> races) {
		return switch (key.id()) {
			case ActorId actor -> actors.load(actor);
			case RaceId race -> races.load(race);
			case null, default -> null;
		};
	}

	private Question question(MoneyClass money, @Nullable SummaryFilter filter, @Nullable List<SummaryKeyInput> where,
			@Nullable LocalDate asOf, DataFetchingEnvironment environment) {
		if (where != null && where.size() > SummaryFilter.MOST_VALUES) {
			throw Refusal.argument("where", "at most " + SummaryFilter.MOST_VALUES + " keys",
					"where lists " + where.size() + " keys, at most " + SummaryFilter.MOST_VALUES + " are allowed");
		}
		Map<String, @Nullable Object> asked = new HashMap<>(environment.getArguments());
		List.of("first", "after", "last", "before").forEach(asked::remove);
		return Question.of(new Keys(this.summaries.columns(), money), filter, where, asOf, asked);
	}

	private CompletableFuture<Connection<MoneyEdge>> list(Question question, PageRequest page,
			DataLoader<RowId, MoneyEdge> edges) {
		Connection<RowId> rows = this.summaries.rows(question, page);
		return edges.loadMany(rows.nodes()).thenApply((found) -> {
			Map<RowId, MoneyEdge> byId = new HashMap<>();
			for (int i = 0; i < rows.nodes().size(); i++) {
				byId.put(rows.nodes().get(i), found.get(i));
			}
			return rows.map((id) -> edge(byId, id));
		});
	}

	private static MoneyEdge edge(Map<RowId, MoneyEdge> found, RowId id) {
		MoneyEdge edge = found.get(id);
		if (edge == null) {
			throw new Outage(ErrorCode.UNAVAILABLE, "the graph has just changed; ask again", null);
		}
		return edge;
	}

}
