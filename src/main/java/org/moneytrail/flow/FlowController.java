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
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.Selections;
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

	private final NamedQuery memos = NamedQuery.of("flow/memos-by-ends");

	private final PublicFilings filings;

	private final MoneyFlows flows;

	private final FlowBounds bounds;

	private final BoundsLimits boundsLimits;

	private final FlowLimits limits;

	private final FlowActors actors;

	private final CitedRows cited;

	private final GraphReader graph;

	FlowController(PublicFilings filings, MoneyFlows flows, FlowBounds bounds, BoundsLimits boundsLimits,
			FlowLimits limits, FlowActors actors, CitedRows cited, GraphReader graph) {
		this.filings = filings;
		this.flows = flows;
		this.bounds = bounds;
		this.boundsLimits = boundsLimits;
		this.limits = limits;
		this.actors = actors;
		this.cited = cited;
		this.graph = graph;
	}

	@QueryMapping
	FlowAnswer moneyFlow(@Argument String from, @Argument String to, @Argument @Nullable FlowOptions options,
			DataFetchingEnvironment environment) {
		FlowOptions asked = (options != null) ? options : FlowOptions.NONE;
		FlowRequest request = FlowRequest.of(from, to, asked, this.limits);
		PublicMoney money = this.filings.at(request, asked.minVersion());
		long deadline = System.nanoTime() + this.limits.time().toNanos();
		MoneyFlows.Wanted wanted = new MoneyFlows.Wanted(Selections.isAsked(environment, "channels", "paths"),
				Selections.isAsked(environment, "channels", "remainders"));
		for (int attempt = 0; attempt < ATTEMPTS || System.nanoTime() < deadline; attempt++) {
			Projection projection = money.projection();
			MoneyFlow flow = new PublicNotes(money, request).add(this.flows.trace(request, projection, wanted));
			Shown shown = shown(flow, environment);
			Citations found = cite(flow, shown, projection);
			refuseUnknown(request, found.actors());
			if (found.version() == flow.graphVersion()) {
				if (!shown.rows.isEmpty()) {
					this.actors.keep(found.actors(), projection);
				}
				MoneyFlow cited = flow.with(found);
				boolean bounded = Selections.isAsked(environment, "channels", "lowerBound")
						|| Selections.isAsked(environment, "channels", "upperBound");
				return new FlowAnswer(
						bounded ? this.bounds.add(cited, projection, this.boundsLimits.allowed(asked.boundsMillis()))
								: cited,
						(Actor) Objects.requireNonNull(found.actors().get(request.sources().getFirst())),
						Objects.requireNonNull(found.actors().get(request.to())));
			}
			money = this.filings.after(money, request);
		}
		throw new Outage(ErrorCode.UNAVAILABLE, "a load is changing the graph; try again shortly", null);
	}

	@SchemaMapping(typeName = "ChannelFlow")
	CompletableFuture<Connection<FlowPath>> paths(ChannelFlow flow, PageRequest page) {
		return CompletableFuture.completedFuture(PathPages.page(flow, page));
	}

	@SchemaMapping(typeName = "FlowTransaction")
	@Nullable CompletableFuture<Actor> conduit(FlowTransaction transaction, DataLoader<ActorId, Actor> actors) {
		String conduit = transaction.conduitId();
		return (conduit != null) ? actors.load(new CommitteeId(conduit)) : null;
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

	private static Refusal unknown(String argument, GlobalId id) {
		return Refusal.argument(argument, "an id of this graph", argument + " names nothing: " + id.global());
	}

	/** What this request shows must be read for from the graph. */
	private static Shown shown(MoneyFlow flow, DataFetchingEnvironment environment) {
		Shown shown = new Shown();
		for (Selections.Asked paths : Selections.find(environment, "channels", "paths")) {
			boolean warns = paths.contains("warnings");
			boolean cites = warns || paths.contains("transactions");
			boolean names = paths.contains("hops");
			PageRequest page = (cites || names) ? page(paths) : null;
			if (page == null) {
				continue;
			}
			for (ChannelFlow channel : flow.channels()) {
				if (page.cursor() == null || page.cursor().order().equals(channel.ranking())) {
					shown.collect(PathPages.page(channel, page).nodes(), cites, warns, names);
				}
			}
		}
		Set<String> nodes = Selections.names(environment, "channels", "graph", "nodes");
		if (nodes.contains("label") || nodes.contains("actor")) {
			for (ChannelFlow channel : flow.channels()) {
				channel.graph().nodes().forEach(shown::collect);
			}
		}
		return shown;
	}

	/** Null where it cannot be had, if it may be left out; else the field refuses it. */
	private static @Nullable PageRequest page(Selections.Asked paths) {
		try {
			return paths.page();
		}
		catch (Refusal ex) {
			if (paths.mayBeLeftOut()) {
				return null;
			}
			throw ex;
		}
	}

	/** With who is shown, sources and target at least; in one statement as a rule. */
	private Citations cite(MoneyFlow flow, Shown shown, Projection projection) {
		Set<GlobalId> named = ends(flow.request());
		named.addAll(shown.actors);
		if (shown.rows.isEmpty()) {
			return Citations.none(flow.graphVersion()).withActors(this.actors.find(named, projection));
		}
		List<DonorId> donors = named.stream().filter(DonorId.class::isInstance).map(DonorId.class::cast).toList();
		named.removeAll(donors);
		Map<GlobalId, Object> others = this.actors.find(named, projection);
		Citations found = this.cited.read(shown.rows, donors, projection, flow.request().asOf() != null)
			.withActors(others);
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
