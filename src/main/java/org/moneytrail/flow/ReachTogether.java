package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.Money;

/**
 * Rows of a reach where candidates are many. One pass over the sources' money for all of
 * them, and a short one for each candidate whose own committees may have passed some on
 * to it again. What else came to a candidate is reckoned only where it says to which cent
 * its share is rounded. Not for ledgers in which receipts settle earlier shortfalls.
 */
final class ReachTogether {

	private static final int CHANNELS = MoneyChannel.values().length;

	/**
	 * Cents a row may be off by for refunds that are taken as they were without the
	 * candidate.
	 */
	private static final double LEAST = 0.01;

	/**
	 * Of so many parts that sum to a whole, none with a smaller fraction is rounded up by
	 * largest remainder, and each that lacks less is.
	 */
	private static final double DECIDED = 1.0 / (Routes.KINDS + 2) - 1e-3;

	/**
	 * Of so many candidates to whom money came round, what limits cut is followed anew
	 * too; of more a share may be rounded to the next cent for it.
	 */
	private static final int FEW = 100;

	private static final int[] NONE = {};

	private final Goal everyone;

	private final Projection projection;

	private final Question question;

	private final boolean assumesZero;

	private final List<int[]> candidatesOf = new ArrayList<>();

	private final ReachLayers layers;

	private final Touched touched;

	/** Committees in circles whose refunds would be other ones did they absorb. */
	private final BitSet turning;

	private final ManyMoneys moneys;

	private final AtomicReferenceArray<@Nullable TargetMoney> known;

	private double @Nullable [] doubts;

	private boolean late;

	/**
	 * @param everyone all candidates at once
	 * @param question toward none
	 * @param assumesZero whether unknown balances open at 0
	 * @param known by candidate, what came to it so far as it was reckoned before; more
	 * is added
	 */
	ReachTogether(Goal everyone, Question question, boolean assumesZero,
			AtomicReferenceArray<@Nullable TargetMoney> known) {
		this.known = known;
		this.everyone = everyone;
		this.projection = everyone.projection();
		this.question = question;
		this.assumesZero = assumesZero;
		for (int committee = 0; committee < this.projection.committees().size(); committee++) {
			this.candidatesOf.add(NONE);
		}
		for (int candidate = 0; candidate < this.projection.groups().length; candidate++) {
			for (int committee : this.projection.groups()[candidate]) {
				int[] others = this.candidatesOf.get(committee);
				int[] more = Arrays.copyOf(others, others.length + 1);
				more[others.length] = candidate;
				this.candidatesOf.set(committee, more);
			}
		}
		this.layers = ReachLayers.of(everyone, question, this.candidatesOf);
		this.touched = Touched.everywhere(this.projection, question);
		this.turning = turning();
		this.moneys = new ManyMoneys(everyone);
		this.doubts = this.layers.isLate() ? null : this.layers.doubts(everyone);
		this.late = this.doubts == null;
	}

	/** Whether time ran out, so that rows are missing. */
	boolean isLate() {
		return this.late;
	}

	/**
	 * Whether refunds may be other ones with the candidate than without, so that it has
	 * to be asked about alone.
	 */
	boolean isDoubtful(int candidate) {
		if (group(candidate).intersects(this.turning)) {
			return true;
		}
		double[] doubts = this.doubts;
		boolean isDoubtful = false;
		for (int column = candidate * CHANNELS; doubts != null && column < (candidate + 1) * CHANNELS; column++) {
			isDoubtful |= doubts[column] > LEAST;
		}
		return isDoubtful && !this.question.isLate()
				&& Passing.effect(this.everyone.own, group(candidate), candidate, LEAST, this::share) > LEAST;
	}

	/**
	 * What a committee receives in a circle comes after its refunds, and before them once
	 * one that absorbs breaks the circle.
	 */
	private BitSet turning() {
		Stations stations = stations();
		BitSet found = new BitSet();
		stations.refundsInCircles().stream().forEach((station) -> {
			BitSet circle = new BitSet();
			for (int one = stations.first(station); one <= stations.circleEnd(station); one++) {
				circle.set(stations.committee[one]);
			}
			if (circle.stream().anyMatch((committee) -> this.touched.hops(committee) > 0)) {
				found.or(circle);
			}
		});
		return found;
	}

	private double share(int refund) {
		Edges refunds = this.projection.refunds();
		int payer = refunds.from(refund);
		int step = this.everyone.ledger.book(payer).find(refunds.day(refund));
		return this.layers.share(this.everyone, this.stations().at(payer, step), refund);
	}

	private Stations stations() {
		return this.everyone.stations;
	}

	/**
	 * The rows of these candidates.
	 * @param stoppedBy limits that cut something are added
	 */
	Map<MoneyChannel, List<ReachedCandidate>> rows(int[] candidates, Set<FlowLimit> stoppedBy) {
		List<TargetMoney.Open> begun = new ArrayList<>();
		@Nullable TargetMoney[] found = new TargetMoney[candidates.length];
		IntList unclear = new IntList();
		List<TargetMoney.Open> ofUnclear = new ArrayList<>();
		BitSet goingRound = new BitSet();
		Arrays.stream(candidates).filter(this::goesRound).forEach(goingRound::set);
		for (int i = 0; i < candidates.length && !this.late; i++) {
			if (goingRound.get(candidates[i])) {
				Goal alone = this.everyone.alone(candidates[i], this.moneys.payments(candidates[i]));
				this.layers.again(candidates[i], alone, this.candidatesOf, goingRound.cardinality() > FEW);
			}
			begun.add(new TargetMoney.Open(this.projection, toward(candidates[i])));
			found[i] = this.known.get(candidates[i]);
			if (found[i] == null && isUnclear(candidates[i])) {
				unclear.add(i);
				ofUnclear.add(begun.get(i));
			}
			this.late = this.question.isLate() || this.layers.isLate();
		}
		int[] asked = Arrays.stream(unclear.toArray()).map((place) -> candidates[place]).toArray();
		@Nullable TargetMoney[] more = this.moneys.of(asked, ofUnclear, this.question::isLate);
		for (int i = 0; i < more.length; i++) {
			found[unclear.get(i)] = more[i];
			this.known.set(asked[i], more[i]);
		}
		Map<MoneyChannel, List<ReachedCandidate>> rows = new EnumMap<>(MoneyChannel.class);
		for (int i = 0; i < begun.size(); i++) {
			@Nullable TargetMoney money = found[i];
			if (money == null && isUnclear(candidates[i])) {
				this.late = true;
				continue;
			}
			long[] touched = goingRound.get(candidates[i])
					? Touched.count(this.projection, toward(candidates[i]).from(this.question.sources()))
					: this.touched.toward(candidates[i], group(candidates[i]));
			for (MoneyChannel channel : MoneyChannel.values()) {
				ReachedCandidate row = row(candidates[i], channel, touched[channel.ordinal()],
						begun.get(i).arrived(channel.ordinal()), money, stoppedBy);
				if (row != null) {
					rows.computeIfAbsent(channel, (key) -> new ArrayList<>()).add(row);
				}
			}
		}
		return rows;
	}

	private BitSet group(int candidate) {
		BitSet group = new BitSet();
		for (int committee : this.projection.groups()[candidate]) {
			group.set(committee);
		}
		return group;
	}

	private Question toward(int candidate) {
		return new Question(List.of(), group(candidate), new BitSet(), candidate, this.question.fromDay(),
				this.question.toDay(), this.question.race(), this.question.raceAfter(), this.question.raceUpTo(),
				this.question.tolerance(), this.question.maxHops(), this.question.minCents(), this.question.stopAt(), 0,
				this.question.deadline());
	}

	/**
	 * Whether the money may have left the candidate's committees and come there again.
	 */
	private boolean goesRound(int candidate) {
		Edges moves = this.projection.moves();
		@Nullable BitSet payers = null;
		for (int committee : this.projection.groups()[candidate]) {
			int hops = this.touched.hops(committee);
			if (hops == 0 || hops + 2 > this.question.maxHops()) {
				continue;
			}
			payers = (payers != null) ? payers : payers(candidate);
			for (int i = moves.outgoingStart(committee); i < moves.outgoingEnd(committee); i++) {
				if (hops + 2 < this.question.maxHops() || payers.get(moves.to(moves.outgoing(i)))) {
					return true;
				}
			}
		}
		return false;
	}

	private BitSet payers(int candidate) {
		BitSet payers = new BitSet();
		for (int payment : this.moneys.payments(candidate)) {
			payers.set(this.everyone.stations.committee[this.everyone.station[payment]]);
		}
		return payers;
	}

	/** Whether it takes all that came to say to which cent a share is rounded. */
	private boolean isUnclear(int candidate) {
		for (int column = candidate * CHANNELS; column < (candidate + 1) * CHANNELS; column++) {
			double mass = this.layers.attributed(column);
			double fraction = mass - Math.floor(mass);
			if (fraction >= DECIDED && fraction <= 1 - DECIDED) {
				return true;
			}
		}
		return false;
	}

	private @Nullable ReachedCandidate row(int candidate, MoneyChannel channel, long touched, long arrived,
			@Nullable TargetMoney money, Set<FlowLimit> stoppedBy) {
		int column = candidate * CHANNELS + channel.ordinal();
		double cut = this.layers.cut(column);
		if (cut > FunderRanking.NOTHING) {
			stoppedBy.add(FlowLimit.HOPS);
		}
		long attributed = (arrived > 0) ? attributed(column, channel, arrived, cut, money) : 0;
		if (touched == 0 && attributed == 0) {
			return null;
		}
		boolean isKnown = this.assumesZero || !this.layers.isUnknown(column);
		long direct = Math.min(attributed, this.layers.direct(column));
		boolean hasRoute = isKnown && this.layers.hops(column) < Integer.MAX_VALUE;
		boolean hasDay = this.layers.firstDay(column) < Days.LAST;
		return new ReachedCandidate(new CandidateId(this.projection.candidates().id(candidate)), new Money(arrived),
				isKnown ? new Money(attributed) : null, new Money(touched), isKnown ? new Money(direct) : null,
				isKnown ? new Money(attributed - direct) : null,
				(hasRoute && hasDay) ? Days.date(this.layers.firstDay(column)) : null,
				(hasRoute && hasDay) ? Days.date(this.layers.lastDay(column)) : null,
				hasRoute ? this.layers.hops(column) : null);
	}

	private long attributed(int column, MoneyChannel channel, long arrived, double cut, @Nullable TargetMoney money) {
		double mass = this.layers.attributed(column);
		double fraction = mass - Math.floor(mass);
		if (money == null || fraction < DECIDED || fraction > 1 - DECIDED) {
			return Math.round(mass);
		}
		double[] others = money.others(channel.ordinal(), this.layers.inAll(column), this.question.sources(),
				this.projection.undisclosed());
		double left = arrived - mass;
		for (double part : others) {
			left -= part;
		}
		return Sums.attributed(mass, others, Math.clamp(left, 0, cut), arrived);
	}

}
