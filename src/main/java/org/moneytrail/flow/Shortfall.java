package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

/**
 * What a committee paid out on a day beyond what it had, while later receipts may still
 * settle it.
 */
final class Shortfall {

	/** Its owner number, -1 where nothing it paid can reach the target. */
	final int owner;

	final int day;

	final long cents;

	long settled;

	/** What the receipts that settled it were made of. */
	final Mix makeUp = new Mix();

	@Nullable Taint taint;

	Shortfall(int owner, int day, long cents) {
		this.owner = owner;
		this.day = day;
		this.cents = cents;
	}

	long open() {
		return this.cents - this.settled;
	}

}
