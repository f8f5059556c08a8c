package org.moneytrail.money;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.ListName;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.Selections;
import org.moneytrail.graphql.TotalCount;

import java.util.Map;

/**
 * A field that shows a list of money edges. Controllers take it as a parameter of its
 * own; it reads the field's paging arguments and {@code orderBy}, and loads the lists of
 * all actors of one level of a query together.
 */
public final class MoneyListField {

	private final DataFetchingEnvironment environment;

	MoneyListField(DataFetchingEnvironment environment) {
		this.environment = environment;
	}

	/** Edges over all actors. */
	public CompletableFuture<Connection<MoneyEdge>> all(List<MoneyType> types, MoneyConditions where) {
		return load(types, null, List.of(), null, where);
	}

	/** Edges of one actor or race. */
	public CompletableFuture<Connection<MoneyEdge>> of(MoneyType type, MoneySide side, String id,
			MoneyConditions where) {
		return load(List.of(type), side, List.of(id), null, where);
	}

	/** Edges between some and, if not null, some others. */
	public CompletableFuture<Connection<MoneyEdge>> between(List<MoneyType> types, MoneyEnds ends,
			MoneyConditions where) {
		return load(types, ends.side(), ends.ids(), ends.others(), where);
	}

	/** No edges: the conditions exclude each other. */
	public CompletableFuture<Connection<MoneyEdge>> none() {
		return CompletableFuture.completedFuture(Connection.of(page(), List.of(), (MoneyEdge edge) -> {
			throw new IllegalStateException("no entry");
		}, () -> TotalCount.exactly(0)));
	}

	private CompletableFuture<Connection<MoneyEdge>> load(List<MoneyType> types, @Nullable MoneySide side,
			List<String> ids, @Nullable List<String> others, MoneyConditions where) {
		String list = ListName.of(((graphql.schema.GraphQLNamedType) this.environment.getParentType()).getName() + "."
				+ this.environment.getFieldDefinition().getName(), conditions());
		boolean counted = Selections.names(this.environment).contains("totalCount");
		MoneyShape shape = new MoneyShape(list, types, side, order(), where.asOf(this.environment.getArgument("asOf")),
				page(), counted, shown(side));
		shape.page().cursorIn(shape.ordering());
		DataLoader<MoneyListKey, MoneyPage> pages = this.environment.getDataLoader(MoneyPage.class.getName());
		if (pages == null) {
			throw new IllegalStateException("no data loader for pages of money edges");
		}
		return pages.load(new MoneyListKey(shape, ids, others)).thenApply(this::known);
	}

	/** Whose list it is and who came with a page need not be looked up for its fields. */
	private Connection<MoneyEdge> known(MoneyPage page) {
		DataLoader<ActorId, Actor> actors = this.environment.getDataLoader(Actor.class.getName());
		if (actors != null) {
			page.actors().forEach((actor) -> actors.prime(actor.actorId(), actor));
			if (this.environment.getSource() instanceof Actor owner) {
				actors.prime(owner.actorId(), owner);
			}
		}
		return page.connection();
	}

	private Shown shown(@Nullable MoneySide side) {
		Set<String> fields = Selections.names(this.environment, "edges", "node");
		fields.addAll(Selections.names(this.environment, "nodes"));
		return Shown.of(fields, side);
	}

	/** What makes it another list than the same field's without. */
	private Map<String, @Nullable Object> conditions() {
		Map<String, @Nullable Object> conditions = new HashMap<>();
		conditions.put("filter", this.environment.getArgument("filter"));
		conditions.put("asOf", this.environment.getArgument("asOf"));
		return conditions;
	}

	private PageRequest page() {
		return PageRequest.of(this.environment.getArgument("first"), this.environment.getArgument("after"),
				this.environment.getArgument("last"), this.environment.getArgument("before"));
	}

	private MoneyOrder order() {
		Map<String, Object> order = this.environment.getArgument("orderBy");
		if (order == null) {
			return MoneyOrder.NEWEST_FIRST;
		}
		return new MoneyOrder(MoneyOrderField.valueOf(String.valueOf(order.get("field"))),
				OrderDirection.valueOf(String.valueOf(order.get("direction"))));
	}

}
