package org.moneytrail.flow;

import java.util.Arrays;

/**
 * What came to one place: mass that is no source's by reason, an owner's by hop count,
 * and an owner's that a limit cut. Cents and fractions of cents.
 */
final class Tally {

	private final Routes routes;

	private final double[] kinds = new double[Routes.KINDS];

	/** By owner; null where the owner has nothing here. */
	private double[][] owned = new double[1][];

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
			slots(this.routes.owner(label))[slot] += mass;
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
	int[] owners() {
		IntList owners = new IntList();
		for (int owner = 0; owner < this.owned.length; owner++) {
			if (this.owned[owner] != null) {
				owners.add(owner);
			}
		}
		return owners.toArray();
	}

	/** By hop count, and last what was cut; zeros if the owner has nothing here. */
	double[] owned(int owner) {
		boolean isHere = owner < this.owned.length && this.owned[owner] != null;
		return isHere ? this.owned[owner] : new double[cutSlot() + 1];
	}

	private double[] slots(int owner) {
		if (owner >= this.owned.length) {
			this.owned = Arrays.copyOf(this.owned, Math.max(owner + 1, this.owned.length * 2));
		}
		if (this.owned[owner] == null) {
			this.owned[owner] = new double[cutSlot() + 1];
		}
		return this.owned[owner];
	}

	private int cutSlot() {
		return this.routes.maxHops() + 1;
	}

}
