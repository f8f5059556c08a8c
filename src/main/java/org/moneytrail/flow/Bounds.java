package org.moneytrail.flow;

import java.util.BitSet;
import java.util.List;

/**
 * What must have, and what can have come from the sources in one channel.
 *
 * @param lower cents
 * @param upper cents
 * @param open committees on the way whose opening balance is not known: the bounds hold
 * whatever it was
 */
record Bounds(long lower, long upper, List<Integer> open) {

	static final Bounds NONE = new Bounds(0, 0, List.of());

	/** Two targets' bounds together. */
	Bounds plus(Bounds other) {
		BitSet all = new BitSet();
		this.open.forEach(all::set);
		other.open.forEach(all::set);
		return new Bounds(this.lower + other.lower, this.upper + other.upper, all.stream().boxed().toList());
	}

}
