package org.moneytrail.flow;

import java.util.ArrayDeque;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** One committee's balance while a question is traced, and how far its days are done. */
final class Account {

	final int committee;

	final boolean unknownOpening;

	/** What the balance is made of; sums to it. */
	final Mix mix = new Mix();

	final TreeMap<Integer, Parcel> pending = new TreeMap<>();

	/** Shortfalls later receipts may settle, oldest first. */
	final ArrayDeque<Shortfall> open = new ArrayDeque<>();

	/** Gifts of sources and of givers refunded later, by arrival. */
	int[] ownGifts = new int[0];

	/** Days on which a source's money came in, ascending. */
	final IntList sourceDays = new IntList();

	/** Cents the ledger opens with, 0 once they are in the balance. */
	long opening;

	int openingJoins;

	long balance;

	/** The last day done. */
	int doneUpTo = Days.FIRST;

	/** Whether a source's or a shortfall's money was ever here. */
	boolean owned;

	@Nullable Taint taint;

	// Next places in the projection's columns.
	int nextTotal;

	int nextGift;

	int nextIn;

	int nextOut;

	int nextSpending;

	int nextRefund;

	// The day being worked on.

	/** Receipts of the day where some settle shortfalls; else null. */
	@Nullable Mix today;

	/** Payments received in a circle of the day, in place of pending. */
	@Nullable Parcel inside;

	long received;

	long settled;

	/** The share of the day's receipts that joins the balance. */
	double joining;

	/** Leaves on the day, spread sums not counted. */
	long leaving;

	/** Refunds taken from the givers' own money. */
	double refundedOwn;

	/** Balance and receipts and shortfall, the refunds above included. */
	long pool;

	@Nullable Shortfall shortfall;

	Account(int committee, boolean unknownOpening) {
		this.committee = committee;
		this.unknownOpening = unknownOpening;
	}

	/** The balance known for the opening; what earlier cycles left here is part of it. */
	void openUpTo(int day) {
		if (this.opening > 0 && this.openingJoins <= day) {
			long joining = Math.max(0, this.opening - this.balance);
			this.mix.add(RemainderKind.OPENING.ordinal(), joining);
			this.balance += joining;
			this.opening = 0;
		}
	}

	/** What the day's other payments are drawn from. */
	double drawn() {
		return this.pool - this.refundedOwn;
	}

	Parcel parcel(int day) {
		return this.pending.computeIfAbsent(day, (key) -> new Parcel());
	}

}
