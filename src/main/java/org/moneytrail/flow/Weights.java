package org.moneytrail.flow;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a cent received by a committee on a day does for a target: how much of it arrives,
 * by channel, within the limits and without them. Reckoned backwards, once for all
 * donors: a donor's attribution is the sum of weight times gift. Refunds take their
 * giver's own money first, so a refunded giver's sum is less what the refund took, at the
 * weight it had.
 */
final class Weights {

	private static final int CHANNELS = MoneyChannel.values().length;

	private final Upstream upstream;

	/** By channel and step: of money with one hop behind it; null where nothing comes. */
	private final double[][] first = new double[CHANNELS][];

	/** By channel and step: limits not looked at. */
	private final double[][] endless = new double[CHANNELS][];

	/** By refunded giver: what refunds took away, by channel. */
	private final Map<Integer, double[]> refunded = new HashMap<>();

	private final boolean[] used = new boolean[CHANNELS];

	private boolean late;

	private Weights(Upstream upstream) {
		this.upstream = upstream;
		for (int to : upstream.lineTo) {
			if (to < 0 && Upstream.isInScope(to)) {
				this.used[Upstream.channel(to)] = true;
			}
		}
	}

	/** Reckons all weights, or stops at the question's deadline. */
	static Weights of(Upstream upstream) {
		Weights weights = new Weights(upstream);
		EndlessWeights endless = new EndlessWeights(upstream, weights.used);
		weights.late = upstream.own.isLate() || !endless.run();
		for (int channel = 0; channel < CHANNELS; channel++) {
			double[] all = endless.weights(channel);
			if (all != null) {
				weights.endless[channel] = all;
				weights.reckon(channel);
			}
		}
		return weights;
	}

	Upstream upstream() {
		return this.upstream;
	}

	/** Whether time ran out, so that weights are missing. */
	boolean isLate() {
		return this.late;
	}

	/** Whether anything but gifts comes to the target in this channel. */
	boolean isUsed(int channel) {
		return this.used[channel];
	}

	/** Of a cent a donor gave to a committee: what arrives within the limits. */
	double first(int channel, int place, int step) {
		return received(this.first[channel], place, step);
	}

	/** Of any cent received: what arrives, limits not looked at. */
	double endless(int channel, int place, int step) {
		return received(this.endless[channel], place, step);
	}

	/** Of any cent payments are drawn from: what arrives, limits not looked at. */
	double endlessHeld(int channel, int place, int step) {
		return held(this.endless[channel], place, step);
	}

	/**
	 * What refunds took away of a giver's money on its way, by channel; null if nothing.
	 */
	double @Nullable [] refunded(int giver) {
		return this.refunded.get(giver);
	}

	/** Givers of whom {@link #refunded} is known. */
	Iterable<Integer> refundedGivers() {
		return this.refunded.keySet();
	}

	private void reckon(int channel) {
		int maxHops = this.upstream.question.maxHops();
		double[] next = new double[0];
		for (int hops = maxHops - 1; hops >= 1; hops--) {
			if (this.late || this.upstream.question.isLate()) {
				this.late = true;
				return;
			}
			next = layer(channel, hops, next);
			takeRefunds(channel, hops, next);
		}
		if (maxHops > 1) {
			this.first[channel] = next;
		}
	}

	/** Weights of money with so many hops behind it, from those with one more. */
	private double[] layer(int channel, int hops, double[] next) {
		Upstream up = this.upstream;
		double[] layer = new double[up.keep.length];
		for (int v = 0; v < up.count(); v++) {
			if (up.distance[v] > up.question.maxHops() - hops) {
				continue;
			}
			int line = up.lineStart[v + 1] - 1;
			double weight = 0;
			for (int step = up.offset[v + 1] - 1; step >= up.offset[v]; step--) {
				weight *= up.keep[step];
				for (; line >= up.lineStart[v] && up.lineStep[line] == step; line--) {
					int to = up.lineTo[line];
					if (up.lineCut.get(line)) {
						continue;
					}
					if (to < 0) {
						weight += (Upstream.channel(to) == channel) ? up.lineShare[line] : 0;
					}
					else if (up.distance[to] < up.question.maxHops() - hops) {
						weight += up.lineShare[line] * received(next, to, up.linePayeeStep[line]);
					}
				}
				layer[step] = weight;
			}
		}
		return layer;
	}

	private void takeRefunds(int channel, int hops, double[] layer) {
		Edges refunds = this.upstream.ledger.projection().refunds();
		for (int v = 0; v < this.upstream.count(); v++) {
			int committee = this.upstream.committees[v];
			for (int i = refunds.outgoingStart(committee); i < refunds.outgoingEnd(committee); i++) {
				int refund = refunds.outgoing(i);
				double[] taken = this.upstream.own.taken(refund);
				if (taken == null || hops >= taken.length || taken[hops] == 0) {
					continue;
				}
				double weight = held(layer, v, this.upstream.books[v].find(refunds.day(refund)));
				if (weight > 0) {
					this.refunded.computeIfAbsent(refunds.to(refund), (key) -> new double[CHANNELS])[channel] += weight
							* taken[hops];
				}
			}
		}
	}

	private double held(double @Nullable [] weights, int place, int step) {
		if (weights == null || step < 0 || step >= this.upstream.steps(place)) {
			return 0;
		}
		return weights[this.upstream.offset[place] + step];
	}

	private double received(double @Nullable [] weights, int place, int step) {
		return received(this.upstream, weights, weights, place, step);
	}

	/**
	 * Of a cent received on a day: what joins the balance has the day's weight, what
	 * settles an earlier shortfall the weight of that day.
	 */
	static double received(Upstream up, double @Nullable [] joining, double @Nullable [] settling, int place,
			int step) {
		if (joining == null || settling == null || step < 0) {
			return 0;
		}
		DayBook book = up.books[place];
		int steps = up.steps(place);
		double weight = (step < steps) ? joining[up.offset[place] + step] * book.joining(step) : 0;
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			int earlier = book.settles(i);
			weight += (earlier < steps) ? settling[up.offset[place] + earlier] * book.settlesPart(step, i) : 0;
		}
		return weight;
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return this.upstream.bytes() + 16L * CHANNELS * this.upstream.keep.length + 64L * this.refunded.size();
	}

}
