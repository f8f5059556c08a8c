package org.moneytrail.flow;

import java.util.BitSet;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Names the committee of unknown opening balance that a giver's money came through to a
 * target with the fewest hops: the one that following all the money would name. Looked
 * for only where the target's {@link Unknowns} say that there is a way. Refunds are not
 * looked at.
 */
final class NearestUnknown {

	private static final int CLEAN = 1;

	private final Goal goal;

	private final Stations stations;

	private final BitSet unknown;

	private final Unknowns unknowns;

	private final int maxHops;

	private int channel;

	/** Hops that are fewer than allowed. */
	private int spare;

	/**
	 * @param unknowns of this target and as many hops
	 */
	NearestUnknown(Goal goal, Unknowns unknowns, int maxHops) {
		this.goal = goal;
		this.stations = goal.stations;
		this.unknown = goal.projection().unknownOpening();
		this.unknowns = unknowns;
		this.maxHops = maxHops;
	}

	/** Null if no unknown balance is on the way. */
	@Nullable Taint find(int giver, int channel) {
		this.channel = channel;
		for (int most = 2; most <= this.maxHops; most++) {
			this.spare = this.maxHops - most;
			TreeMap<Integer, Integer> gifts = gifts(giver);
			if (!gifts.isEmpty()) {
				return follow(gifts, most);
			}
		}
		return null;
	}

	/** By station: whether money stands there, and twice one more than the committee. */
	private TreeMap<Integer, Integer> gifts(int giver) {
		TreeMap<Integer, Integer> found = new TreeMap<>();
		Edges gifts = this.goal.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int payee = gifts.to(gift);
			int step = (this.goal.distance[payee] >= 0) ? this.goal.ledger.book(payee).find(gifts.arrives(gift)) : -1;
			int station = (step >= 0) ? this.stations.at(payee, step) : -1;
			if (station >= 0) {
				boolean stands = this.goal.ledger.book(payee).joining(step) * this.stations.factor(payee, step) > 0;
				put(found, station, stands, this.unknown.get(payee) ? payee + 1 : 0, 1);
			}
		}
		return found;
	}

	/** The committee it came through first stays the one that is named. */
	private void put(TreeMap<Integer, Integer> layer, int station, boolean isClean, int taint, int hops) {
		int behind = hops + this.spare;
		boolean matters = (isClean && this.unknowns.money(this.channel, behind).get(station))
				|| (taint != 0 && this.unknowns.doubtful(this.channel, behind).get(station));
		if (matters) {
			int known = layer.getOrDefault(station, 0);
			int named = (known >> 1 != 0) ? known >> 1 : taint;
			layer.put(station, (named << 1) | (known & CLEAN) | (isClean ? CLEAN : 0));
		}
	}

	private @Nullable Taint follow(TreeMap<Integer, Integer> gifts, int most) {
		TreeMap<Integer, Integer> layer = gifts;
		for (int hops = 1; hops < most; hops++) {
			TreeMap<Integer, Integer> next = new TreeMap<>();
			while (!layer.isEmpty()) {
				int station = layer.firstKey();
				int state = layer.pollFirstEntry().getValue();
				boolean isClean = (state & CLEAN) != 0;
				int taint = taint(station, isClean, state >> 1);
				if (hops == most - 1 && taint != 0 && arrives(station)) {
					return new Taint(taint - 1, hops);
				}
				stay(layer, station, isClean, taint, hops);
				if (hops < most - 1) {
					pay(next, station, isClean, taint, hops + 1);
				}
			}
			layer = next;
		}
		return null;
	}

	private int taint(int station, boolean isClean, int taint) {
		int committee = this.stations.committee[station];
		return (taint == 0 && isClean && this.unknown.get(committee)) ? committee + 1 : taint;
	}

	private boolean arrives(int station) {
		int[] arriving = this.goal.station;
		for (int i = this.goal.firstAt(station); i < arriving.length && arriving[i] == station; i++) {
			if (this.goal.channels[this.goal.column[i]].ordinal() == this.channel) {
				return true;
			}
		}
		return false;
	}

	private void stay(TreeMap<Integer, Integer> layer, int station, boolean isClean, int taint, int hops) {
		int later = this.stations.next[station];
		boolean lasts = this.stations.balance[station] > 0 && this.stations.rest[station] > 0;
		boolean doubts = lasts || this.unknown.get(this.stations.committee[station]);
		if (later >= 0) {
			put(layer, later, isClean && lasts, doubts ? taint : 0, hops);
		}
	}

	private void pay(TreeMap<Integer, Integer> next, int station, boolean isClean, int taint, int hops) {
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			int payee = this.stations.linePayee[line];
			if (to < 0 || this.goal.distance[payee] <= 0) {
				continue;
			}
			boolean isUnknown = this.unknown.get(payee);
			boolean comes = this.stations.lineFactor[line] > 0;
			boolean isSticky = isClean && isUnknown && this.stations.sticky.get(station);
			int named = (taint != 0) ? taint : isSticky ? payee + 1 : 0;
			put(next, to, isClean && comes, (comes || isUnknown) ? named : 0, hops);
		}
	}

}
