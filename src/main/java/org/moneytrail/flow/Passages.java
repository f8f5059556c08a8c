package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a cent at each station, whoever's it is, while nobody absorbs: what it
 * does at once, and by the hops it may still take the part that stays where it is in the
 * end and the cents that want a hop more than that. Depends on neither source nor target,
 * so that it is reckoned once for all.
 */
final class Passages {

	private final Stations stations;

	/** By station: what payments are drawn from. */
	final double[] drawn;

	/** By station: the part still there at the committee's next, or in the end. */
	final double[] stays;

	/** By line: the part of the payer's money that comes to {@link Stations#lineTo}. */
	final double[] part;

	/** By hops left, then by station; as far as anyone asked. */
	private final List<double[]> unspent = new ArrayList<>();

	private final List<double[]> beyond = new ArrayList<>();

	/**
	 * @param drawn by station: what payments are drawn from
	 */
	Passages(Stations stations, double[] drawn) {
		this.stations = stations;
		this.drawn = drawn;
		this.stays = new double[stations.size()];
		this.part = new double[stations.lineTo.length];
		for (int station = 0; station < this.stays.length; station++) {
			if (drawn[station] <= 0) {
				continue;
			}
			this.stays[station] = stations.keeps(station, drawn[station]) * stations.rest[station];
			for (int line = stations.lineStart[station]; line < stations.lineStart[station + 1]; line++) {
				this.part[line] = stations.lineJoins[line] / drawn[station];
			}
		}
	}

	/** By station: the part of a cent that is spent on nothing within so many hops. */
	synchronized double[] unspent(int left) {
		while (this.unspent.size() <= left) {
			double[] sooner = this.unspent.isEmpty() ? null : this.unspent.getLast();
			this.unspent.add(weigh(1, (station, line) -> (sooner != null) ? paid(sooner, 1, line) : 0));
		}
		return this.unspent.get(left);
	}

	/** By station: of a cent, the cents paid on once no hop is left. */
	synchronized double[] beyond(int left) {
		while (this.beyond.size() <= left) {
			double[] sooner = this.beyond.isEmpty() ? null : this.beyond.getLast();
			this.beyond.add(weigh(0, (station, line) -> (sooner != null) ? paid(sooner, 0, line)
					: this.stations.lineCents[line] / this.drawn[station]));
		}
		return this.beyond.get(left);
	}

	private double paid(double[] sooner, double end, int line) {
		int to = this.stations.lineTo[line];
		return this.part[line] * ((to >= 0) ? sooner[to] : end);
	}

	/**
	 * Backwards from each committee's last station.
	 * @param end what a cent is that stays after it
	 */
	private double[] weigh(double end, Paid paid) {
		double[] weights = new double[this.stations.size()];
		for (int station = weights.length - 1; station >= 0; station--) {
			int later = this.stations.next[station];
			double weight = this.stays[station] * ((later >= 0) ? weights[later] : end);
			for (int line = this.stations.lineStart[station]; this.drawn[station] > 0
					&& line < this.stations.lineStart[station + 1]; line++) {
				weight += paid.of(station, line);
			}
			weights[station] = weight;
		}
		return weights;
	}

	/** What a payment between committees does with a cent at its station. */
	private interface Paid {

		double of(int station, int line);

	}

}
