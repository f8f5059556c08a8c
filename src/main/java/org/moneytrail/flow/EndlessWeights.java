package org.moneytrail.flow;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What part of a cent comes to the target by any number of hops: the make-up of what
 * arrived, backwards. Stations go last to first, circles are solved together. Where
 * receipts settle earlier shortfalls, later weights depend on earlier ones: then the pass
 * is repeated until nothing changes.
 */
final class EndlessWeights {

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	/** A pass that changes no weight by more than this is the last. */
	private static final double SETTLED = 1e-14;

	private static final int MOST_PASSES = 20_000;

	/** Stations after which to look at the time. */
	private static final int LOOK = 1 << 15;

	private final Upstream up;

	private final Stations stations;

	private final double[] drawn;

	/** By station: the part of a cent that arrives from there. */
	private final double[] leaving;

	private final boolean settles;

	private double[] weights;

	private double[] before;

	private EndlessWeights(Upstream up, double[] leaving, boolean settles) {
		this.up = up;
		this.stations = up.stations;
		this.drawn = up.drawn;
		this.leaving = leaving;
		this.settles = settles;
		this.weights = new double[leaving.length];
		this.before = this.weights;
	}

	/**
	 * By station; null if the question's deadline came first.
	 * @param leaving by station: the part of a cent that arrives without another hop
	 */
	static double @Nullable [] of(Upstream up, double[] leaving, boolean settles) {
		EndlessWeights endless = new EndlessWeights(up, leaving, settles);
		return endless.run() ? endless.weights : null;
	}

	private boolean run() {
		for (int pass = 0; pass < MOST_PASSES; pass++) {
			if (pass > 0) {
				this.before = this.weights;
				this.weights = new double[this.leaving.length];
			}
			if (!pass()) {
				return false;
			}
			if (!this.settles || (pass > 0 && !hasChanged())) {
				return true;
			}
		}
		return true;
	}

	private boolean hasChanged() {
		for (int station = 0; station < this.weights.length; station++) {
			if (Math.abs(this.weights[station] - this.before[station]) > SETTLED) {
				return true;
			}
		}
		return false;
	}

	private boolean pass() {
		for (int last = this.weights.length - 1; last >= 0;) {
			int first = (this.stations.circle[last] >= 0) ? this.stations.circleStart(last) : last;
			if (first < last) {
				circle(first, last);
			}
			else if (!this.up.absorbing.get(this.stations.committee[last])) {
				this.weights[last] = weight(last, last, last);
			}
			if ((last & (LOOK - 1)) == 0 && this.up.question.isLate()) {
				return false;
			}
			last = first - 1;
		}
		return true;
	}

	/**
	 * What comes otherwise than by joining the balances of the stations from first to
	 * last.
	 */
	private double weight(int station, int first, int last) {
		double weight = this.leaving[station];
		int next = this.stations.next[station];
		if (next >= 0 && this.weights[next] > 0) {
			weight += this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station]
					* this.weights[next];
		}
		double paid = 0;
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int payee = this.stations.linePayee[line];
			int to = this.stations.lineTo[line];
			boolean isInner = first < last && to >= first && to <= last;
			double of = (to >= 0 && !isInner) ? this.weights[to] * this.stations.lineFactor[line] : 0;
			if (this.settles) {
				of += this.stations.settling(payee, this.stations.lineStep[line], this.before);
			}
			if (of > 0 && !this.up.absorbing.get(payee)) {
				paid += this.stations.lineCents[line] * of;
			}
		}
		return (paid > 0) ? weight + paid / this.drawn[station] : weight;
	}

	private void circle(int first, int last) {
		int n = last - first + 1;
		double[][] a = new double[n][n];
		double[][] b = new double[n][1];
		double[] outside = Arrays.copyOfRange(this.drawn, first, last + 1);
		for (int i = 0; i < n; i++) {
			a[i][i] += 1;
			if (this.up.absorbing.get(this.stations.committee[first + i])) {
				continue;
			}
			b[i][0] = weight(first + i, first, last);
			for (int line = this.stations.lineStart[first + i]; line < this.stations.lineStart[first + i + 1]; line++) {
				int to = this.stations.lineTo[line];
				if (to >= first && to <= last && !this.up.absorbing.get(this.stations.linePayee[line])) {
					double joins = this.stations.lineCents[line] * this.stations.lineFactor[line];
					a[i][to - first] -= joins / this.drawn[first + i];
					outside[to - first] -= joins;
				}
			}
		}
		boolean hasMoney = Arrays.stream(outside).anyMatch((cents) -> cents > NOTHING);
		if (hasMoney) {
			LinearSystem.solve(a, b);
		}
		for (int i = 0; i < n; i++) {
			boolean absorbs = this.up.absorbing.get(this.stations.committee[first + i]);
			this.weights[first + i] = (hasMoney && !absorbs) ? b[i][0] : 0;
		}
	}

}
