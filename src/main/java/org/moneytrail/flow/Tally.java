package org.moneytrail.flow;

import java.util.Set;
import java.util.TreeMap;

/**
 * What came to one place: mass that is no source's by reason, an owner's by hop count,
 * and an owner's that a limit cut. Cents and fractions of cents.
 */
final class Tally {

	private final Routes routes;

	private final double[] kinds = new double[Routes.KINDS];

	private final TreeMap<Integer, double[]> owned = new TreeMap<>();

	Tally(Routes routes) {
		this.routes = routes;
	}

	void add(int label, double mass) {
		if (label < Routes.KINDS) {
			this.kinds[label] += mass;
		}
		else if (this.routes.isOwn(label)) {
			this.kinds[this.routes.kindOf(label)] += mass;
		}
		else {
			int slot = this.routes.isCut(label) ? cutSlot() : this.routes.hops(label);
			this.owned.computeIfAbsent(this.routes.owner(label), (owner) -> new double[cutSlot() + 1])[slot] += mass;
		}
	}

	void addAll(Mix mix, double factor) {
		if (factor > 0) {
			mix.forEach((label, mass) -> add(label, mass * factor));
		}
	}

	double kind(int kind) {
		return this.kinds[kind];
	}

	/** Owners with mass here, ascending. */
	Set<Integer> owners() {
		return this.owned.keySet();
	}

	/** By hop count, and last what was cut; zeros if the owner has nothing here. */
	double[] owned(int owner) {
		return this.owned.getOrDefault(owner, new double[cutSlot() + 1]);
	}

	private int cutSlot() {
		return this.routes.maxHops() + 1;
	}

}
