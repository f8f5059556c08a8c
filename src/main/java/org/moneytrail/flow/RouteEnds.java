package org.moneytrail.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What part of a cent comes to a target without another committee between, by way in and
 * by the station of a committee that pays it: now, or later as long as it stays there.
 * The same whoever asks.
 */
final class RouteEnds {

	/** By committee next to the target: where its weights begin. */
	private final int[] place;

	/** By way in, then by place. */
	private final double[][] weights;

	private final Stations stations;

	private final Goal goal;

	/** Committees that came short on a day on which they paid the target. */
	final BitSet shortPayers;

	/** By payer: its payments to the target; put together when first asked for. */
	private volatile @Nullable Map<Integer, IntList> payments;

	private RouteEnds(Goal goal, double[] drawn) {
		this.goal = goal;
		this.stations = goal.stations;
		this.shortPayers = goal.shortPayers();
		this.place = new int[goal.distance.length];
		int size = 0;
		for (int committee = 0; committee < this.place.length; committee++) {
			if (goal.distance[committee] == 1) {
				this.place[committee] = size;
				size += this.stations.count[committee];
			}
		}
		this.weights = new double[goal.places.length][size];
		weigh(goal, drawn, order(goal, size));
	}

	/**
	 * Backwards over the stations of each committee that pays the target.
	 * @param drawn by station: what payments are drawn from
	 */
	static RouteEnds of(Goal goal, double[] drawn) {
		return new RouteEnds(goal, drawn);
	}

	/** Where a committee's stations begin in {@link #weights}. */
	int place(int committee) {
		return this.place[committee];
	}

	/** By place and ordinal of the station. */
	double[] weights(int way) {
		return this.weights[way];
	}

	/** A committee's payments to the target, as the goal counts them; null if none. */
	@Nullable IntList payments(int payer) {
		Map<Integer, IntList> known = this.payments;
		if (known == null) {
			known = new HashMap<>();
			for (int i = 0; i < this.goal.station.length; i++) {
				int committee = this.stations.committee[this.goal.station[i]];
				known.computeIfAbsent(committee, (key) -> new IntList()).add(i);
			}
			this.payments = known;
		}
		return known.get(payer);
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return 100 + 4L * this.place.length + 12L * this.goal.station.length
				+ ((this.weights.length > 0) ? 8L * this.weights.length * this.weights[0].length : 0);
	}

	private int[] order(Goal goal, int size) {
		int[] order = new int[size];
		for (int committee = 0; committee < this.place.length; committee++) {
			int at = this.place[committee];
			for (int station = (goal.distance[committee] == 1) ? this.stations.head[committee]
					: -1; station >= 0; station = this.stations.next[station]) {
				order[at++] = station;
			}
		}
		return order;
	}

	private void weigh(Goal goal, double[] drawn, int[] order) {
		for (int i = 0; i < goal.station.length; i++) {
			int station = goal.station[i];
			int at = this.place[this.stations.committee[station]] + this.stations.ordinal[station];
			this.weights[goal.column[i]][at] += goal.cut[i] ? 0 : goal.cents[i] / drawn[station];
		}
		for (int at = order.length - 2; at >= 0; at--) {
			int station = order[at];
			if (this.stations.next[station] >= 0) {
				double stays = this.stations.keeps(station, drawn[station]) * this.stations.rest[station];
				for (double[] weights : this.weights) {
					weights[at] += stays * weights[at + 1];
				}
			}
		}
	}

}
