package org.moneytrail.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a cent that stands at a station, toward one target: what part of it
 * arrives in each channel, stays unspent or wants a hop too many, within the hops and by
 * any number of them. Reckoned backwards, once for a target that is asked about again and
 * again: a giver's sums are gift times weight, less what refunds took at the weight it
 * had. Without tolerance, and where nothing but hops cuts.
 */
final class Fates {

	private static final int CHANNELS = MoneyChannel.values().length;

	private final Goal goal;

	private final Upstream up;

	private final int maxHops;

	/** Channels by which money of others than the target's own givers comes. */
	private final int[] channels;

	/** Numbers of one station within the hops: its channels, unspent, beyond. */
	private final int width;

	/** By station, {@link #width} numbers each. */
	private double[] within = {};

	/** By place among the channels, last what stays unspent, then by station. */
	private final double[][] inAll;

	/** By giver, what refunds took, less the sums it would have had part in. */
	private final Map<Integer, PlainTally> refunded = new HashMap<>();

	private final Unknowns unknowns;

	private final RouteEnds ends;

	private Fates(Goal goal, Upstream up) {
		this.goal = goal;
		this.up = up;
		this.maxHops = up.question.maxHops();
		this.channels = Arrays.stream(goal.column)
			.map((column) -> goal.channels[column].ordinal())
			.sorted()
			.distinct()
			.toArray();
		this.width = this.channels.length + 2;
		this.inAll = new double[this.channels.length + 1][];
		this.unknowns = Unknowns.of(up);
		this.ends = RouteEnds.of(goal, up.drawn);
	}

	/**
	 * Reckons a target; null if the question's deadline comes first.
	 * @param goal the target
	 * @param question about it, without sources
	 */
	static @Nullable Fates of(Goal goal, Question question) {
		Upstream up = Upstream.of(goal.ledger, question, question.absorbing());
		OwnHops taken = goal.ledger.hops(up.own, question);
		Fates fates = new Fates(goal, up);
		return (!up.own.isLate() && !taken.isLate() && fates.reckon(taken)) ? fates : null;
	}

	/**
	 * Notes through which committees of unknown opening balance the giver's money may
	 * have come; false where only following it can say, as refunds took some of it.
	 */
	boolean name(int giver, boolean isRefunded, Arrivals arrivals) {
		for (MoneyChannel channel : MoneyChannel.values()) {
			Taint taint = isDoubtful(giver, channel.ordinal())
					? new NearestUnknown(this.goal, this.unknowns, this.maxHops).find(giver, channel.ordinal()) : null;
			if (taint != null && isRefunded) {
				return false;
			}
			if (taint != null) {
				arrivals.taint(channel, taint);
			}
		}
		return true;
	}

	private boolean isDoubtful(int giver, int channel) {
		Edges gifts = this.goal.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int place = this.up.place(gifts.to(gift));
			int step = (place >= 0) ? this.up.books[place].find(gifts.arrives(gift)) : -1;
			if (step >= 0 && this.unknowns.of(channel, place, step)) {
				return true;
			}
		}
		return false;
	}

	/** The giver's sums, as the question asked for them. */
	PlainTally sums(Question question, int giver) {
		PlainTally sums = new PlainTally();
		sums.open(this.goal, question, giver, (payee, station, mass) -> {
			add(sums, this.within, station, mass);
			addInAll(sums, station, mass);
		});
		PlainTally refunded = this.refunded.get(giver);
		if (refunded != null) {
			sums.add(refunded);
		}
		return sums;
	}

	/** The last steps of routes to this target. */
	RouteEnds ends() {
		return this.ends;
	}

	private void add(PlainTally sums, double[] weights, int station, double mass) {
		int at = station * this.width;
		for (int channel : this.channels) {
			sums.attributed[channel] += mass * weights[at++];
		}
		sums.unspent += mass * weights[at++];
		sums.beyond += mass * weights[at];
	}

	private void addInAll(PlainTally sums, int station, double mass) {
		for (int i = 0; i < this.channels.length; i++) {
			sums.arrived[this.channels[i]] += mass * this.inAll[i][station];
		}
		sums.unspentInAll += mass * this.inAll[this.channels.length][station];
	}

	private boolean reckon(OwnHops taken) {
		List<Refund> refunds = Arrays.stream(this.up.own.refunding().toArray())
			.boxed()
			.flatMap((station) -> Arrays.stream(this.up.own.refunds(station))
				.filter((refund) -> this.up.own.taken(refund) > 0)
				.mapToObj((refund) -> new Refund(station, refund)))
			.toList();
		double[] layer = {};
		for (int left = 0; left < this.maxHops; left++) {
			layer = layer(left, layer);
			takeOff(refunds, taken, this.maxHops - left, layer);
			if (this.up.question.isLate()) {
				return false;
			}
		}
		this.within = layer;
		for (int i = 0; i < this.inAll.length; i++) {
			double[] leaving = (i < this.channels.length) ? arriving(this.channels[i]) : staying();
			double @Nullable [] endless = EndlessWeights.of(this.up, leaving, false);
			if (endless == null) {
				return false;
			}
			this.inAll[i] = endless;
		}
		for (Refund refund : refunds) {
			PlainTally sums = sumsOfRefunds(refund);
			double cents = this.up.own.taken(refund.place);
			sums.refundedInAll += cents;
			addInAll(sums, refund.station, -cents);
		}
		return true;
	}

	private void takeOff(List<Refund> refunds, OwnHops taken, int hops, double[] layer) {
		for (Refund refund : refunds) {
			double cents = taken.taken(refund.place, hops);
			if (cents > 0) {
				PlainTally sums = sumsOfRefunds(refund);
				sums.refunded += cents;
				add(sums, layer, refund.station, -cents);
			}
		}
	}

	private PlainTally sumsOfRefunds(Refund refund) {
		int giver = this.goal.projection().refunds().to(refund.place);
		return this.refunded.computeIfAbsent(giver, (key) -> new PlainTally());
	}

	/**
	 * Backwards from each committee's last station.
	 * @param sooner the same with a hop less left
	 */
	private double[] layer(int left, double[] sooner) {
		Stations stations = this.up.stations;
		double[] drawn = this.up.drawn;
		double[] layer = new double[stations.size() * this.width];
		int unspent = this.width - 2;
		int beyond = this.width - 1;
		for (int arrival = 0; arrival < this.goal.station.length; arrival++) {
			int station = this.goal.station[arrival];
			int column = (left == 0) ? beyond : place(this.goal.channels[this.goal.column[arrival]].ordinal());
			layer[station * this.width + column] += this.goal.cents[arrival] / drawn[station];
		}
		for (int station = stations.size() - 1; station >= 0; station--) {
			if (this.goal.distance[stations.committee[station]] < 0 || drawn[station] <= 0) {
				continue;
			}
			int at = station * this.width;
			for (int line = stations.lineStart[station]; line < stations.lineStart[station + 1]; line++) {
				int to = stations.lineTo[line] * this.width;
				if (this.goal.distance[stations.linePayee[line]] < 0) {
					continue;
				}
				if (left == 0) {
					layer[at + beyond] += stations.lineCents[line] / drawn[station];
				}
				else if (to >= 0) {
					addPart(layer, at, sooner, to, stations.lineJoins[line] / drawn[station]);
				}
				else {
					layer[at + unspent] += stations.lineJoins[line] / drawn[station];
				}
			}
			double stays = stations.keeps(station, drawn[station]) * stations.rest[station];
			if (stations.next[station] >= 0) {
				addPart(layer, at, layer, stations.next[station] * this.width, stays);
			}
			else {
				layer[at + unspent] += stays;
			}
		}
		return layer;
	}

	private void addPart(double[] layer, int at, double[] of, int from, double part) {
		for (int i = 0; i < this.width; i++) {
			layer[at + i] += part * of[from + i];
		}
	}

	private int place(int channel) {
		return Arrays.binarySearch(this.channels, channel);
	}

	/** By station: the part of a cent that comes to the target without another hop. */
	private double[] arriving(int channel) {
		double[] arriving = new double[this.up.stations.size()];
		for (int arrival = 0; arrival < this.goal.station.length; arrival++) {
			if (this.goal.channels[this.goal.column[arrival]].ordinal() == channel) {
				int station = this.goal.station[arrival];
				arriving[station] += this.goal.cents[arrival] / this.up.drawn[station];
			}
		}
		return arriving;
	}

	/**
	 * By station: the part of a cent that is spent on nothing, here or by who is paid.
	 */
	private double[] staying() {
		Stations stations = this.up.stations;
		double[] staying = new double[stations.size()];
		for (int station = 0; station < staying.length; station++) {
			double drawn = this.up.drawn[station];
			for (int line = stations.lineStart[station]; drawn > 0 && line < stations.lineStart[station + 1]; line++) {
				boolean isOwn = this.goal.distance[stations.linePayee[line]] < 0;
				staying[station] += (stations.lineTo[line] < 0 && !isOwn) ? stations.lineJoins[line] / drawn : 0;
			}
			if (stations.next[station] < 0 && drawn > 0) {
				staying[station] += stations.keeps(station, drawn) * stations.rest[station];
			}
		}
		return staying;
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return 8L * this.up.stations.size() * (this.width + this.inAll.length) + 300L * this.refunded.size()
				+ this.up.bytes() + this.unknowns.bytes() + this.ends.bytes() + 1000;
	}

	/** A refund that took of its giver's own money. */
	private record Refund(int station, int place) {

	}

}
