package org.moneytrail.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What one committee holds of sources' money while a question is traced. */
final class Holding {

	private static final int[] NONE = {};

	final int committee;

	final DayBook book;

	final boolean unknownOpening;

	/** By step: what refunds take of givers' own money; null if nothing. */
	private final double @Nullable [] refunded;

	/** Sources' and shortfalls' money in the balance, by label. */
	final Mix mix = new Mix();

	final Pending pending = new Pending();

	/** Days on which a source's money came in, ascending. */
	final IntList sourceDays = new IntList();

	/** By step of the book. */
	final Map<Integer, Shortfall> shortfalls = new HashMap<>();

	/** Steps at which payments run short and may be settled later, ascending. */
	int[] shortSteps = NONE;

	int nextShort;

	/** Spending for or against the target's candidate, in scope, by day. */
	int[] spending = NONE;

	int nextSpending;

	/** Refunds to sources, by day. */
	int[] refunds = NONE;

	int nextRefund;

	/** The place of the next payment to a committee that matters. */
	int nextOut;

	/** The first step not done yet. */
	int next;

	@Nullable Taint taint;

	// The day being worked on.

	int step;

	/** What the day's payments are drawn from, givers' own refunds taken off. */
	double drawn;

	/** Receipts of the day where some settle shortfalls; else null. */
	@Nullable Mix today;

	/** Payments received in a circle of the day, in place of pending. */
	@Nullable Parcel inside;

	@Nullable Shortfall shortfall;

	Holding(int committee, DayBook book, double @Nullable [] refunded, boolean unknownOpening) {
		this.refunded = refunded;
		this.committee = committee;
		this.book = book;
		this.unknownOpening = unknownOpening;
	}

	/** What payments of a step are drawn from: givers' own refunds are taken off. */
	double drawn(int at) {
		double[] refunded = this.refunded;
		return this.book.pool(at) - ((refunded != null) ? refunded[at] : 0);
	}

	/** Whether anything is here that a payment could take along. */
	boolean isAwake() {
		return !this.mix.isEmpty() || this.taint != null;
	}

	/** Whether there is something to do on this day; all earlier days are done. */
	boolean isConcerned(int day) {
		return isAwake() || this.pending.has(day) || nextShortDay() == day;
	}

	/** The day of the next shortfall not done yet. */
	int nextShortDay() {
		while (this.nextShort < this.shortSteps.length && this.shortSteps[this.nextShort] < this.next) {
			this.nextShort++;
		}
		return (this.nextShort < this.shortSteps.length) ? this.book.day(this.shortSteps[this.nextShort]) : Days.LAST;
	}

	/** Whether payments of this step run short and may be settled later. */
	boolean isShort(int step) {
		return Arrays.binarySearch(this.shortSteps, step) >= 0;
	}

	double joining() {
		return this.book.joining(this.step);
	}

}
