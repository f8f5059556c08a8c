package org.moneytrail.flow;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.moneytrail.money.MoneyType;
import org.moneytrail.money.RankKey;
import org.moneytrail.money.RankedActor;
import org.moneytrail.money.RankedActors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the first of the rankings of committees with many gifts, which take longest to
 * make, and makes those of the largest ahead.
 */
@Component
class KeptRankings {

	private static final int MANY = 20_000;

	/** So many of a ranking are kept. */
	private static final int FIRST = 100;

	private static final int AHEAD = 50;

	private final Ledgers ledgers;

	private final int many;

	/** The graph version rankings were last made ahead for. */
	private volatile long warmed = Long.MIN_VALUE;

	@Autowired
	KeptRankings(Ledgers ledgers) {
		this(ledgers, MANY);
	}

	/**
	 * @param many rankings of committees with as many gifts are kept
	 */
	KeptRankings(Ledgers ledgers, int many) {
		this.ledgers = ledgers;
		this.many = many;
	}

	/**
	 * A ranking of a committee's givers.
	 * @param committee its place
	 */
	RankedActors rank(Projection projection, int committee, RankKey key) {
		if (gifts(projection, committee) < this.many || key.first() > FIRST) {
			return RimRanking.rank(projection, committee, key.dates(), key.first());
		}
		RankKey most = new RankKey(key.by(), key.type(), key.id(), key.dates(), key.asOf(), FIRST);
		List<RankedActor> first = this.ledgers.rankings(projection)
			.get(most, () -> RimRanking.rank(projection, committee, key.dates(), FIRST))
			.actors();
		return new RankedActors(first.subList(0, Math.min(key.first(), first.size())));
	}

	/**
	 * Makes the rankings that take longest before someone asks for them, once for each
	 * version of the graph.
	 */
	void warm(Projection projection) {
		if (this.warmed == projection.version()) {
			return;
		}
		this.warmed = projection.version();
		IntStream.range(0, projection.committees().size())
			.filter((committee) -> gifts(projection, committee) >= this.many && !projection.unranked().get(committee))
			.boxed()
			.sorted(Comparator.comparingInt((Integer committee) -> -gifts(projection, committee)))
			.limit(AHEAD)
			.forEach((committee) -> rank(projection, committee, RankKey.of(RankKey.Ranking.GIVERS,
					MoneyType.CONTRIBUTED_TO, projection.committees().id(committee), null, null, FIRST)));
	}

	private static int gifts(Projection projection, int committee) {
		RimEdges gifts = projection.rim().gifts();
		return gifts.incomingEnd(committee) - gifts.incomingStart(committee);
	}

}
