package org.moneytrail.flow;

import java.util.Arrays;

/**
 * The committees through which a source's money can come to a target in time, limits not
 * looked at, and their first and last day for it. A receipt counts from as many days
 * before its day as the tolerance allows. With a tolerance all earlier days of such a
 * committee count too, as others may keep money there instead of passing it on.
 */
final class Cone {

	private static final int NEVER = Integer.MAX_VALUE;

	private final Projection projection;

	private final BoundsTarget target;

	private final int tolerance;

	private final int[] first;

	private final int[] last;

	private final IntList members = new IntList();

	private Cone(BoundsTarget target) {
		this.projection = target.projection();
		this.target = target;
		this.tolerance = target.question().tolerance();
		this.first = new int[this.projection.committees().size()];
		this.last = new int[this.first.length];
		Arrays.fill(this.first, NEVER);
		Arrays.fill(this.last, -NEVER);
	}

	static Cone of(BoundsTarget target) {
		Cone cone = new Cone(target);
		cone.backward();
		cone.forward();
		return cone;
	}

	/** In the order in which they were found. */
	IntList members() {
		return this.members;
	}

	boolean contains(int committee) {
		return this.first[committee] != NEVER;
	}

	/** The first day a source's money can be there. */
	int first(int committee) {
		return this.first[committee];
	}

	/** Whether money usable from this day on can still come to the target from here. */
	boolean isInTime(int committee, int day) {
		return day <= this.last[committee];
	}

	private void backward() {
		Edges moves = this.projection.moves();
		IntList queue = new IntList();
		this.target.arrivals((payer, day, cents) -> leaveBy(payer, day, queue));
		int[] seen = new int[this.last.length];
		for (int at = 0; at < queue.size(); at++) {
			int payee = queue.get(at);
			int place = moves.incomingStart(payee) + seen[payee];
			int end = moves.incomingEnd(payee);
			while (place < end && isInTime(payee, moves.arrives(moves.incoming(place)) - this.tolerance)) {
				int move = moves.incoming(place++);
				if (this.target.isOrdinary(moves.from(move))) {
					leaveBy(moves.from(move), moves.day(move), queue);
				}
			}
			seen[payee] = place - moves.incomingStart(payee);
		}
	}

	private void leaveBy(int committee, int day, IntList queue) {
		if (day > this.last[committee]) {
			this.last[committee] = day;
			queue.add(committee);
		}
	}

	private void forward() {
		Edges moves = this.projection.moves();
		IntList queue = new IntList();
		for (Question.Source source : this.target.question().sources()) {
			Edges edges = source.isCommittee() ? moves : this.projection.rim().gifts();
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				comeFrom(edges.to(edge), edges.arrives(edge) - this.tolerance, queue);
			}
		}
		int[] seen = new int[this.first.length];
		for (int at = 0; at < queue.size(); at++) {
			int payer = queue.get(at);
			int place = moves.outgoingEnd(payer) - seen[payer];
			while (place > moves.outgoingStart(payer) && moves.day(moves.outgoing(place - 1)) >= this.first[payer]) {
				int move = moves.outgoing(--place);
				comeFrom(moves.to(move), moves.arrives(move) - this.tolerance, queue);
			}
			seen[payer] = moves.outgoingEnd(payer) - place;
		}
	}

	private void comeFrom(int committee, int day, IntList queue) {
		if (day < this.first[committee] && this.target.isOrdinary(committee) && isInTime(committee, day)) {
			if (!contains(committee)) {
				this.members.add(committee);
			}
			this.first[committee] = (this.tolerance == 0) ? day : Days.FIRST;
			queue.add(committee);
		}
	}

}
