package org.moneytrail.flow;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What part of a cent comes to the target by any number of hops: the make-up of what
 * arrived, backwards. Days go last to first; on a day payees go before payers, circles
 * are solved together. Where receipts settle earlier shortfalls, later weights depend on
 * earlier ones: then the pass is repeated until nothing changes.
 */
final class EndlessWeights {

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	/** A pass that changes no weight by more than this is the last. */
	private static final double SETTLED = 1e-14;

	private static final int MOST_PASSES = 20_000;

	private final Upstream up;

	private final int[] channels;

	private final double[][] weights = new double[MoneyChannel.values().length][];

	private double[][] before = new double[MoneyChannel.values().length][];

	/** By place: the lowest step done. */
	private final int[] done;

	/** By place: the node on the day at hand, -1 if none. */
	private final int[] nodes;

	EndlessWeights(Upstream up, boolean[] used) {
		this.up = up;
		IntList channels = new IntList();
		for (int channel = 0; channel < used.length; channel++) {
			if (used[channel]) {
				channels.add(channel);
			}
		}
		this.channels = channels.toArray();
		this.done = new int[up.count()];
		this.nodes = new int[up.count()];
		Arrays.fill(this.nodes, -1);
	}

	/** By step; null where nothing comes by this channel. */
	double @Nullable [] weights(int channel) {
		return this.weights[channel];
	}

	/** False if the question's deadline came first. */
	boolean run() {
		boolean settles = this.up.hasSettlements();
		for (int pass = 0; pass < MOST_PASSES; pass++) {
			for (int channel : this.channels) {
				this.before[channel] = (pass == 0) ? new double[this.up.keep.length] : this.weights[channel];
				this.weights[channel] = new double[this.up.keep.length];
			}
			if (!pass()) {
				return false;
			}
			if (!settles || !hasChanged()) {
				return true;
			}
		}
		return true;
	}

	private boolean hasChanged() {
		for (int channel : this.channels) {
			for (int step = 0; step < this.up.keep.length; step++) {
				if (Math.abs(this.weights[channel][step] - this.before[channel][step]) > SETTLED) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean pass() {
		for (int v = 0; v < this.done.length; v++) {
			this.done[v] = this.up.steps(v);
		}
		Edges moves = this.up.ledger.projection().moves();
		int end = moves.size();
		while (end > 0) {
			int day = moves.day(end - 1);
			int start = end - 1;
			while (start > 0 && moves.day(start - 1) == day) {
				start--;
			}
			day(day, start, end);
			if (this.up.question.isLate()) {
				return false;
			}
			end = start;
		}
		for (int v = 0; v < this.done.length; v++) {
			goBack(v, 0);
		}
		return true;
	}

	private void day(int day, int firstMove, int endMove) {
		Edges moves = this.up.ledger.projection().moves();
		IntList payers = new IntList();
		boolean sameDay = false;
		for (int i = firstMove; i < endMove; i++) {
			int from = this.up.place(moves.from(i));
			int to = this.up.place(moves.to(i));
			if (from >= 0 && to >= 0) {
				if (this.nodes[from] < 0) {
					this.nodes[from] = payers.size();
					payers.add(from);
				}
				sameDay |= moves.arrives(i) == day;
			}
		}
		if (payers.size() == 0) {
			return;
		}
		int[][] next = new int[payers.size()][0];
		for (int i = firstMove; sameDay && i < endMove; i++) {
			int from = this.up.place(moves.from(i));
			int to = this.up.place(moves.to(i));
			if (from >= 0 && to >= 0 && this.nodes[to] >= 0 && moves.arrives(i) == day) {
				int node = this.nodes[from];
				next[node] = Arrays.copyOf(next[node], next[node].length + 1);
				next[node][next[node].length - 1] = this.nodes[to];
			}
		}
		for (int[] part : Circles.order(next).reversed()) {
			if (part.length == 1) {
				int v = payers.get(part[0]);
				goBack(v, this.up.books[v].find(day));
			}
			else {
				circle(day, Arrays.stream(part).map(payers::get).toArray());
			}
		}
		for (int i = 0; i < payers.size(); i++) {
			this.nodes[payers.get(i)] = -1;
		}
	}

	/** Does a committee's steps down to this one. */
	private void goBack(int v, int step) {
		while (this.done[v] > step) {
			int at = this.done[v] - 1;
			for (int channel : this.channels) {
				this.weights[channel][this.up.offset[v] + at] = kept(channel, v, at);
			}
			addLines(v, at, null);
			this.done[v] = at;
		}
	}

	private double kept(int channel, int v, int step) {
		int at = this.up.offset[v] + step;
		return (step + 1 < this.up.steps(v)) ? this.up.keep[at] * this.weights[channel][at + 1] : 0;
	}

	/** Adds what the step's payments do, those inside a circle only where they settle. */
	private void addLines(int v, int step, @Nullable Circle circle) {
		int at = this.up.offset[v] + step;
		for (int line = firstLine(v, at); line < this.up.lineStart[v + 1] && this.up.lineStep[line] == at; line++) {
			int to = this.up.lineTo[line];
			if (to < 0) {
				if (Upstream.isInScope(to)) {
					this.weights[Upstream.channel(to)][at] += this.up.lineShare[line];
				}
				continue;
			}
			int payeeStep = this.up.linePayeeStep[line];
			boolean isInside = circle != null && circle.holds(to, payeeStep);
			if (!isInside) {
				goBack(to, payeeStep);
			}
			for (int channel : this.channels) {
				double[] joining = this.weights[channel];
				double weight = isInside
						? Weights.received(this.up, this.before[channel], this.before[channel], to, payeeStep)
								- joins(this.before[channel], to, payeeStep)
						: Weights.received(this.up, joining, this.before[channel], to, payeeStep);
				this.weights[channel][at] += this.up.lineShare[line] * weight;
			}
		}
	}

	private double joins(double[] weights, int place, int step) {
		return (step < this.up.steps(place))
				? weights[this.up.offset[place] + step] * this.up.books[place].joining(step) : 0;
	}

	private int firstLine(int v, int at) {
		int line = Arrays.binarySearch(this.up.lineStep, this.up.lineStart[v], this.up.lineStart[v + 1], at);
		if (line < 0) {
			return this.up.lineStart[v + 1];
		}
		while (line > this.up.lineStart[v] && this.up.lineStep[line - 1] == at) {
			line--;
		}
		return line;
	}

	private void circle(int day, int[] members) {
		Circle circle = new Circle(members, day);
		for (int v : members) {
			goBack(v, circle.step(v) + 1);
		}
		int n = members.length;
		double[][] a = new double[n][n];
		double[][] b = new double[n][this.channels.length];
		double[] outside = new double[n];
		for (int i = 0; i < n; i++) {
			int v = members[i];
			int at = this.up.offset[v] + circle.step(v);
			for (int channel : this.channels) {
				this.weights[channel][at] = kept(channel, v, circle.step(v));
			}
			addLines(v, circle.step(v), circle);
			a[i][i] += 1;
			outside[i] += this.up.drawn(v, circle.step(v));
			for (int line = firstLine(v, at); line < this.up.lineStart[v + 1] && this.up.lineStep[line] == at; line++) {
				int to = this.up.lineTo[line];
				if (to >= 0 && circle.holds(to, this.up.linePayeeStep[line])) {
					int u = circle.node(to);
					double share = this.up.lineShare[line] * this.up.books[to].joining(circle.step(to));
					a[i][u] -= share;
					outside[u] -= share * this.up.drawn(v, circle.step(v));
				}
			}
			for (int c = 0; c < this.channels.length; c++) {
				b[i][c] = this.weights[this.channels[c]][at];
			}
		}
		boolean hasMoney = Arrays.stream(outside).anyMatch((cents) -> cents > NOTHING);
		if (hasMoney) {
			LinearSystem.solve(a, b);
		}
		for (int i = 0; i < n; i++) {
			int v = members[i];
			for (int c = 0; c < this.channels.length; c++) {
				this.weights[this.channels[c]][this.up.offset[v] + circle.step(v)] = hasMoney ? b[i][c] : 0;
			}
			this.done[v] = circle.step(v);
		}
	}

	/** Committees that pay each other on one day. */
	private final class Circle {

		private final int[] members;

		private final int day;

		Circle(int[] members, int day) {
			this.members = members;
			this.day = day;
		}

		int node(int place) {
			for (int i = 0; i < this.members.length; i++) {
				if (this.members[i] == place) {
					return i;
				}
			}
			return -1;
		}

		int step(int place) {
			return EndlessWeights.this.up.books[place].find(this.day);
		}

		boolean holds(int place, int step) {
			return node(place) >= 0 && step(place) == step;
		}

	}

}
