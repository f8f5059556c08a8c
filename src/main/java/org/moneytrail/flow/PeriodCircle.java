package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Committees that pay each other in circles over the whole period. A source's money gains
 * a hop at every step and is pushed round until the hops are used up; money that keeps
 * its label is a linear system.
 */
final class PeriodCircle {

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	private final Question question;

	private final Routes routes;

	private final PeriodAccount[] accounts;

	private final Map<Integer, Integer> places = new HashMap<>();

	/** By payer, then payee: cents paid, without what a limit cuts, then that alone. */
	private final List<Map<Integer, double[]>> paid = new ArrayList<>();

	PeriodCircle(Question question, Routes routes, PeriodAccount[] accounts) {
		this.question = question;
		this.routes = routes;
		this.accounts = accounts;
		for (int i = 0; i < accounts.length; i++) {
			this.places.put(accounts[i].committee, i);
			this.paid.add(new HashMap<>());
		}
	}

	/** A payment within the circle. */
	void add(int payer, int payee, long cents) {
		Integer from = this.places.get(payer);
		Integer to = this.places.get(payee);
		if (from != null && to != null) {
			double[] sums = this.paid.get(from).computeIfAbsent(to, (key) -> new double[2]);
			sums[this.question.cuts(cents, payee) ? 1 : 0] += cents;
		}
	}

	/** Adds to every account what comes round to it. */
	void solve() {
		if (isWithoutMoney()) {
			for (PeriodAccount account : this.accounts) {
				account.mix.clear();
				account.mix.add(RemainderKind.UNEXPLAINED.ordinal(), account.drawn());
			}
			return;
		}
		pushRound();
		solveKept();
	}

	private boolean isWithoutMoney() {
		double[] outside = { 0 };
		for (PeriodAccount account : this.accounts) {
			account.mix.forEach((label, mass) -> outside[0] += mass);
		}
		return outside[0] < NOTHING;
	}

	private void pushRound() {
		Mix[] front = new Mix[this.accounts.length];
		for (int node = 0; node < front.length; node++) {
			Mix moving = new Mix();
			front[node] = moving;
			this.accounts[node].mix.forEach((label, mass) -> {
				if (label >= Routes.KINDS && this.routes.moves(label)) {
					moving.add(label, mass);
				}
			});
		}
		boolean any = true;
		while (any) {
			Mix[] next = new Mix[front.length];
			any = false;
			for (int node = 0; node < front.length; node++) {
				next[node] = new Mix();
			}
			for (int node = 0; node < front.length; node++) {
				if (!front[node].isEmpty()) {
					push(node, front[node], next);
				}
			}
			for (Mix mix : next) {
				any |= !mix.isEmpty();
			}
			front = next;
		}
	}

	private void push(int payer, Mix front, Mix[] next) {
		double drawn = this.accounts[payer].drawn();
		this.paid.get(payer).forEach((payee, sums) -> {
			for (int cut = 0; cut < sums.length; cut++) {
				if (sums[cut] > 0) {
					pushTo(this.accounts[payee], front, sums[cut] / drawn, cut == 1, next[payee]);
				}
			}
		});
	}

	private void pushTo(PeriodAccount payee, Mix front, double share, boolean isCut, Mix onward) {
		front.forEach((label, mass) -> {
			int stepped = this.routes.step(label, payee.committee, false, isCut);
			payee.mix.add(stepped, mass * share);
			if (this.routes.moves(stepped)) {
				onward.add(stepped, mass * share);
			}
		});
	}

	private void solveKept() {
		TreeSet<Integer> kept = new TreeSet<>();
		for (PeriodAccount account : this.accounts) {
			account.mix.forEach((label, mass) -> {
				if (label < Routes.KINDS || !this.routes.moves(label)) {
					kept.add(label);
				}
			});
		}
		SparseCircle circle = circle();
		double[] held = new double[this.accounts.length];
		for (int label : kept) {
			for (int node = 0; node < held.length; node++) {
				held[node] = this.accounts[node].mix.get(label);
			}
			circle.solve(held);
			for (int node = 0; node < held.length; node++) {
				this.accounts[node].mix.set(label, held[node]);
			}
		}
	}

	private SparseCircle circle() {
		double[] leak = new double[this.accounts.length];
		List<Map<Integer, Double>> shares = new ArrayList<>();
		for (int node = 0; node < leak.length; node++) {
			double drawn = this.accounts[node].drawn();
			Map<Integer, Double> out = new HashMap<>();
			double[] inside = { 0 };
			this.paid.get(node).forEach((payee, sums) -> {
				inside[0] += sums[0] + sums[1];
				out.put(payee, (sums[0] + sums[1]) / drawn);
			});
			leak[node] = Math.max(0, (drawn - inside[0]) / drawn);
			shares.add(out);
		}
		return new SparseCircle(leak, shares);
	}

}
