package org.moneytrail.race;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.node.ListFacets;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code race}, {@code races} and a race's siblings. */
@Controller
class RaceController {

	private final Races races;

	private final RaceList list;

	RaceController(Races races, RaceList list) {
		this.races = races;
		this.list = list;
	}

	@QueryMapping
	@Nullable Race race(@Argument @Nullable String id, @Argument @Nullable String key) {
		if ((id == null) == (key == null)) {
			throw Refusal.argument("id", "exactly one of id and key", "give exactly one of id and key");
		}
		String text = (id != null) ? id : "race:" + key;
		RaceId wanted = GlobalId.parse((id != null) ? "id" : "key", text, RaceId.class, "race");
		return this.races.findByIds(List.of(wanted)).get(wanted);
	}

	@QueryMapping
	Connection<Race> races(@Argument @Nullable RaceFilter filter, @Argument @Nullable RaceOrder orderBy,
			PageRequest page) {
		return this.list.page(page, (orderBy != null) ? orderBy : RaceOrder.LATEST_FIRST,
				(filter != null) ? filter : RaceFilter.NONE);
	}

	@QueryMapping
	ListFacets raceFacets(@Argument @Nullable RaceFilter filter, @Argument int first) {
		return this.list.facets((filter != null) ? filter : RaceFilter.NONE, PageRequest.size("first", first));
	}

	@BatchMapping
	Map<Race, List<Race>> siblings(List<Race> races) {
		Map<RaceId, List<Race>> found = this.races.findSiblings(races.stream().map(Race::raceId).toList());
		Map<Race, List<Race>> siblings = new HashMap<>();
		races.forEach((race) -> siblings.put(race, found.getOrDefault(race.raceId(), List.of())));
		return siblings;
	}

}
