package org.moneytrail.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Committees that pay each other in a circle on one day: what each draws its payments
 * from then depends on all. Money that keeps its label is a linear system; a source's
 * money gains a hop at every step and so is pushed round until the hops are used up.
 */
final class HoldingCircle {

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	private final Projection projection;

	private final Question question;

	private final Routes routes;

	private final Holding[] holdings;

	private final Map<Integer, Integer> places = new HashMap<>();

	private final int[] inner;

	HoldingCircle(Projection projection, Question question, Routes routes, Holding[] holdings, int day) {
		this.projection = projection;
		this.question = question;
		this.routes = routes;
		this.holdings = holdings;
		for (int i = 0; i < holdings.length; i++) {
			this.places.put(holdings[i].committee, i);
		}
		this.inner = innerMoves(day);
	}

	/**
	 * Makes every holding's mix what its payments of the day are drawn from, payments
	 * received in the circle included.
	 */
	void solve() {
		for (Holding holding : this.holdings) {
			holding.inside = new Parcel();
		}
		if (isWithoutMoney()) {
			for (Holding holding : this.holdings) {
				holding.mix.clear();
			}
			return;
		}
		pushRound();
		solveKept();
		shareTaint();
	}

	private int[] innerMoves(int day) {
		Edges moves = this.projection.moves();
		IntList inner = new IntList();
		for (Holding holding : this.holdings) {
			int end = moves.outgoingEnd(holding.committee);
			for (int i = FirstDays.firstOutgoing(moves, holding.committee, day); i < end
					&& moves.day(moves.outgoing(i)) == day; i++) {
				int move = moves.outgoing(i);
				if (moves.arrives(move) == day && this.places.containsKey(moves.to(move))) {
					inner.add(move);
				}
			}
		}
		return inner.toArray();
	}

	private boolean isWithoutMoney() {
		Edges moves = this.projection.moves();
		double[] received = new double[this.holdings.length];
		for (int move : this.inner) {
			received[place(moves.to(move))] += moves.cents(move);
		}
		for (int v = 0; v < received.length; v++) {
			if (this.holdings[v].drawn - this.holdings[v].joining() * received[v] > NOTHING) {
				return false;
			}
		}
		return true;
	}

	/** Owned money on its way: round by round, one hop each. */
	private void pushRound() {
		Mix[] front = new Mix[this.holdings.length];
		for (int v = 0; v < front.length; v++) {
			Mix moving = new Mix();
			front[v] = moving;
			this.holdings[v].mix.forEach((label, mass) -> {
				if (this.routes.moves(label)) {
					moving.add(label, mass);
				}
			});
		}
		boolean any = true;
		while (any) {
			Mix[] next = new Mix[front.length];
			Arrays.setAll(next, (v) -> new Mix());
			for (int move : this.inner) {
				pushOver(move, front, next);
			}
			any = false;
			for (Mix mix : next) {
				any |= !mix.isEmpty();
			}
			front = next;
		}
	}

	private void pushOver(int move, Mix[] front, Mix[] next) {
		Edges moves = this.projection.moves();
		int from = place(moves.from(move));
		int to = place(moves.to(move));
		Holding payee = this.holdings[to];
		boolean isCut = this.question.cuts(moves.cents(move), payee.committee);
		double share = share(move, from, to);
		front[from].forEach((label, mass) -> {
			int stepped = this.routes.step(label, payee.committee, false, isCut);
			payee.mix.add(stepped, mass * share);
			if (this.routes.moves(stepped)) {
				next[to].add(stepped, mass * share);
			}
		});
	}

	private double share(int move, int from, int to) {
		return this.holdings[to].joining() * this.projection.moves().cents(move) / this.holdings[from].drawn;
	}

	private void solveKept() {
		TreeSet<Integer> kept = new TreeSet<>();
		for (Holding holding : this.holdings) {
			holding.mix.forEach((label, mass) -> {
				if (!this.routes.moves(label)) {
					kept.add(label);
				}
			});
		}
		if (kept.isEmpty()) {
			return;
		}
		int n = this.holdings.length;
		double[][] a = new double[n][n];
		double[][] b = new double[n][kept.size()];
		for (int v = 0; v < n; v++) {
			a[v][v] = 1;
			int column = 0;
			for (int label : kept) {
				b[v][column++] = this.holdings[v].mix.get(label);
			}
		}
		for (int move : this.inner) {
			int from = place(this.projection.moves().from(move));
			int to = place(this.projection.moves().to(move));
			a[to][from] -= share(move, from, to);
		}
		LinearSystem.solve(a, b);
		for (int v = 0; v < n; v++) {
			int column = 0;
			for (int label : kept) {
				this.holdings[v].mix.set(label, Math.max(0, b[v][column++]));
			}
		}
	}

	private void shareTaint() {
		Taint taint = null;
		boolean owned = false;
		for (Holding holding : this.holdings) {
			owned |= !holding.mix.isEmpty();
		}
		for (Holding holding : this.holdings) {
			taint = Taint.nearer(taint, holding.taint);
			if (owned && holding.unknownOpening) {
				taint = Taint.nearer(taint, new Taint(holding.committee, 1));
			}
		}
		for (Holding holding : this.holdings) {
			holding.taint = taint;
		}
	}

	private int place(int committee) {
		Integer place = this.places.get(committee);
		if (place == null) {
			throw new IllegalStateException("committee " + committee + " is not in the circle");
		}
		return place;
	}

}
