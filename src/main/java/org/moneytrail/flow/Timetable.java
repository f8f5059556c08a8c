package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The order in which the days of committees are worked through: day by day, committees
 * that pay each other on a day payers first, those that pay in a circle together. The
 * rest of a committee's days is done when someone needs them.
 */
final class Timetable {

	private final Projection projection;

	private final Question question;

	private final BitSet members;

	private final Work work;

	/** By committee: the last day done, and the next place in the day totals. */
	private final int[] doneUpTo;

	private final int[] nextTotal;

	private boolean late;

	Timetable(Projection projection, Question question, BitSet members, Work work) {
		this.projection = projection;
		this.question = question;
		this.members = members;
		this.work = work;
		this.doneUpTo = new int[projection.committees().size()];
		this.nextTotal = new int[this.doneUpTo.length];
		Arrays.fill(this.doneUpTo, Days.FIRST);
		for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
			this.nextTotal[c] = projection.totals().start(c);
		}
	}

	/**
	 * Works through all days of all members.
	 * @return false if the question's deadline came first
	 */
	boolean walk() {
		Edges moves = this.projection.moves();
		int edge = 0;
		while (edge < moves.size() && !this.late) {
			int day = moves.day(edge);
			int end = edge;
			while (end < moves.size() && moves.day(end) == day) {
				end++;
			}
			walkDay(day, edge, end);
			this.late |= this.question.isLate();
			edge = end;
		}
		for (int c = this.members.nextSetBit(0); c >= 0 && !this.late; c = this.members.nextSetBit(c + 1)) {
			advance(c, Days.LAST);
		}
		return !this.late;
	}

	/** Committees that pay others on this day, payers before payees. */
	private void walkDay(int day, int firstMove, int endMove) {
		Edges moves = this.projection.moves();
		Map<Integer, Integer> nodes = new HashMap<>();
		IntList payers = new IntList();
		for (int i = firstMove; i < endMove; i++) {
			if (this.members.get(moves.from(i)) && this.members.get(moves.to(i))
					&& nodes.putIfAbsent(moves.from(i), payers.size()) == null) {
				payers.add(moves.from(i));
			}
		}
		IntList[] next = new IntList[payers.size()];
		Arrays.setAll(next, (node) -> new IntList());
		for (int i = firstMove; i < endMove; i++) {
			Integer payer = nodes.get(moves.from(i));
			Integer payee = nodes.get(moves.to(i));
			if (payer != null && payee != null && moves.arrives(i) == day) {
				next[payer].add(payee);
			}
		}
		int[][] edges = new int[next.length][];
		Arrays.setAll(edges, (node) -> next[node].toArray());
		for (int[] part : Circles.order(edges)) {
			int[] together = new int[part.length];
			for (int i = 0; i < part.length; i++) {
				together[i] = payers.get(part[i]);
				advance(together[i], day);
			}
			if (this.late) {
				return;
			}
			run(day, together);
		}
	}

	/** Does the days before this one that have not been done. */
	private void advance(int committee, int day) {
		int[] alone = { committee };
		int count = 0;
		for (int next = nextDay(committee); next < day && !this.late; next = nextDay(committee)) {
			run(next, alone);
			this.late = (++count & 0xff) == 0 && this.question.isLate();
		}
	}

	private int nextDay(int committee) {
		DayTotals totals = this.projection.totals();
		int next = this.projection.spreads().nextDay(committee, this.doneUpTo[committee]);
		int place = this.nextTotal[committee];
		return (place < totals.end(committee)) ? Math.min(next, totals.day[place]) : next;
	}

	private void run(int day, int[] together) {
		this.work.run(day, together);
		DayTotals totals = this.projection.totals();
		for (int committee : together) {
			this.doneUpTo[committee] = day;
			int place = this.nextTotal[committee];
			if (place < totals.end(committee) && totals.day[place] == day) {
				this.nextTotal[committee]++;
			}
		}
	}

	/** Does one day of one committee, or of committees that pay in a circle that day. */
	interface Work {

		/** The caller guarantees that all who pay them by this day have paid. */
		void run(int day, int[] together);

	}

}
