package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.moneytrail.core.DateRange;
import org.moneytrail.money.MoneyType;
import org.moneytrail.money.RankKey;
import org.moneytrail.money.RankedActors;

import static org.assertj.core.api.Assertions.assertThat;

class KeptRankingsTests {

	private final Ledgers ledgers = new Ledgers();

	private final Projection projection = crowd();

	private final int committee = this.projection.committees().find("P");

	@Test
	void keepsTheFirstOfCommitteesWithManyGifts() {
		KeptRankings keeping = new KeptRankings(this.ledgers, 10);
		for (int first : List.of(3, 100, 20, 101, 1)) {
			for (DateRange dates : List.of(DateRange.ALL, new DateRange(LocalDate.of(1970, 1, 4), null))) {
				RankedActors ranked = keeping.rank(this.projection, this.committee, key(dates, first));
				assertThat(ranked.actors())
					.isEqualTo(RimRanking.rank(this.projection, this.committee, dates, first).actors())
					.hasSize(first);
			}
		}
		assertThat(this.ledgers.rankings(this.projection).find(key(DateRange.ALL, 100))).isNotNull();
	}

	@Test
	void makesThoseOfTheLargestAhead() {
		KeptRankings keeping = new KeptRankings(this.ledgers, 10);
		keeping.warm(this.projection);
		RankedActors made = this.ledgers.rankings(this.projection).find(key(DateRange.ALL, 100));
		assertThat(made).isNotNull();
		assertThat(keeping.rank(this.projection, this.committee, key(DateRange.ALL, 20)).actors().getFirst())
			.isSameAs(made.actors().getFirst());
		RankKey other = RankKey.of(RankKey.Ranking.GIVERS, MoneyType.CONTRIBUTED_TO, "Q", null, null, 100);
		assertThat(this.ledgers.rankings(this.projection).find(other)).isNull();
	}

	@Test
	void addsUpRowsWithoutADayWithTheOthersOfTheirGiver() {
		Story story = new Story().gift("A", "P", 100, 1)
			.gift("B", "P", 150, 2)
			.gift("A", "P", 60, Days.UNDATED)
			.gift("C", "P", 155, Days.UNDATED)
			.gift("C", "Q", 155, Days.UNDATED);
		Projection projection = story.projection();
		int committee = projection.committees().find("P");
		assertThat(RimRanking.rank(projection, committee, DateRange.ALL, 5).actors())
			.extracting((actor) -> actor.actorId().value() + " " + actor.amount() + " " + actor.rows())
			.containsExactly("A 1.60 2", "C 1.55 1", "B 1.50 1");
	}

	private static RankKey key(DateRange dates, int first) {
		return new RankKey(RankKey.Ranking.GIVERS, MoneyType.CONTRIBUTED_TO, "P", dates, null, first);
	}

	private static Projection crowd() {
		Story story = new Story();
		for (int i = 0; i < 400; i++) {
			story.gift("giver" + (i * 37 % 150), "P", 100 + i * 53 % 211, 1 + i % 9);
		}
		return story.gift("A", "Q", 5, 1).projection();
	}

}
