package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code moneyFlow}: the question, its answer, and the citations of its transactions. */
@Controller
class FlowController {

	/**
	 * How often an answer starts again at least because the graph moved meanwhile; more
	 * often while it has time.
	 */
	private static final int ATTEMPTS = 4;

	private final NamedQuery citations = NamedQuery.of("flow/citations-by-row-id");

	private final NamedQuery memos = NamedQuery.of("flow/memos-by-ends");

	private final PublicFilings filings;

	private final MoneyFlows flows;

	private final FlowBounds bounds;

	private final BoundsLimits boundsLimits;

	private final FlowLimits limits;

	private final FlowActors actors;

	private final GraphReader graph;

	FlowController(PublicFilings filings, MoneyFlows flows, FlowBounds bounds, BoundsLimits boundsLimits,
			FlowLimits limits, FlowActors actors, GraphReader graph) {
		this.filings = filings;
		this.flows = flows;
		this.bounds = bounds;
		this.boundsLimits = boundsLimits;
		this.limits = limits;
		this.actors = actors;
		this.graph = graph;
	}

	@QueryMapping
	FlowAnswer moneyFlow(@Argument String from, @Argument String to, @Argument @Nullable FlowOptions options,
			DataFetchingEnvironment environment) {
		FlowOptions asked = (options != null) ? options : FlowOptions.NONE;
		FlowRequest request = FlowRequest.of(from, to, asked, this.limits);
		PublicMoney money = this.filings.at(request, asked.minVersion());
		long deadline = System.nanoTime() + this.limits.time().toNanos();
		for (int attempt = 0; attempt < ATTEMPTS || System.nanoTime() < deadline; attempt++) {
			Projection projection = money.projection();
			Map<GlobalId, Object> ends = this.actors.find(ends(request), projection);
			refuseUnknown(request, ends);
			MoneyFlow flow = new PublicNotes(money, request).add(this.flows.trace(request, projection));
			Shown shown = shown(flow, environment);
			Map<GlobalId, Object> named = this.actors.find(shown.actors, projection);
			Citations found = cite(flow, shown);
			if (found.version() == flow.graphVersion()) {
				if (!shown.rows.isEmpty()) {
					this.actors.keep(ends, projection);
					this.actors.keep(named, projection);
				}
				prime(environment, ends);
				prime(environment, named);
				MoneyFlow cited = flow.with(found);
				boolean bounded = environment.getSelectionSet()
					.containsAnyOf("channels/lowerBound", "channels/upperBound");
				return new FlowAnswer(
						bounded ? this.bounds.add(cited, projection, this.boundsLimits.allowed(asked.boundsMillis()))
								: cited,
						(Actor) Objects.requireNonNull(ends.get(request.sources().getFirst())),
						Objects.requireNonNull(ends.get(request.to())));
			}
			money = this.filings.after(money, request);
		}
		throw new Outage(ErrorCode.UNAVAILABLE, "a load is changing the graph; try again shortly", null);
	}

	@SchemaMapping(typeName = "ChannelFlow")
	Connection<FlowPath> paths(ChannelFlow flow, PageRequest page) {
		return PathPages.page(flow, page);
	}

	@SchemaMapping(typeName = "FlowHop")
	CompletableFuture<Actor> from(FlowPath.Hop hop, DataLoader<ActorId, Actor> actors) {
		return actors.load(hop.fromId());
	}

	@SchemaMapping(typeName = "FlowHop")
	CompletableFuture<Actor> to(FlowPath.Hop hop, DataLoader<ActorId, Actor> actors) {
		return actors.load(hop.toId());
	}

	@SchemaMapping(typeName = "FlowHop")
	List<FlowTransaction> transactions(FlowPath.Hop hop) {
		List<FlowTransaction> transactions = new ArrayList<>();
		for (FlowPath.Row row : hop.rows()) {
			transactions.add(FlowTransaction.of(row, hop.citations().find(row.rowId())));
		}
		return transactions;
	}

	@SchemaMapping(typeName = "FlowTransaction")
	@Nullable CompletableFuture<Actor> conduit(FlowTransaction transaction, DataLoader<ActorId, Actor> actors) {
		String conduit = transaction.conduitId();
		return (conduit != null) ? actors.load(new CommitteeId(conduit)) : null;
	}

	@SchemaMapping(typeName = "FlowNode")
	@Nullable CompletableFuture<Actor> actor(FlowGraph.Node node, DataLoader<ActorId, Actor> actors) {
		return (node.nodeId() instanceof ActorId actor) ? actors.load(actor) : null;
	}

	@SchemaMapping(typeName = "FlowNode")
	CompletableFuture<String> label(FlowGraph.Node node, DataLoader<ActorId, Actor> actors) {
		if (node.nodeId() instanceof ActorId id) {
			return actors.load(id).thenApply((@Nullable Actor actor) -> (actor != null) ? actor.name() : id.global());
		}
		return CompletableFuture
			.completedFuture((node.remainder() != null) ? FlowWords.of(node.remainder()) : node.id());
	}

	private static Set<GlobalId> ends(FlowRequest request) {
		Set<GlobalId> ids = new LinkedHashSet<>(request.sources());
		ids.add(request.to());
		return ids;
	}

	private static void refuseUnknown(FlowRequest request, Map<GlobalId, Object> found) {
		for (ActorId source : request.sources()) {
			if (!(found.get(source) instanceof Actor)) {
				boolean isFrom = source.equals(request.sources().getFirst());
				throw unknown(isFrom ? "from" : "alsoFrom", source);
			}
		}
		if (!found.containsKey(request.to())) {
			throw unknown("to", request.to());
		}
	}

	/** Fields that name these find them without another look at the graph. */
	private static void prime(DataFetchingEnvironment environment, Map<GlobalId, Object> found) {
		DataLoader<ActorId, Actor> actors = environment.getDataLoader(Actor.class.getName());
		if (actors != null) {
			found.values().forEach((record) -> {
				if (record instanceof Actor actor) {
					actors.prime(actor.actorId(), actor);
				}
			});
		}
	}

	private static Refusal unknown(String argument, GlobalId id) {
		return Refusal.argument(argument, "an id of this graph", argument + " names nothing: " + id.global());
	}

	/** What this request shows must be read for from the graph. */
	private static Shown shown(MoneyFlow flow, DataFetchingEnvironment environment) {
		Shown shown = new Shown();
		DataFetchingFieldSelectionSet selected = environment.getSelectionSet();
		for (SelectedField field : selected.getFields("channels/paths")) {
			DataFetchingFieldSelectionSet parts = field.getSelectionSet();
			boolean warns = parts.contains("**/warnings");
			boolean cites = warns || parts.contains("**/transactions");
			boolean names = parts.containsAnyOf("**/hops/from/*", "**/hops/to/*");
			if (!cites && !names) {
				continue;
			}
			Map<String, Object> arguments = field.getArguments();
			PageRequest page = PageRequest.of((Integer) arguments.get("first"), (String) arguments.get("after"), null,
					null);
			for (ChannelFlow channel : flow.channels()) {
				if (page.cursor() == null || page.cursor().order().equals(channel.ranking())) {
					shown.collect(PathPages.page(channel, page).nodes(), cites, warns, names);
				}
			}
		}
		if (selected.containsAnyOf("channels/graph/nodes/label", "channels/graph/nodes/actor")) {
			for (ChannelFlow channel : flow.channels()) {
				channel.graph().nodes().forEach(shown::collect);
			}
		}
		return shown;
	}

	private Citations cite(MoneyFlow flow, Shown shown) {
		if (shown.rows.isEmpty()) {
			return Citations.none(flow.graphVersion());
		}
		Citations found = Citations.read(this.graph, this.citations, shown.rows, flow.request().asOf() != null);
		if (shown.payees.isEmpty()) {
			return found;
		}
		List<String> sources = flow.request().sources().stream().map(ActorId::value).toList();
		return found.withMemos(this.graph, this.memos, sources, shown.payees, flow.request().asOf());
	}

	/** What is shown of an answer. */
	private static final class Shown {

		/** Row ids of transactions. */
		private final Map<EdgeType, Set<String>> rows = new EnumMap<>(EdgeType.class);

		/** Whom memo items may name beside the way, where warnings are asked for. */
		private final Set<String> payees = new LinkedHashSet<>();

		private final Set<ActorId> actors = new LinkedHashSet<>();

		void collect(Collection<FlowPath> paths, boolean cites, boolean warns, boolean names) {
			for (FlowPath path : paths) {
				for (FlowPath.Hop hop : path.hops()) {
					if (cites) {
						hop.rows()
							.forEach((row) -> this.rows.computeIfAbsent(row.type(), (type) -> new LinkedHashSet<>())
								.add(row.rowId()));
					}
					if (names) {
						this.actors.add(hop.fromId());
						this.actors.add(hop.toId());
					}
				}
				if (warns) {
					path.hops().stream().skip(1).forEach((hop) -> this.payees.add(hop.toId().value()));
				}
			}
		}

		void collect(FlowGraph.Node node) {
			if (node.nodeId() instanceof ActorId actor) {
				this.actors.add(actor);
			}
		}

	}

}
