package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.Money;

/**
 * Rows of a reach from one pass over the money of its sources. It does not hold for
 * candidates to whom money may come round through their own committees, as these absorb:
 * they have to be asked about one by one.
 */
final class ReachAtOnce {

	private static final int[] NONE = {};

	private final Projection projection;

	private final Question question;

	private final boolean assumesZero;

	private final OwnMoney own;

	private final ReachLayers layers;

	private final Touched touched;

	/**
	 * @param everyone all candidates at once
	 * @param question toward none
	 * @param assumesZero whether unknown balances open at 0
	 */
	ReachAtOnce(Goal everyone, Question question, boolean assumesZero) {
		this.projection = everyone.projection();
		this.own = everyone.own;
		this.question = question;
		this.assumesZero = assumesZero;
		List<int[]> candidatesOf = new ArrayList<>();
		for (int committee = 0; committee < this.projection.committees().size(); committee++) {
			candidatesOf.add(NONE);
		}
		for (int candidate = 0; candidate < this.projection.groups().length; candidate++) {
			for (int committee : this.projection.groups()[candidate]) {
				int[] known = candidatesOf.get(committee);
				int[] more = Arrays.copyOf(known, known.length + 1);
				more[known.length] = candidate;
				candidatesOf.set(committee, more);
			}
		}
		this.layers = ReachLayers.of(everyone, question, candidatesOf);
		this.touched = Touched.everywhere(this.projection, question);
	}

	boolean isLate() {
		return this.layers.isLate();
	}

	/**
	 * Whether the pass says the same as asking about this candidate alone.
	 * @param stoppedBy limits known to have cut something
	 */
	boolean holds(Goal goal, int candidate, Set<FlowLimit> stoppedBy) {
		if (goal.isLate() || goal.own != this.own) {
			return false;
		}
		boolean isCut = false;
		for (MoneyChannel channel : MoneyChannel.values()) {
			isCut |= this.layers.cut(candidate * ReachLayers.CHANNELS + channel.ordinal()) > FunderRanking.NOTHING;
		}
		boolean asksForHops = isCut && !stoppedBy.contains(FlowLimit.HOPS);
		Edges moves = this.projection.moves();
		for (int committee : this.projection.groups()[candidate]) {
			int hops = this.touched.hops(committee);
			if (hops == 0 && !asksForHops) {
				continue;
			}
			for (int i = moves.outgoingStart(committee); i < moves.outgoingEnd(committee); i++) {
				int distance = goal.distance[moves.to(moves.outgoing(i))];
				if (distance > 0 && (asksForHops || hops + 1 + distance <= this.question.maxHops())) {
					return false;
				}
			}
		}
		return true;
	}

	/** A candidate's row, null where none of the money can have come. */
	@Nullable ReachedCandidate row(Goal goal, int candidate, MoneyChannel channel, Set<FlowLimit> stoppedBy) {
		int column = candidate * ReachLayers.CHANNELS + channel.ordinal();
		BitSet group = new BitSet();
		for (int committee : this.projection.groups()[candidate]) {
			group.set(committee);
		}
		long touched = this.touched.toward(candidate, group)[channel.ordinal()];
		double cut = this.layers.cut(column);
		if (cut > FunderRanking.NOTHING) {
			stoppedBy.add(FlowLimit.HOPS);
		}
		long arrived = goal.money.arrived(channel.ordinal());
		double mass = this.layers.attributed(column);
		double[] others = goal.money.others(channel.ordinal(), this.layers.inAll(column), this.question.sources(),
				this.projection.undisclosed());
		double left = arrived - mass;
		for (double part : others) {
			left -= part;
		}
		long attributed = (arrived > 0) ? Sums.attributed(mass, others, Math.clamp(left, 0, cut), arrived) : 0;
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

}
