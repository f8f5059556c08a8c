package org.moneytrail.flow;

import java.util.Arrays;

/** Rows and how much of a route's money each carried. */
final class Carried {

	private final LongList edges = new LongList();

	private double[] masses = new double[4];

	void add(long edge, double mass) {
		int last = this.edges.size() - 1;
		if (last >= 0 && this.edges.get(last) == edge) {
			this.masses[last] += mass;
			return;
		}
		if (this.edges.size() == this.masses.length) {
			this.masses = Arrays.copyOf(this.masses, this.masses.length * 2);
		}
		this.masses[this.edges.size()] = mass;
		this.edges.add(edge);
	}

	int size() {
		return this.edges.size();
	}

	/** See {@link EdgeRef}. */
	long edge(int index) {
		return this.edges.get(index);
	}

	double mass(int index) {
		return this.masses[index];
	}

}
