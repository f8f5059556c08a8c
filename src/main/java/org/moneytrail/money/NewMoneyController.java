package org.moneytrail.money;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.ArrivalFeed;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** {@code newMoney}: rows as loads bring them. */
@Controller
class NewMoneyController {

	private final NewMoneyFeed feed;

	NewMoneyController(NewMoneyFeed feed) {
		this.feed = feed;
	}

	@SubscriptionMapping
	Flux<NewMoney> newMoney(@Argument @Nullable String race, @Argument @Nullable String actor,
			@Argument @Nullable Money minAmount, @Argument @Nullable String after,
			@Argument @Nullable Long sinceVersion) {
		if (after != null && sinceVersion != null) {
			throw Refusal.argument("sinceVersion", "after or sinceVersion, not both",
					"give after or sinceVersion, not both");
		}
		ArrivalFeed.Filter filter = new ArrivalFeed.Filter(
				(actor != null) ? GlobalId.parse("actor", actor, ActorId.class, "donor, committee or candidate") : null,
				(race != null) ? GlobalId.parse("race", race, RaceId.class, "race") : null,
				(minAmount != null) ? minAmount.cents() : null);
		return this.feed.listen(filter, after, sinceVersion);
	}

}
