package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * The first day on which a source's money can be at each committee, by days and tolerance
 * alone: amounts and limits are not looked at.
 */
final class FirstDays {

	private final Projection projection;

	private final Question question;

	private final BitSet absorbing;

	private final int[] since;

	private final PriorityQueue<Long> queue = new PriorityQueue<>();

	private FirstDays(Projection projection, Question question, BitSet absorbing) {
		this.projection = projection;
		this.question = question;
		this.absorbing = absorbing;
		this.since = new int[projection.committees().size()];
		Arrays.fill(this.since, Days.LAST);
	}

	/**
	 * By committee, {@link Days#LAST} where no money of a source can come.
	 * @param absorbing committees whose payments are followed no further
	 */
	static int[] of(Projection projection, Question question, BitSet absorbing) {
		FirstDays days = new FirstDays(projection, question, absorbing);
		for (Question.Source source : question.sources()) {
			days.leave(source.isCommittee() ? projection.moves() : projection.rim().gifts(), source.place(),
					Days.FIRST);
		}
		while (!days.queue.isEmpty()) {
			long next = days.queue.remove();
			int committee = (int) next;
			int day = (int) (next >> 32);
			if (days.since[committee] == day) {
				days.leave(projection.moves(), committee, day - question.tolerance());
			}
		}
		return days.since;
	}

	/** The place of a payer's first edge of this day or later. */
	static int firstOutgoing(Edges edges, int payer, int day) {
		int low = edges.outgoingStart(payer);
		int high = edges.outgoingEnd(payer);
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (edges.day(edges.outgoing(middle)) < day) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private void leave(Edges edges, int payer, int day) {
		for (int i = firstOutgoing(edges, payer, day); i < edges.outgoingEnd(payer); i++) {
			int edge = edges.outgoing(i);
			int payee = edges.to(edge);
			if (edges.arrives(edge) < this.since[payee] && !this.absorbing.get(payee)) {
				this.since[payee] = edges.arrives(edge);
				this.queue.add(((long) edges.arrives(edge) << 32) | payee);
			}
		}
	}

}
