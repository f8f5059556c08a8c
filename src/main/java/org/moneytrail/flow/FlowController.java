package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
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
import org.moneytrail.node.Nodes;

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

	private final Nodes nodes;

	private final GraphReader graph;

	FlowController(PublicFilings filings, MoneyFlows flows, FlowBounds bounds, BoundsLimits boundsLimits,
			FlowLimits limits, Nodes nodes, GraphReader graph) {
		this.filings = filings;
		this.flows = flows;
		this.bounds = bounds;
		this.boundsLimits = boundsLimits;
		this.limits = limits;
		this.nodes = nodes;
		this.graph = graph;
	}

	@QueryMapping
	FlowAnswer moneyFlow(@Argument String from, @Argument String to, @Argument @Nullable FlowOptions options,
			DataFetchingEnvironment environment) {
		FlowOptions asked = (options != null) ? options : FlowOptions.NONE;
		FlowRequest request = FlowRequest.of(from, to, asked, this.limits);
		Ends ends = ends(request);
		PublicMoney money = this.filings.at(request, asked.minVersion());
		long deadline = System.nanoTime() + this.limits.time().toNanos();
		for (int attempt = 0; attempt < ATTEMPTS || System.nanoTime() < deadline; attempt++) {
			Projection projection = money.projection();
			MoneyFlow flow = new PublicNotes(money, request).add(this.flows.trace(request, projection));
			Citations found = cite(flow, shown(flow, environment));
			if (found.version() == flow.graphVersion()) {
				MoneyFlow cited = flow.with(found);
				boolean bounded = environment.getSelectionSet()
					.containsAnyOf("channels/lowerBound", "channels/upperBound");
				return new FlowAnswer(bounded
						? this.bounds.add(cited, projection, this.boundsLimits.allowed(asked.boundsMillis())) : cited,
						ends.from(), ends.to());
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

	private Ends ends(FlowRequest request) {
		Set<GlobalId> ids = new LinkedHashSet<>(request.sources());
		ids.add(request.to());
		Map<GlobalId, Object> found = this.nodes.findByIds(ids);
		for (ActorId source : request.sources()) {
			if (!found.containsKey(source)) {
				boolean isFrom = source.equals(request.sources().getFirst());
				throw unknown(isFrom ? "from" : "alsoFrom", source);
			}
		}
		Object to = found.get(request.to());
		if (to == null) {
			throw unknown("to", request.to());
		}
		if (!(found.get(request.sources().getFirst()) instanceof Actor from)) {
			throw unknown("from", request.sources().getFirst());
		}
		return new Ends(from, to);
	}

	private static Refusal unknown(String argument, GlobalId id) {
		return Refusal.argument(argument, "an id of this graph", argument + " names nothing: " + id.global());
	}

	/** What the paths this request shows must be read for from the graph. */
	private static Shown shown(MoneyFlow flow, DataFetchingEnvironment environment) {
		Shown shown = new Shown(new LinkedHashSet<>(), new LinkedHashSet<>());
		for (SelectedField field : environment.getSelectionSet().getFields("channels/paths")) {
			boolean warns = field.getSelectionSet().contains("**/warnings");
			if (!warns && !field.getSelectionSet().contains("**/transactions")) {
				continue;
			}
			Map<String, Object> arguments = field.getArguments();
			PageRequest page = PageRequest.of((Integer) arguments.get("first"), (String) arguments.get("after"), null,
					null);
			for (ChannelFlow channel : flow.channels()) {
				if (page.cursor() == null || page.cursor().order().equals(channel.ranking())) {
					shown.collect(PathPages.page(channel, page).nodes(), warns);
				}
			}
		}
		return shown;
	}

	private Citations cite(MoneyFlow flow, Shown shown) {
		if (shown.rows.isEmpty()) {
			return Citations.none(flow.graphVersion());
		}
		Citations found = Citations.read(this.graph, this.citations, shown.rows);
		if (shown.payees.isEmpty()) {
			return found;
		}
		List<String> sources = flow.request().sources().stream().map(ActorId::value).toList();
		return found.withMemos(this.graph, this.memos, sources, shown.payees);
	}

	/**
	 * What is shown of paths.
	 *
	 * @param rows row ids of transactions
	 * @param payees whom memo items may name beside the way, where warnings are asked for
	 */
	private record Shown(Set<String> rows, Set<String> payees) {

		void collect(Collection<FlowPath> paths, boolean warns) {
			for (FlowPath path : paths) {
				path.hops().forEach((hop) -> hop.rows().forEach((row) -> this.rows.add(row.rowId())));
				if (warns) {
					path.hops().stream().skip(1).forEach((hop) -> this.payees.add(hop.toId().value()));
				}
			}
		}

	}

	private record Ends(Actor from, Object to) {

	}

}
