package org.moneytrail.flow;

import java.util.Arrays;

/**
 * What moved each committee's balance on each of its days, spread sums left out: columns
 * ordered by committee and day.
 */
final class DayTotals {

	private final int[] start;

	final int[] day;

	/** Gifts and loans of donors and candidates who are disclosed. */
	final long[] disclosed;

	final long[] undisclosed;

	/** Unitemised and other receipts of that day. */
	final long[] ledgerIn;

	/** Arriving from other committees. */
	final long[] movesIn;

	/** All that leaves: refunds, payments to committees, spending, vendors. */
	final long[] out;

	/**
	 * @param keys distinct committee-days, see {@link #key}, ascending
	 */
	DayTotals(long[] keys, int committees) {
		this.start = new int[committees + 1];
		this.day = new int[keys.length];
		this.disclosed = new long[keys.length];
		this.undisclosed = new long[keys.length];
		this.ledgerIn = new long[keys.length];
		this.movesIn = new long[keys.length];
		this.out = new long[keys.length];
		for (int i = 0; i < keys.length; i++) {
			this.day[i] = (int) keys[i] ^ Integer.MIN_VALUE;
			this.start[(int) (keys[i] >> 32) + 1] = i + 1;
		}
		for (int i = 1; i <= committees; i++) {
			this.start[i] = Math.max(this.start[i], this.start[i - 1]);
		}
	}

	/** Sorts by committee, then by day, days before 1970 too. */
	static long key(int committee, int day) {
		return ((long) committee << 32) | ((day ^ Integer.MIN_VALUE) & 0xffffffffL);
	}

	int start(int committee) {
		return this.start[committee];
	}

	int end(int committee) {
		return this.start[committee + 1];
	}

	/** The place of a committee's day, negative if it has none. */
	int place(int committee, int day) {
		return Arrays.binarySearch(this.day, this.start[committee], this.start[committee + 1], day);
	}

	int size() {
		return this.day.length;
	}

}
