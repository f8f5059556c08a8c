package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.race.Race;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code funders} of a candidate, committee or race. */
@Controller
class FundersController {

	private final PublicFilings filings;

	private final FunderFlows flows;

	private final FlowLimits limits;

	FundersController(PublicFilings filings, FunderFlows flows, FlowLimits limits) {
		this.filings = filings;
		this.flows = flows;
		this.limits = limits;
	}

	@SchemaMapping(typeName = "Candidate", field = "funders")
	Funders ofCandidate(Actor candidate, @Argument @Nullable TraceOptions options) {
		return funders(candidate.actorId(), options);
	}

	@SchemaMapping(typeName = "Committee", field = "funders")
	Funders ofCommittee(Actor committee, @Argument @Nullable TraceOptions options) {
		return funders(committee.actorId(), options);
	}

	@SchemaMapping(typeName = "Race", field = "funders")
	Funders ofRace(Race race, @Argument @Nullable TraceOptions options) {
		return funders(race.raceId(), options);
	}

	@SchemaMapping(typeName = "ChannelFunders")
	Connection<Funder> funders(ChannelFunders channel, PageRequest page) {
		int size = channel.rows().size();
		RankedPage ranks = RankedPage.of(page, channel.order(), channel.graphVersion(), size);
		List<Integer> read = new ArrayList<>(ranks.ranks());
		return Connection.of(page, read, ranks::cursor, () -> new TotalCount(size, true)).map(channel::funder);
	}

	@SchemaMapping(typeName = "Funder")
	CompletableFuture<Actor> donor(Funder funder, DataLoader<ActorId, Actor> actors) {
		return actors.load(funder.donorId());
	}

	private Funders funders(GlobalId target, @Nullable TraceOptions asked) {
		TraceOptions options = (asked != null) ? asked : TraceOptions.NONE;
		if (options.method() == AttributionMethod.TOUCHED) {
			throw Refusal.argument("method", "RUNNING_BALANCE, WHOLE_PERIOD, FIFO, LIFO",
					"TOUCHED ascribes no amount to anyone and its sums overlap, so it ranks no funders; ask funders by"
							+ " another method, or moneyFlow or reach of one donor by TOUCHED");
		}
		FlowRequest request = FlowRequest.between(List.of(), target, options.flow(), this.limits);
		PublicMoney money = this.filings.at(request, options.minVersion());
		return new PublicNotes(money, request).add(this.flows.find(request, money.projection()));
	}

}
