package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.Money;
import org.moneytrail.money.GiverRanking;
import org.moneytrail.money.RankKey;
import org.moneytrail.money.RankedActor;
import org.moneytrail.money.RankedActors;

import org.springframework.stereotype.Component;

/**
 * Ranks a committee's givers by scanning its gifts in memory: tens of milliseconds for
 * millions of receipts.
 */
@Component
class RimRanking implements GiverRanking {

	private final Projections projections;

	private final KeptRankings kept;

	RimRanking(Projections projections, KeptRankings kept) {
		this.projections = projections;
		this.kept = kept;
	}

	@Override
	public Map<RankKey, RankedActors> rank(Collection<RankKey> keys) {
		Projection projection = this.projections.findUpToDate();
		if (projection == null) {
			return Map.of();
		}
		Map<RankKey, RankedActors> ranked = new HashMap<>();
		for (RankKey key : keys) {
			int place = projection.committees().find(key.id());
			if (place >= 0 && !projection.unranked().get(place)) {
				ranked.put(key, this.kept.rank(projection, place, key));
			}
		}
		return ranked;
	}

	/** The first of a ranking; reads every gift. */
	static RankedActors rank(Projection projection, int committee, DateRange dates, int first) {
		int fromDay = Days.of(dates.lowest());
		int toDay = Days.of(dates.highest());
		Map<Integer, Long> undated = new HashMap<>();
		Map<Integer, Ranked> others = new HashMap<>();
		if (fromDay <= Days.UNDATED) {
			addUndated(projection, committee, undated, others);
		}
		addCommittees(projection, committee, fromDay, toDay, others);
		Largest largest = new Largest(first);
		BitSet withUndated = new BitSet();
		undated.keySet().forEach(withUndated::set);
		GiftSums.of(projection, committee, fromDay, toDay, (giver, dated) -> {
			Long more = withUndated.get(giver) ? undated.remove(giver) : null;
			add(largest, projection, giver, dated + ((more != null) ? more : 0));
		});
		undated.forEach((giver, cents) -> add(largest, projection, giver, cents));
		others.forEach((payer, ranked) -> largest.add(projection.committees().id(payer), -1 - payer, ranked.cents));
		List<RankedActor> actors = new ArrayList<>();
		for (Largest.Entry entry : largest.ranked()) {
			Ranked ranked = (entry.place() < 0) ? others.getOrDefault(-1 - entry.place(), new Ranked())
					: ofGiver(projection, entry.place(), committee, fromDay, toDay);
			actors.add(new RankedActor(actor(projection, entry.place()), new Money(entry.cents()), ranked.rows, true,
					ranked.first(), ranked.last()));
		}
		return new RankedActors(actors);
	}

	private static void add(Largest largest, Projection projection, int giver, long cents) {
		if (largest.admits(cents)) {
			String id = projection.givers().id(giver);
			largest.add(id.substring(id.indexOf(':') + 1), giver, cents);
		}
	}

	private static ActorId actor(Projection projection, int place) {
		if (place < 0) {
			return new CommitteeId(projection.committees().id(-1 - place));
		}
		String giver = projection.givers().id(place);
		String value = giver.substring(giver.indexOf(':') + 1);
		return giver.startsWith("candidate:") ? new CandidateId(value) : new DonorId(value);
	}

	private static void addUndated(Projection projection, int committee, Map<Integer, Long> givers,
			Map<Integer, Ranked> committees) {
		for (Undated row : projection.undated()) {
			if (!isContribution(row, committee)) {
				continue;
			}
			if (row.isMove()) {
				committees.computeIfAbsent(row.payer(), (key) -> new Ranked()).add(row.cents(), Days.UNDATED);
			}
			else {
				givers.merge(row.payer(), row.cents(), Long::sum);
			}
		}
	}

	private static boolean isContribution(Undated row, int committee) {
		return row.type() == EdgeType.CONTRIBUTION && row.payee() == committee && (row.isGift() || row.isMove());
	}

	private static void addCommittees(Projection projection, int committee, int fromDay, int toDay,
			Map<Integer, Ranked> committees) {
		Edges moves = projection.moves();
		for (int i = moves.incomingStart(committee); i < moves.incomingEnd(committee); i++) {
			int move = moves.incoming(i);
			int day = moves.day(move);
			if (moves.is(move, EdgeType.CONTRIBUTION) && day >= fromDay && day <= toDay) {
				committees.computeIfAbsent(moves.from(move), (key) -> new Ranked()).add(moves.cents(move), day);
			}
		}
	}

	private static Ranked ofGiver(Projection projection, int giver, int committee, int fromDay, int toDay) {
		Ranked ranked = new Ranked();
		RimEdges gifts = projection.rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int day = gifts.arrives(gift);
			if (gifts.to(gift) == committee && day >= fromDay && day <= toDay
					&& gifts.is(gift, EdgeType.CONTRIBUTION)) {
				ranked.add(gifts.cents(gift), day);
			}
		}
		if (fromDay <= Days.UNDATED) {
			projection.undated()
				.stream()
				.filter((row) -> isContribution(row, committee) && !row.isMove() && row.payer() == giver)
				.forEach((row) -> ranked.add(row.cents(), Days.UNDATED));
		}
		return ranked;
	}

	/** A sum with its rows and days. */
	private static final class Ranked {

		private long cents;

		private long rows;

		private int from = Days.LAST;

		private int until = Days.FIRST;

		void add(long more, int day) {
			this.cents += more;
			this.rows++;
			if (day != Days.UNDATED) {
				this.from = Math.min(this.from, day);
				this.until = Math.max(this.until, day);
			}
		}

		@Nullable LocalDate first() {
			return (this.from != Days.LAST) ? Days.date(this.from) : null;
		}

		@Nullable LocalDate last() {
			return (this.until != Days.FIRST) ? Days.date(this.until) : null;
		}

	}

}
