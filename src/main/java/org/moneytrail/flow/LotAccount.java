package org.moneytrail.flow;

import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

/** One committee's money in lots while a question is traced. */
final class LotAccount {

	final int committee;

	final boolean unknownOpening;

	/** What the committee holds, in the order in which it came in. */
	final Lots lots = new Lots();

	/** Shortfalls later receipts may settle, oldest first. */
	final ArrayDeque<Shortfall> open = new ArrayDeque<>();

	/** Days on which a source's money came in, ascending. */
	final IntList sourceDays = new IntList();

	/** Cents the ledger opens with, 0 once they are in the balance. */
	long opening;

	final int openingJoins;

	@Nullable Taint taint;

	/** The day on which it last paid and was paid in a circle. */
	int circleDay = Days.FIRST;

	/** Cents of the day's rows that have left so far. */
	long paidRows;

	// Next places in the projection's columns.

	int nextGift;

	int nextIn;

	int nextOut;

	int nextSpending;

	int nextRefund;

	LotAccount(Projection projection, int committee) {
		this.committee = committee;
		this.unknownOpening = projection.unknownOpening().get(committee);
		this.opening = projection.opening()[committee];
		this.openingJoins = projection.openingJoins()[committee];
		this.nextGift = projection.rim().gifts().incomingStart(committee);
		this.nextIn = projection.moves().incomingStart(committee);
		this.nextOut = projection.moves().outgoingStart(committee);
		this.nextSpending = projection.spending().outgoingStart(committee);
		this.nextRefund = projection.refunds().outgoingStart(committee);
	}

	/** The balance known for the opening; what earlier cycles left here is part of it. */
	void openUpTo(int day) {
		if (this.opening > 0 && this.openingJoins <= day) {
			this.lots.add(RemainderKind.OPENING.ordinal(), Math.max(0, this.opening - this.lots.total()));
			this.opening = 0;
		}
	}

	/** Notes that a source's money came in that day, after so many hops at least. */
	void noteSource(int day, int hops) {
		int last = this.sourceDays.size() - 1;
		if (last < 0 || this.sourceDays.get(last) != day) {
			this.sourceDays.add(day);
		}
		if (this.unknownOpening) {
			this.taint = Taint.nearer(this.taint, new Taint(this.committee, hops));
		}
	}

}
