package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

/** One committee's money of the whole period. */
final class PeriodAccount {

	final int committee;

	/** What its payments are drawn from; sums to {@link #drawn}. */
	final Mix mix = new Mix();

	/** The larger of what came in and what went out, in cents. */
	long pool;

	/** All that went out, in cents. */
	long out;

	/** Refunds taken from the givers' own money. */
	double refundedOwn;

	@Nullable Taint taint;

	PeriodAccount(int committee) {
		this.committee = committee;
	}

	/** What payments other than refunds of own money are drawn from. */
	double drawn() {
		return this.pool - this.refundedOwn;
	}

}
