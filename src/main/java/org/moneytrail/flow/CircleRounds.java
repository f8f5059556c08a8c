package org.moneytrail.flow;

import java.util.Arrays;

/**
 * Committees that pay in a circle on one day hold what each other's payments leave them:
 * the money goes round until there is next to none, or else a linear system says it.
 */
final class CircleRounds {

	/** Rounds of a circle after which it is solved at once. */
	private static final int MOST_ROUNDS = 60;

	/** The part of the money in a circle that is none. */
	private static final double STILL = 1e-16;

	private final Goal goal;

	private final Stations stations;

	private final double[] drawn;

	/**
	 * @param drawn by station: what payments are drawn from
	 */
	CircleRounds(Goal goal, double[] drawn) {
		this.goal = goal;
		this.stations = goal.stations;
		this.drawn = drawn;
	}

	/**
	 * What each station of a circle holds in all.
	 * @param first the circle's first station
	 * @param coming by station of the circle: what comes there from elsewhere
	 */
	double[] hold(int first, double[] coming) {
		double[] held = coming.clone();
		double[] front = coming;
		double all = Arrays.stream(coming).sum();
		for (int round = 0; round < MOST_ROUNDS; round++) {
			double[] next = new double[held.length];
			double moving = 0;
			for (int i = 0; i < held.length; i++) {
				moving += (front[i] > 0) ? pass(first + i, first, front[i], next) : 0;
			}
			for (int i = 0; i < held.length; i++) {
				held[i] += next[i];
			}
			if (moving <= all * STILL) {
				return held;
			}
			front = next;
		}
		return solve(first, coming);
	}

	/** Cents that a station pays to others of its circle. */
	private double pass(int station, int first, double mass, double[] next) {
		double passed = 0;
		if (this.goal.distance[this.stations.committee[station]] < 0) {
			return 0;
		}
		double each = mass / this.drawn[station];
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line] - first;
			if (to >= 0 && to < next.length && this.goal.distance[this.stations.linePayee[line]] >= 0) {
				double joins = each * this.stations.lineJoins[line];
				next[to] += joins;
				passed += joins;
			}
		}
		return passed;
	}

	private double[] solve(int first, double[] coming) {
		int n = coming.length;
		double[][] a = new double[n][n];
		double[][] b = new double[n][1];
		for (int i = 0; i < n; i++) {
			a[i][i] = 1;
			b[i][0] = coming[i];
		}
		for (int i = 0; i < n; i++) {
			int station = first + i;
			for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
				int to = this.stations.lineTo[line] - first;
				if (to >= 0 && to < n && this.goal.distance[this.stations.linePayee[line]] >= 0
						&& this.goal.distance[this.stations.committee[station]] >= 0) {
					a[to][i] -= this.stations.lineJoins[line] / this.drawn[station];
				}
			}
		}
		LinearSystem.solve(a, b);
		return Arrays.stream(b).mapToDouble((row) -> row[0]).toArray();
	}

}
