package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * What came to each of many candidates and what it was made of, as {@link TargetMoney}
 * says it of one: some channels of some candidates in each pass over the stations, side
 * by side. Refunds are taken as they were without any target. Not for ledgers in which
 * receipts settle earlier shortfalls.
 */
final class ManyMoneys {

	private static final int CHANNELS = MoneyChannel.values().length;

	/** Channels of candidates in one pass. */
	private static final int WIDTH = 16;

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	private static final RemainderKind[] RECEIVED = { RemainderKind.OPENING, RemainderKind.UNITEMISED,
			RemainderKind.OTHER_DONORS, RemainderKind.UNDISCLOSED };

	private final Goal everyone;

	private final Stations stations;

	private final double[] drawn;

	private final double[][] received;

	/** By candidate and channel, where its payments begin in {@link #payments}. */
	private final int[] start;

	private final int[] payments;

	/** By station and column: the part of a cent there that arrives. */
	private double[] weights = {};

	private final double[] paid = new double[WIDTH];

	/** By committee: the columns it absorbs, a bit each. */
	private final int[] absorbs;

	/** By column: candidate and channel. */
	private final IntList columns = new IntList();

	/**
	 * @param everyone all candidates at once
	 */
	ManyMoneys(Goal everyone) {
		this.everyone = everyone;
		this.stations = everyone.stations;
		this.drawn = everyone.own.drawn();
		this.received = received();
		int size = everyone.projection().groups().length * CHANNELS;
		this.start = new int[size + 1];
		for (int column : everyone.column) {
			this.start[column + 1]++;
		}
		for (int column = 0; column < size; column++) {
			this.start[column + 1] += this.start[column];
		}
		int[] next = this.start.clone();
		this.payments = new int[everyone.column.length];
		for (int i = 0; i < this.payments.length; i++) {
			this.payments[next[everyone.column[i]]++] = i;
		}
		this.absorbs = new int[everyone.distance.length];
	}

	/** Of payments to a candidate, their places in {@link Goal}. */
	int[] payments(int candidate) {
		return Arrays.copyOfRange(this.payments, this.start[candidate * CHANNELS],
				this.start[(candidate + 1) * CHANNELS]);
	}

	/**
	 * By place of the candidate; null for those the time did not suffice for.
	 * @param begun what came to them otherwise than through other committees
	 */
	@Nullable TargetMoney[] of(int[] candidates, List<TargetMoney.Open> begun, BooleanSupplier isLate) {
		@Nullable TargetMoney[] found = new TargetMoney[candidates.length];
		for (int at = 0; at < candidates.length && !isLate.getAsBoolean();) {
			this.columns.clear();
			int end = at;
			while (end < candidates.length && this.columns.size() + CHANNELS <= WIDTH) {
				int candidate = candidates[end++];
				for (int column = candidate * CHANNELS; column < (candidate + 1) * CHANNELS; column++) {
					if (this.start[column + 1] > this.start[column]) {
						this.columns.add(column);
					}
				}
			}
			List<TargetMoney.Open> open = new ArrayList<>();
			for (int place = 0; place < this.columns.size(); place++) {
				int candidate = this.columns.get(place) / CHANNELS;
				for (int i = at; i < end; i++) {
					if (candidates[i] == candidate) {
						open.add(begun.get(i));
					}
				}
			}
			pass();
			addReceived(open);
			for (int place = 0; place < this.columns.size(); place++) {
				addReturned(place, open.get(place));
			}
			for (; at < end; at++) {
				found[at] = begun.get(at).close();
			}
		}
		return found;
	}

	/** By kind and station, what refunds took of givers' own money taken off. */
	private double[][] received() {
		Receipts receipts = this.stations.receipts();
		double[][] found = { receipts.opening, receipts.unitemised, receipts.disclosed.clone(),
				receipts.undisclosed.clone() };
		Projection projection = this.everyone.projection();
		IntList refunding = this.everyone.own.refunding();
		for (int i = 0; i < refunding.size(); i++) {
			for (int refund : this.everyone.own.refunds(refunding.get(i))) {
				boolean isHidden = projection.undisclosed().get(projection.refunds().to(refund));
				found[isHidden ? 3 : 2][refunding.get(i)] -= this.everyone.own.taken(refund);
			}
		}
		return found;
	}

	private void pass() {
		if (this.weights.length == 0) {
			this.weights = new double[this.stations.size() * WIDTH];
		}
		Arrays.fill(this.weights, 0);
		for (int committee = 0; committee < this.absorbs.length; committee++) {
			this.absorbs[committee] = (this.everyone.distance[committee] == Goal.SOURCE) ? (1 << WIDTH) - 1 : 0;
		}
		for (int place = 0; place < this.columns.size(); place++) {
			int column = this.columns.get(place);
			for (int committee : this.everyone.projection().groups()[column / CHANNELS]) {
				this.absorbs[committee] |= 1 << place;
			}
			for (int i = this.start[column]; i < this.start[column + 1]; i++) {
				int payment = this.payments[i];
				int station = this.everyone.station[payment];
				this.weights[station * WIDTH + place] += this.everyone.cents[payment] / this.drawn[station];
			}
		}
		for (int last = this.stations.size() - 1; last >= 0;) {
			int first = (this.stations.circle[last] >= 0) ? this.stations.circleStart(last) : last;
			for (int station = last; station >= first; station--) {
				weigh(station, first, (first < last) ? last : first - 1);
			}
			if (first < last) {
				circle(first, last);
			}
			else if (this.absorbs[this.stations.committee[last]] != 0) {
				absorb(last);
			}
			last = first - 1;
		}
	}

	/**
	 * Adds what stays and what is paid to stations other than those from first to last.
	 */
	private void weigh(int station, int first, int last) {
		double[] weights = this.weights;
		int at = station * WIDTH;
		int next = this.stations.next[station];
		if (next >= 0) {
			double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
			int from = next * WIDTH;
			for (int i = 0; i < WIDTH; i++) {
				weights[at + i] += stays * weights[from + i];
			}
		}
		int end = this.stations.lineStart[station + 1];
		int begin = this.stations.lineStart[station];
		if (begin == end) {
			return;
		}
		double[] paid = this.paid;
		Arrays.fill(paid, 0);
		for (int line = begin; line < end; line++) {
			int to = this.stations.lineTo[line];
			if (to >= 0 && (to < first || to > last)) {
				double joins = this.stations.lineJoins[line];
				int from = to * WIDTH;
				for (int i = 0; i < WIDTH; i++) {
					paid[i] += joins * weights[from + i];
				}
			}
		}
		double drawn = this.drawn[station];
		for (int i = 0; i < WIDTH; i++) {
			weights[at + i] += paid[i] / drawn;
		}
	}

	private void absorb(int station) {
		int absorbed = this.absorbs[this.stations.committee[station]];
		for (int place = 0; place < WIDTH; place++) {
			if ((absorbed >> place & 1) != 0) {
				this.weights[station * WIDTH + place] = 0;
			}
		}
	}

	/** Those that absorb are in a circle of their own. */
	private void circle(int first, int last) {
		int apart = 0;
		for (int station = first; station <= last; station++) {
			apart |= this.absorbs[this.stations.committee[station]];
		}
		solve(first, last, ~apart & ((1 << WIDTH) - 1));
		for (int place = 0; place < WIDTH; place++) {
			if ((apart >> place & 1) != 0) {
				solve(first, last, 1 << place);
			}
		}
	}

	/**
	 * @param which columns, a bit each, for which the same committees absorb
	 */
	private void solve(int first, int last, int which) {
		int n = last - first + 1;
		int[] places = BitSet.valueOf(new long[] { which }).stream().toArray();
		double[][] a = new double[n][n];
		double[][] b = new double[n][places.length];
		double[] outside = Arrays.copyOfRange(this.drawn, first, last + 1);
		for (int i = 0; i < n; i++) {
			a[i][i] = 1;
			if (isAbsorbing(first + i, which)) {
				continue;
			}
			for (int j = 0; j < places.length; j++) {
				b[i][j] = this.weights[(first + i) * WIDTH + places[j]];
			}
			for (int line = this.stations.lineStart[first + i]; line < this.stations.lineStart[first + i + 1]; line++) {
				int to = this.stations.lineTo[line];
				if (to >= first && to <= last && !isAbsorbing(to, which)) {
					a[i][to - first] -= this.stations.lineJoins[line] / this.drawn[first + i];
					outside[to - first] -= this.stations.lineJoins[line];
				}
			}
		}
		boolean hasMoney = Arrays.stream(outside).anyMatch((cents) -> cents > NOTHING);
		if (hasMoney) {
			LinearSystem.solve(a, b);
		}
		for (int i = 0; i < n; i++) {
			boolean holds = hasMoney && !isAbsorbing(first + i, which);
			for (int j = 0; j < places.length; j++) {
				this.weights[(first + i) * WIDTH + places[j]] = holds ? b[i][j] : 0;
			}
		}
	}

	private boolean isAbsorbing(int station, int which) {
		return (this.absorbs[this.stations.committee[station]] & which) != 0;
	}

	private void addReceived(List<TargetMoney.Open> open) {
		for (int kind = 0; kind < RECEIVED.length; kind++) {
			double[] sums = new double[WIDTH];
			double[] cents = this.received[kind];
			for (int station = 0; station < cents.length; station++) {
				double here = cents[station];
				int at = station * WIDTH;
				for (int i = 0; i < WIDTH && here != 0; i++) {
					sums[i] += here * this.weights[at + i];
				}
			}
			for (int place = 0; place < open.size(); place++) {
				open.get(place).add(this.columns.get(place) % CHANNELS, RECEIVED[kind], sums[place]);
			}
		}
	}

	private void addReturned(int place, TargetMoney.Open open) {
		Edges moves = this.everyone.projection().moves();
		int column = this.columns.get(place);
		double returned = 0;
		for (int committee : this.everyone.projection().groups()[column / CHANNELS]) {
			for (int i = moves.outgoingStart(committee); i < moves.outgoingEnd(committee); i++) {
				int move = moves.outgoing(i);
				int payee = moves.to(move);
				int step = this.everyone.ledger.book(payee).find(moves.arrives(move));
				int at = (step >= 0) ? this.stations.at(payee, step) : -1;
				if (at >= 0) {
					returned += moves.cents(move) * this.stations.factor(payee, step)
							* this.weights[at * WIDTH + place];
				}
			}
		}
		open.add(column % CHANNELS, RemainderKind.RETURNED, returned);
	}

}
