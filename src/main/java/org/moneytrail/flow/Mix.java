package org.moneytrail.flow;

import java.util.Arrays;

/**
 * What a sum of money is made of: mass by label, in cents and fractions of cents. Labels
 * are those of {@link Routes}. Scaling is one multiplication, however many labels there
 * are.
 */
final class Mix {

	private static final int EMPTY = -1;

	/** Below this a factor is folded into the masses, so that none gets lost. */
	private static final double LEAST_SCALE = 1e-100;

	private int[] labels = new int[8];

	private double[] masses = new double[8];

	private int size;

	private double scale = 1;

	Mix() {
		Arrays.fill(this.labels, EMPTY);
	}

	void add(int label, double mass) {
		if (mass != 0) {
			int slot = slot(label);
			this.masses[slot] += mass / this.scale;
		}
	}

	double get(int label) {
		int mask = this.labels.length - 1;
		int slot = hash(label) & mask;
		while (this.labels[slot] != EMPTY) {
			if (this.labels[slot] == label) {
				return this.masses[slot] * this.scale;
			}
			slot = (slot + 1) & mask;
		}
		return 0;
	}

	/** Sets one label's mass. */
	void set(int label, double mass) {
		int slot = slot(label);
		this.masses[slot] = mass / this.scale;
	}

	/** Multiplies every mass; 0 empties. */
	void scale(double factor) {
		if (factor <= 0) {
			clear();
			return;
		}
		this.scale *= factor;
		if (this.scale < LEAST_SCALE) {
			for (int i = 0; i < this.masses.length; i++) {
				this.masses[i] *= this.scale;
			}
			this.scale = 1;
		}
	}

	/** Adds the other's masses, each times the factor. */
	void addAll(Mix other, double factor) {
		if (factor > 0) {
			other.forEach((label, mass) -> add(label, mass * factor));
		}
	}

	void clear() {
		if (this.size > 0) {
			Arrays.fill(this.labels, EMPTY);
			Arrays.fill(this.masses, 0);
			this.size = 0;
		}
		this.scale = 1;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/** Hands over every label with mass; the mix must not change meanwhile. */
	void forEach(Visitor visitor) {
		for (int i = 0; i < this.labels.length; i++) {
			if (this.labels[i] != EMPTY && this.masses[i] != 0) {
				visitor.visit(this.labels[i], this.masses[i] * this.scale);
			}
		}
	}

	private int slot(int label) {
		int mask = this.labels.length - 1;
		int slot = hash(label) & mask;
		while (this.labels[slot] != EMPTY) {
			if (this.labels[slot] == label) {
				return slot;
			}
			slot = (slot + 1) & mask;
		}
		if (this.size * 2 >= this.labels.length) {
			grow();
			return slot(label);
		}
		this.labels[slot] = label;
		this.size++;
		return slot;
	}

	private void grow() {
		int[] oldLabels = this.labels;
		double[] oldMasses = this.masses;
		this.labels = new int[oldLabels.length * 2];
		this.masses = new double[oldLabels.length * 2];
		Arrays.fill(this.labels, EMPTY);
		this.size = 0;
		for (int i = 0; i < oldLabels.length; i++) {
			if (oldLabels[i] != EMPTY && oldMasses[i] != 0) {
				int slot = slot(oldLabels[i]);
				this.masses[slot] = oldMasses[i];
			}
		}
	}

	private static int hash(int label) {
		int hash = label * 0x9E3779B9;
		return hash ^ (hash >>> 15);
	}

	/** Receives a label and its mass. */
	interface Visitor {

		void visit(int label, double mass);

	}

}
