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

	private final Stations stations;

	private final boolean settles;

	/**
	 * By channel and station: of money with one hop behind it; null where nothing comes.
	 */
	private final double[] @Nullable [] first = new double[CHANNELS][];

	/** By channel and station: limits not looked at. */
	private final double[] @Nullable [] endless = new double[CHANNELS][];

	/** By refunded giver: what refunds took away, by channel. */
	private final Map<Integer, double[]> refunded = new HashMap<>();

	private final boolean[] used = new boolean[CHANNELS];

	private boolean late;

	private Weights(Upstream upstream) {
		this.upstream = upstream;
		this.stations = upstream.stations;
		this.settles = upstream.hasSettlements();
		for (Upstream.Arrival arrival : upstream.arrivals) {
			this.used[arrival.channel().ordinal()] = true;
		}
		this.late = upstream.own.isLate();
	}

	/** Reckons all weights, or stops at the question's deadline. */
	static Weights of(Upstream upstream) {
		Weights weights = endless(upstream);
		OwnHops taken = (weights.late || upstream.question.maxHops() == 1) ? OwnHops.none()
				: upstream.ledger.hops(upstream.own, upstream.question);
		weights.late |= upstream.question.maxHops() > 1 && taken.isLate();
		for (MoneyChannel channel : MoneyChannel.values()) {
			if (weights.used[channel.ordinal()] && !weights.late) {
				weights.reckon(channel, taken);
			}
		}
		return weights;
	}

	/** The same without the weights within the limits. */
	static Weights endless(Upstream upstream) {
		Weights weights = new Weights(upstream);
		for (MoneyChannel channel : MoneyChannel.values()) {
			if (weights.used[channel.ordinal()] && !weights.late) {
				double[] all = EndlessWeights.of(upstream, weights.leaving(channel, false), weights.settles);
				weights.late |= all == null;
				weights.endless[channel.ordinal()] = all;
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
		double[] weights = this.first[channel];
		return (weights != null && step >= 0) ? received(weights, this.upstream.committees[place], step) : 0;
	}

	/** Of any cent received: what arrives, limits not looked at. */
	double endless(int channel, int place, int step) {
		double[] weights = this.endless[channel];
		return (weights != null && step >= 0) ? received(weights, this.upstream.committees[place], step) : 0;
	}

	/** Of any cent payments are drawn from: what arrives, limits not looked at. */
	double endlessHeld(int channel, int place, int step) {
		double[] weights = this.endless[channel];
		return (weights != null && step >= 0) ? this.stations.held(this.upstream.committees[place], step, weights) : 0;
	}

	/** By station, of any cent there, limits not looked at; null where nothing comes. */
	double @Nullable [] endless(int channel) {
		return this.endless[channel];
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

	/** By station: the part of a cent that arrives without another hop. */
	private double[] leaving(MoneyChannel channel, boolean uncut) {
		double[] leaving = new double[this.stations.size()];
		for (Upstream.Arrival arrival : this.upstream.arrivals) {
			if (arrival.channel() == channel && !(uncut && arrival.isCut())) {
				leaving[arrival.station()] += this.upstream.share(arrival);
			}
		}
		return leaving;
	}

	private void reckon(MoneyChannel channel, OwnHops taken) {
		int maxHops = this.upstream.question.maxHops();
		double[] leaving = leaving(channel, true);
		double[] next = null;
		for (int hops = maxHops - 1; hops >= 1; hops--) {
			if (this.late || this.upstream.question.isLate()) {
				this.late = true;
				return;
			}
			next = layer(leaving, maxHops - hops, next);
			takeRefunds(taken, channel.ordinal(), hops, next);
		}
		this.first[channel.ordinal()] = next;
	}

	/** Weights of money with so many hops left, from those with one less. */
	private double[] layer(double[] leaving, int left, double @Nullable [] next) {
		double[] layer = leaving.clone();
		double[] drawn = this.upstream.drawn;
		boolean[] near = near(left);
		boolean[] nearer = near(left - 1);
		for (int station = layer.length - 1; station >= 0; station--) {
			if (!near[this.stations.committee[station]]) {
				continue;
			}
			int later = this.stations.next[station];
			double paid = 0;
			for (int line = this.stations.lineStart[station]; next != null
					&& line < this.stations.lineStart[station + 1]; line++) {
				int payee = this.stations.linePayee[line];
				if (nearer[payee] && !isCut(line)) {
					paid += this.stations.lineCents[line] * received(next, line);
				}
			}
			layer[station] += paid / drawn[station];
			if (later >= 0 && layer[later] > 0) {
				layer[station] += this.stations.keeps(station, drawn[station]) * this.stations.rest[station]
						* layer[later];
			}
		}
		return layer;
	}

	/** By committee: whether it is no further than so many hops from the target. */
	private boolean[] near(int hops) {
		boolean[] near = new boolean[this.upstream.ledger.projection().committees().size()];
		for (int v = 0; v < this.upstream.count(); v++) {
			near[this.upstream.committees[v]] = this.upstream.distance[v] <= hops;
		}
		return near;
	}

	private boolean isCut(int line) {
		return this.upstream.question.cuts((long) this.stations.lineCents[line], this.stations.linePayee[line]);
	}

	private double received(double[] weights, int line) {
		int to = this.stations.lineTo[line];
		double weight = (to >= 0) ? weights[to] * this.stations.lineFactor[line] : 0;
		return this.settles
				? weight + this.stations.settling(this.stations.linePayee[line], this.stations.lineStep[line], weights)
				: weight;
	}

	/**
	 * Of a cent received on a day: what joins the balance has the day's weight, what
	 * settles an earlier shortfall the weight of that day.
	 */
	private double received(double[] weights, int committee, int step) {
		double joins = this.stations.ledger().book(committee).joining(step);
		double weight = (joins > 0) ? joins * this.stations.held(committee, step, weights) : 0;
		return this.settles ? weight + this.stations.settling(committee, step, weights) : weight;
	}

	private void takeRefunds(OwnHops taken, int channel, int hops, double[] layer) {
		Projection projection = this.stations.ledger().projection();
		IntList refunding = this.upstream.own.refunding();
		for (int i = 0; i < refunding.size(); i++) {
			double weight = layer[refunding.get(i)];
			if (weight == 0) {
				continue;
			}
			for (int refund : this.upstream.own.refunds(refunding.get(i))) {
				double cents = taken.taken(refund, hops);
				if (cents > 0) {
					this.refunded.computeIfAbsent(projection.refunds().to(refund),
							(key) -> new double[CHANNELS])[channel] += weight * cents;
				}
			}
		}
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return this.upstream.bytes() + 16L * CHANNELS * this.stations.size() + 64L * this.refunded.size();
	}

}
