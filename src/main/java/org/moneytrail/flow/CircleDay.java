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
final class CircleDay {

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	private final Projection projection;

	private final Question question;

	private final Routes routes;

	private final Account[] accounts;

	private final int[] inner;

	private final Map<Integer, Integer> places = new HashMap<>();

	private final double[][] paid;

	CircleDay(Projection projection, Question question, Routes routes, Account[] accounts, int day) {
		this.projection = projection;
		this.question = question;
		this.routes = routes;
		this.accounts = accounts;
		for (int i = 0; i < accounts.length; i++) {
			this.places.put(accounts[i].committee, i);
		}
		this.inner = innerMoves(day);
		this.paid = new double[accounts.length][accounts.length];
		for (int move : this.inner) {
			this.paid[payer(move)][payee(move)] += projection.moves().cents(move);
		}
	}

	/**
	 * Makes every account's mix what its payments of the day are drawn from, payments
	 * received in the circle included.
	 */
	void solve() {
		for (Account account : this.accounts) {
			account.inside = new Parcel();
		}
		if (isWithoutMoney()) {
			for (Account account : this.accounts) {
				account.mix.clear();
				account.mix.add(RemainderKind.UNEXPLAINED.ordinal(), account.drawn());
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
		for (Account account : this.accounts) {
			int end = moves.outgoingEnd(account.committee);
			for (int i = account.nextOut; i < end && moves.day(moves.outgoing(i)) == day; i++) {
				int move = moves.outgoing(i);
				if (moves.arrives(move) == day && this.places.containsKey(moves.to(move))) {
					inner.add(move);
				}
			}
		}
		return inner.toArray();
	}

	private boolean isWithoutMoney() {
		for (int v = 0; v < this.accounts.length; v++) {
			double received = 0;
			for (double[] row : this.paid) {
				received += row[v];
			}
			if (this.accounts[v].drawn() - this.accounts[v].joining * received > NOTHING) {
				return false;
			}
		}
		return true;
	}

	/** Owned money on its way: round by round, one hop each. */
	private void pushRound() {
		Mix[] front = new Mix[this.accounts.length];
		for (int v = 0; v < front.length; v++) {
			front[v] = new Mix();
			Mix moving = front[v];
			this.accounts[v].mix.forEach((label, mass) -> {
				if (label >= Routes.KINDS && this.routes.moves(label)) {
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
		Account payer = this.accounts[payer(move)];
		Account payee = this.accounts[payee(move)];
		long cents = this.projection.moves().cents(move);
		boolean isCut = this.question.cuts(cents, payee.committee);
		double share = payee.joining * cents / payer.drawn();
		Mix onward = next[payee(move)];
		front[payer(move)].forEach((label, mass) -> {
			int stepped = this.routes.step(label, payee.committee, false, isCut);
			payee.mix.add(stepped, mass * share);
			payee.owned = true;
			if (this.routes.moves(stepped)) {
				onward.add(stepped, mass * share);
			}
		});
	}

	private void solveKept() {
		TreeSet<Integer> kept = new TreeSet<>();
		for (Account account : this.accounts) {
			account.mix.forEach((label, mass) -> {
				if (label < Routes.KINDS || !this.routes.moves(label)) {
					kept.add(label);
				}
			});
		}
		int n = this.accounts.length;
		double[][] a = new double[n][n];
		double[][] b = new double[n][kept.size()];
		for (int v = 0; v < n; v++) {
			for (int u = 0; u < n; u++) {
				double share = (this.paid[u][v] > 0)
						? this.accounts[v].joining * this.paid[u][v] / this.accounts[u].drawn() : 0;
				a[v][u] = ((u == v) ? 1 : 0) - share;
			}
			int column = 0;
			for (int label : kept) {
				b[v][column++] = this.accounts[v].mix.get(label);
			}
		}
		LinearSystem.solve(a, b);
		for (int v = 0; v < n; v++) {
			int column = 0;
			for (int label : kept) {
				this.accounts[v].mix.set(label, Math.max(0, b[v][column++]));
			}
		}
	}

	private void shareTaint() {
		Taint taint = null;
		boolean owned = false;
		for (Account account : this.accounts) {
			owned |= account.owned;
		}
		for (Account account : this.accounts) {
			taint = Taint.nearer(taint, account.taint);
			if (owned && account.unknownOpening) {
				taint = Taint.nearer(taint, new Taint(account.committee, 1));
			}
		}
		for (Account account : this.accounts) {
			account.taint = taint;
			account.owned = owned;
		}
	}

	private int payer(int move) {
		return place(this.projection.moves().from(move));
	}

	private int payee(int move) {
		return place(this.projection.moves().to(move));
	}

	private int place(int committee) {
		Integer place = this.places.get(committee);
		if (place == null) {
			throw new IllegalStateException("committee " + committee + " is not in the circle");
		}
		return place;
	}

}
