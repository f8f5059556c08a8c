package org.moneytrail.flow;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What settled shortfalls were made of in the end. A shortfall may have been settled by
 * money that was itself a shortfall's: the whole is a linear system, solved part by part
 * in the order of dependence. Shortfalls that settle only each other, and what no receipt
 * settled, are unexplained.
 */
final class MakeUps {

	/** A part with less than this share of money from outside settles only itself. */
	private static final double NOTHING = 1e-12;

	private final Routes routes;

	private final List<Shortfall> shortfalls;

	private final int sources;

	private final int slots;

	/** By shortfall: shares by kind, then by source in all. */
	private final double[][] totals;

	/** By shortfall and source: share by hop count. */
	private final double[][][] byHops;

	/** By shortfall: share by kind and source that needs no other shortfall. */
	private final double[][] direct;

	/** By shortfall and shortfall: share by onward hops, then what was cut. */
	private final TreeMap<Integer, double[]>[] through;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	MakeUps(Routes routes, List<Shortfall> shortfalls) {
		this.routes = routes;
		this.shortfalls = shortfalls;
		this.sources = routes.sources();
		this.slots = routes.maxHops() + 2;
		int n = shortfalls.size();
		this.totals = new double[n][Routes.KINDS + this.sources];
		this.direct = new double[n][Routes.KINDS + this.sources];
		this.byHops = new double[n][this.sources][this.slots - 1];
		this.through = new TreeMap[n];
		for (int s = 0; s < n; s++) {
			this.through[s] = new TreeMap<>();
			read(s);
		}
		addHops();
		for (int[] part : Circles.order(dependencies()).reversed()) {
			solve(part);
		}
	}

	/** Shares by kind, then by source, hops and cuts not looked at; they sum to 1. */
	double[] shares(int owner) {
		return this.totals[owner - this.sources];
	}

	/** One source's share by hop count, cut money left out. */
	double[] hops(int owner, int source) {
		return this.byHops[owner - this.sources][source];
	}

	private void read(int s) {
		Shortfall shortfall = this.shortfalls.get(s);
		Mix makeUp = shortfall.makeUp;
		double[] shares = this.direct[s];
		makeUp.forEach((label, mass) -> {
			double share = mass / shortfall.cents;
			if (!isOwned(label)) {
				shares[this.routes.kindOf(label)] += share;
				return;
			}
			int owner = this.routes.owner(label);
			int slot = this.routes.isCut(label) ? this.slots - 1 : this.routes.hops(label);
			if (owner >= this.sources) {
				this.through[s].computeIfAbsent(owner - this.sources, (key) -> new double[this.slots])[slot] += share;
				return;
			}
			shares[Routes.KINDS + owner] += share;
			if (slot < this.slots - 1) {
				this.byHops[s][owner][slot] += share;
			}
		});
		shares[RemainderKind.UNEXPLAINED.ordinal()] += shortfall.open() / (double) shortfall.cents;
	}

	private boolean isOwned(int label) {
		return label >= Routes.KINDS && this.routes.isOwned(label);
	}

	/** Onward money has at least one hop behind it, so few hops come first. */
	private void addHops() {
		for (int hops = 1; hops < this.slots - 1; hops++) {
			for (int s = 0; s < this.through.length; s++) {
				int at = s;
				int total = hops;
				this.through[s].forEach((other, onward) -> {
					for (int source = 0; source < this.sources; source++) {
						for (int step = 1; step < total; step++) {
							this.byHops[at][source][total] += onward[step] * this.byHops[other][source][total - step];
						}
					}
				});
			}
		}
	}

	private int[][] dependencies() {
		int[][] next = new int[this.through.length][];
		Arrays.setAll(next, (s) -> this.through[s].keySet().stream().mapToInt(Integer::intValue).toArray());
		return next;
	}

	private void solve(int[] part) {
		double[][] a = new double[part.length][part.length];
		double[][] b = new double[part.length][];
		boolean fromOutside = false;
		for (int i = 0; i < part.length; i++) {
			b[i] = this.direct[part[i]].clone();
			a[i][i] = 1;
			for (var through : this.through[part[i]].entrySet()) {
				double share = Arrays.stream(through.getValue()).sum();
				int inside = Arrays.binarySearch(part, through.getKey());
				if (inside >= 0) {
					a[i][inside] -= share;
					continue;
				}
				for (int k = 0; k < b[i].length; k++) {
					b[i][k] += share * this.totals[through.getKey()][k];
				}
			}
			fromOutside |= Arrays.stream(b[i]).sum() > NOTHING;
		}
		if (fromOutside) {
			LinearSystem.solve(a, b);
		}
		for (int i = 0; i < part.length; i++) {
			if (!fromOutside) {
				b[i][RemainderKind.UNEXPLAINED.ordinal()] = 1;
			}
			this.totals[part[i]] = b[i];
		}
	}

}
