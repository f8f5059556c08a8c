package org.moneytrail.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Money by station; what is read is taken, so that the columns can be used again. */
final class Layer {

	final double[] mass;

	/** By station, a bit where something may be. */
	private final long[] marks;

	/** By station, 0 or one more than a committee of unknown opening. */
	private final int @Nullable [] taints;

	/** What comes to stations that refund after they did. */
	private final Map<Integer, Double> after = new HashMap<>();

	boolean any;

	Layer(Stations stations, boolean taints) {
		this.mass = stations.borrow();
		this.marks = new long[(this.mass.length >> 6) + 1];
		this.taints = taints ? stations.borrowMarks() : null;
	}

	void add(int station, double cents, boolean isAfter) {
		if (isAfter) {
			this.after.merge(station, cents, Double::sum);
			mark(station);
		}
		else {
			put(station, cents);
		}
		this.any = true;
	}

	void put(int station, double cents) {
		this.mass[station] += cents;
		mark(station);
	}

	private void mark(int station) {
		this.marks[station >> 6] |= 1L << station;
	}

	/**
	 * The first station from this one on where something is, or the number of stations.
	 */
	int next(int from) {
		int word = from >> 6;
		long bits = this.marks[word] & (-1L << from);
		while (true) {
			for (; bits != 0; bits &= bits - 1) {
				int station = (word << 6) + Long.numberOfTrailingZeros(bits);
				if (this.mass[station] != 0 || isTainted(station) || hasAfter(station)) {
					return station;
				}
			}
			word++;
			if (word == this.marks.length) {
				return this.mass.length;
			}
			bits = this.marks[word];
		}
	}

	private boolean isTainted(int station) {
		return this.taints != null && this.taints[station] != 0;
	}

	double take(int station) {
		double cents = this.mass[station];
		this.mass[station] = 0;
		this.marks[station >> 6] &= ~(1L << station);
		return cents;
	}

	void taint(int station, int committee) {
		if (this.taints != null && this.taints[station] == 0) {
			this.taints[station] = committee;
			mark(station);
		}
	}

	int takeTaint(int station) {
		if (this.taints == null) {
			return 0;
		}
		int taint = this.taints[station];
		this.taints[station] = 0;
		return taint;
	}

	boolean hasAfter(int station) {
		return !this.after.isEmpty() && this.after.containsKey(station);
	}

	double takeAfter(int station) {
		Double cents = this.after.isEmpty() ? null : this.after.remove(station);
		return (cents != null) ? cents : 0;
	}

	/** Its columns are no longer used. */
	void giveBack(Stations stations) {
		stations.giveBack(this.mass);
		if (this.taints != null) {
			stations.giveBack(this.taints);
		}
	}

	/** Takes over what another holds, less than so much in all left out. */
	void addAll(Layer other, double least) {
		double all = 0;
		for (int station = other.next(0); station < this.mass.length; station = other.next(station + 1)) {
			double cents = other.take(station);
			all += cents;
			if (cents > 0) {
				put(station, cents);
			}
		}
		for (Map.Entry<Integer, Double> entry : other.after.entrySet()) {
			all += entry.getValue();
			add(entry.getKey(), entry.getValue(), true);
		}
		other.after.clear();
		other.any = false;
		this.any = all > least;
		if (!this.any) {
			Arrays.fill(this.mass, 0);
			Arrays.fill(this.marks, 0);
			this.after.clear();
		}
	}

}
