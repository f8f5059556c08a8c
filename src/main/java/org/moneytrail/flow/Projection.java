package org.moneytrail.flow;

import java.util.BitSet;
import java.util.List;

/**
 * The committee network in columns and in time order, with a daily ledger per committee:
 * all that tracing reads. Immutable; stands for one version of the graph. Actors are
 * ints: committees, candidates, and givers (donors, and candidates with own money) each
 * count from 0.
 *
 * @param version the graph version it was built from
 * @param committees ids of committees
 * @param committeeNames by committee; the id where no name is known
 * @param candidates ids of candidates
 * @param candidateNames by candidate
 * @param groups by candidate: the authorised committees
 * @param givers global ids of givers, as a donor and a candidate may share an id
 * @param undisclosed givers that hide the donor
 * @param contests by race
 * @param races ids of races
 * @param opening cents before the first day, by committee; 0 where unknown
 * @param openingJoins by committee: the day the opening is there, {@link Days#FIRST}
 * unless an earlier cycle's rows stand before it
 * @param unknownOpening committees whose opening balance is not known
 * @param rim what joins givers and committees
 * @param moves money between committees
 * @param spending committees to candidates: support, oppose, about
 * @param inKindMoves things of value given by committees to committees; they move no
 * balance
 * @param spreads sums known for a run of days only
 * @param totals per committee and day
 * @param unfinished loads that were begun and not finished: part of their rows may lack
 * @param undated counted rows without a day
 * @param unranked committees whose givers the graph itself must rank: a contribution of
 * theirs is not here, or under another day
 * @param rows row ids
 * @param refundedWays through which committees money may have come that is refunded
 */
record Projection(long version, Names committees, String[] committeeNames, Names candidates, String[] candidateNames,
		int[][] groups, Names givers, BitSet undisclosed, Contest[] contests, Names races, long[] opening,
		int[] openingJoins, BitSet unknownOpening, Rim rim, NetworkEdges moves, Edges spending, Edges inKindMoves,
		Spreads spreads, DayTotals totals, List<Undated> undated, List<String> unfinished, BitSet unranked, RowIds rows,
		RefundedWays refundedWays) {

	/** Refunds and loan repayments of committees to givers. */
	Edges refunds() {
		return this.rim.refunds();
	}

	/** Things of value and forgiven loans given by givers; they move no balance. */
	Edges inKind() {
		return this.rim.inKind();
	}

	/** Money edges held, the undated ones left out. */
	int edges() {
		return this.rim.gifts().size() + networkEdges() + this.rim.refunds().size() + this.rim.inKind().size();
	}

	/** Edges between committees, and from committees to candidates. */
	int networkEdges() {
		return this.moves.size() + this.spending.size() + this.inKindMoves.size();
	}

	/** Heap taken by the edges of the committee network, in bytes. */
	long networkBytes() {
		return this.moves.bytes() + this.spending.bytes() + this.inKindMoves.bytes();
	}

	/** Heap taken by all columns, ids and names of committees not counted, in bytes. */
	long bytes() {
		return networkBytes() + this.rim.gifts().bytes() + this.rim.refunds().bytes() + this.rim.inKind().bytes()
				+ 44L * this.totals.size();
	}

}
