package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

/**
 * A source's money may have come this way through a committee whose opening balance is
 * unknown, so that its share cannot be said.
 *
 * @param committee the committee
 * @param hops edges behind that money at least
 */
record Taint(int committee, int hops) {

	/** The one with fewer hops; null is none. */
	static @Nullable Taint nearer(@Nullable Taint one, @Nullable Taint other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (other.hops < one.hops) ? other : one;
	}

	Taint onward() {
		return new Taint(this.committee, this.hops + 1);
	}

}
