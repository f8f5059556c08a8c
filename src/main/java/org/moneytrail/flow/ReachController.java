package org.moneytrail.flow;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code reach} of a donor or committee. */
@Controller
class ReachController {

	private final PublicFilings filings;

	private final ReachFlows flows;

	private final FlowLimits limits;

	ReachController(PublicFilings filings, ReachFlows flows, FlowLimits limits) {
		this.filings = filings;
		this.flows = flows;
		this.limits = limits;
	}

	@SchemaMapping(typeName = "Donor", field = "reach")
	Reach ofDonor(Actor donor, @Argument @Nullable TraceOptions options) {
		return reach(donor, options);
	}

	@SchemaMapping(typeName = "Committee", field = "reach")
	Reach ofCommittee(Actor committee, @Argument @Nullable TraceOptions options) {
		return reach(committee, options);
	}

	@SchemaMapping(typeName = "ChannelReach")
	Connection<ReachedCandidate> candidates(ChannelReach channel, PageRequest page) {
		RankedPage ranks = RankedPage.of(page, channel.order(), channel.graphVersion(), channel.rows().size());
		return Connection.of(page, ranks.ranks(), ranks::cursor, () -> new TotalCount(channel.rows().size(), true))
			.map(channel.rows()::get);
	}

	@SchemaMapping(typeName = "ReachedCandidate")
	CompletableFuture<Actor> candidate(ReachedCandidate row, DataLoader<ActorId, Actor> actors) {
		return actors.load(row.candidateId());
	}

	private Reach reach(Actor source, @Nullable TraceOptions asked) {
		TraceOptions options = (asked != null) ? asked : TraceOptions.NONE;
		FlowRequest request = FlowRequest.between(List.of(source.actorId()), source.actorId(), options.flow(),
				this.limits);
		PublicMoney money = this.filings.at(request, options.minVersion());
		return new PublicNotes(money, request).add(this.flows.find(request, money.projection()));
	}

}
