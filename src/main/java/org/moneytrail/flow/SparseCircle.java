package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Shares that go round: node p keeps part of what it holds and hands the rest to others,
 * so that what each holds is a linear system. Nodes are taken out one by one, those with
 * few neighbours first; every divisor is a sum of positive shares, so that no difference
 * of near-equal numbers is ever taken.
 */
final class SparseCircle {

	/** By node: to whom it hands which share of what it holds. */
	private final List<Map<Integer, Double>> out = new ArrayList<>();

	/** By node: who hands it something. */
	private final List<Set<Integer>> in = new ArrayList<>();

	/** By node: the share that leaves the circle or stays. */
	private final double[] leak;

	private final List<Step> steps = new ArrayList<>();

	/**
	 * @param leak by node: the share that is not handed on; with {@code out} it sums to 1
	 * @param out by node: shares handed to other nodes; changed
	 */
	SparseCircle(double[] leak, List<Map<Integer, Double>> out) {
		this.leak = leak.clone();
		this.out.addAll(out);
		for (int node = 0; node < leak.length; node++) {
			this.in.add(new HashSet<>());
		}
		for (int node = 0; node < leak.length; node++) {
			int payer = node;
			this.out.get(node).remove(node);
			this.out.get(node).keySet().forEach((payee) -> this.in.get(payee).add(payer));
		}
		eliminate();
	}

	/** Puts what each node holds in the place of what it gets from outside. */
	void solve(double[] held) {
		for (Step step : this.steps) {
			double own = held[step.node];
			if (own != 0) {
				step.onward.forEach((payee, share) -> held[payee] += own * share / step.divisor);
			}
		}
		for (Step step : this.steps.reversed()) {
			double[] sum = { held[step.node] };
			step.from.forEach((payer, share) -> sum[0] += share * held[payer]);
			held[step.node] = sum[0] / step.divisor;
		}
	}

	private void eliminate() {
		boolean[] done = new boolean[this.leak.length];
		PriorityQueue<long[]> next = new PriorityQueue<>(
				Comparator.<long[]>comparingLong((entry) -> entry[0]).thenComparingLong((entry) -> entry[1]));
		for (int node = 0; node < done.length; node++) {
			next.add(new long[] { degree(node), node });
		}
		while (!next.isEmpty()) {
			long[] entry = next.remove();
			int node = (int) entry[1];
			if (done[node]) {
				continue;
			}
			if (degree(node) > entry[0]) {
				next.add(new long[] { degree(node), node });
				continue;
			}
			done[node] = true;
			takeOut(node);
		}
	}

	private long degree(int node) {
		return (long) this.in.get(node).size() * this.out.get(node).size();
	}

	private void takeOut(int node) {
		Map<Integer, Double> onward = this.out.get(node);
		double divisor = this.leak[node];
		for (double share : onward.values()) {
			divisor += share;
		}
		// Without a way out, nothing came in either.
		divisor = (divisor > 0) ? divisor : 1;
		Map<Integer, Double> from = new HashMap<>();
		for (int payer : this.in.get(node)) {
			Double share = this.out.get(payer).remove(node);
			if (share == null) {
				continue;
			}
			from.put(payer, share);
			double part = share / divisor;
			this.leak[payer] += part * this.leak[node];
			onward.forEach((payee, passed) -> {
				if (payee.intValue() != payer) {
					this.out.get(payer).merge(payee, part * passed, Double::sum);
					this.in.get(payee).add(payer);
				}
			});
		}
		onward.keySet().forEach((payee) -> this.in.get(payee).remove(node));
		this.steps.add(new Step(node, divisor, from, Map.copyOf(onward)));
	}

	/**
	 * One node taken out.
	 *
	 * @param from shares others hand it at that time
	 * @param onward shares it hands on at that time
	 */
	private record Step(int node, double divisor, Map<Integer, Double> from, Map<Integer, Double> onward) {

	}

}
