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
 * @param rim gifts and loans of givers to committees
 * @param moves money between committees
 * @param spending committees to candidates: support, oppose, about
 * @param refunds refunds and loan repayments of committees to givers
 * @param inKind things of value and forgiven loans given by givers; moves no balance
 * @param inKindMoves the same, given by committees
 * @param spreads sums known for a run of days only
 * @param totals per committee and day
 * @param unfinished loads that were begun and not finished: part of their rows may lack
 * @param undated counted rows without a day
 * @param rows row ids
 */
record Projection(long version, Names committees, String[] committeeNames, Names candidates, String[] candidateNames,
		int[][] groups, Names givers, BitSet undisclosed, Contest[] contests, Names races, long[] opening,
		int[] openingJoins, BitSet unknownOpening, Rim rim, Edges moves, Edges spending, Edges refunds, Edges inKind,
		Edges inKindMoves, Spreads spreads, DayTotals totals, List<Undated> undated, List<String> unfinished,
		RowIds rows) {

	/** Money edges held, the undated ones left out. */
	int edges() {
		return this.rim.gifts().size() + this.moves.size() + this.spending.size() + this.refunds.size()
				+ this.inKind.size() + this.inKindMoves.size();
	}

	/** Heap taken by the columns, ids and names not counted, in bytes. */
	long bytes() {
		return this.rim.gifts().bytes() + this.moves.bytes() + this.spending.bytes() + this.refunds.bytes()
				+ this.inKind.bytes() + this.inKindMoves.bytes() + 44L * this.totals.size();
	}

}
