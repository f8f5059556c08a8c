package org.moneytrail.flow;

/**
 * What a place holds, every cent explained.
 *
 * @param byKind money that is no source's, by kind up to RETURNED
 * @param bySource by source, within the limits
 * @param cut sources' money that a limit cut
 */
record Parts(double[] byKind, double[] bySource, double cut) {

	/** Sources' money within the limits. */
	double attributed() {
		double sum = 0;
		for (double mass : this.bySource) {
			sum += mass;
		}
		return sum;
	}

	/** Puts the make-up of shortfalls in the place of their money. */
	static Parts of(Tally tally, Routes routes, MakeUps makeUps) {
		double[] byKind = new double[Routes.KINDS];
		double[] bySource = new double[routes.sources()];
		double owned = 0;
		for (int kind = 0; kind < byKind.length; kind++) {
			byKind[kind] = tally.kind(kind);
		}
		int cutSlot = routes.maxHops() + 1;
		for (int owner : tally.owners()) {
			double[] masses = tally.owned(owner);
			double all = 0;
			for (double mass : masses) {
				all += mass;
			}
			if (owner < routes.sources()) {
				owned += all;
				bySource[owner] += all - masses[cutSlot];
				continue;
			}
			double[] shares = makeUps.shares(owner);
			for (int kind = 0; kind < byKind.length; kind++) {
				byKind[kind] += all * shares[kind];
			}
			for (int source = 0; source < bySource.length; source++) {
				owned += all * shares[Routes.KINDS + source];
				bySource[source] += within(masses, makeUps.hops(owner, source), routes.maxHops());
			}
		}
		double attributed = 0;
		for (double mass : bySource) {
			attributed += mass;
		}
		return new Parts(byKind, bySource, Math.max(0, owned - attributed));
	}

	/** By source: all its money here, what a limit cut included. */
	static double[] inAll(Tally tally, Routes routes, MakeUps makeUps) {
		double[] sums = new double[routes.sources()];
		for (int owner : tally.owners()) {
			double all = 0;
			for (double mass : tally.owned(owner)) {
				all += mass;
			}
			if (owner < sums.length) {
				sums[owner] += all;
				continue;
			}
			double[] shares = makeUps.shares(owner);
			for (int source = 0; source < sums.length; source++) {
				sums[source] += all * shares[Routes.KINDS + source];
			}
		}
		return sums;
	}

	/** The same with what is no source's reckoned elsewhere. */
	Parts with(double[] byKind) {
		return new Parts(byKind, this.bySource, this.cut);
	}

	/** The receipt's hops and the onward hops add up. */
	private static double within(double[] onward, double[] receipt, int maxHops) {
		double mass = 0;
		for (int on = 0; on <= maxHops; on++) {
			for (int before = 1; before + on <= maxHops; before++) {
				mass += onward[on] * receipt[before];
			}
		}
		return mass;
	}

}
