package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.node.Nodes;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code sharedDonors}: who gave to several committees. */
@Controller
class SharedDonorController {

	private final PublicFilings filings;

	private final FlowLimits limits;

	private final Nodes nodes;

	SharedDonorController(PublicFilings filings, FlowLimits limits, Nodes nodes) {
		this.filings = filings;
		this.limits = limits;
		this.nodes = nodes;
	}

	@QueryMapping
	SharedDonorConnection sharedDonors(@Argument List<String> committees, @Argument @Nullable Integer atLeast,
			@Argument @Nullable DateRange window, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Money minAmount, @Argument @Nullable String minVersion, PageRequest page) {
		SharedDonorRequest request = SharedDonorRequest.of(committees, atLeast, window, asOf, minAmount);
		Collection<GlobalId> known = this.nodes.findByIds(List.copyOf(request.committees())).keySet();
		for (CommitteeId id : request.committees()) {
			if (!known.contains(id)) {
				throw Refusal.argument("committees", "ids of this graph", "committees names nothing: " + id.global());
			}
		}
		Projection projection = this.filings.at(asOf, minVersion, this.limits.time()).projection();
		return new SharedDonorConnection(SharedDonors.page(projection, request, page),
				Long.toString(projection.version()));
	}

	@SchemaMapping(typeName = "SharedDonor")
	CompletableFuture<Actor> donor(SharedDonor shared, DataLoader<ActorId, Actor> actors) {
		return actors.load(shared.donorId());
	}

	@SchemaMapping(typeName = "SharedGift")
	CompletableFuture<Actor> committee(SharedDonor.SharedGift gift, DataLoader<ActorId, Actor> actors) {
		return actors.load(gift.committeeId());
	}

}
