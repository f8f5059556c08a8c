package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Asks backwards what part of a cent, wherever it stood, is held by some committees when
 * they refund: in all, or by how many payments it came. One column for each of the
 * committees, all of one day.
 */
final class OwnScan {

	/** Less than this part of a cent is nothing. */
	private static final double LEAST = 1e-18;

	/** Less money than this, in cents, is no money. */
	private static final double NOTHING = 1e-6;

	private final Stations stations;

	private final double[] drawn;

	private final BitSet absorbing;

	/** Payments kept apart, from none; 0 if all count alike. */
	private final int apart;

	/** Told cents and payee of a payment: whether it ends the count. */
	private final Cut cut;

	private final int slots;

	/** By committee: what a cent at its station at hand does, by slot and column. */
	private final double[][] rows;

	private final int[] rowStation;

	private final BitSet alive = new BitSet();

	private final Map<Integer, double[]> kept = new HashMap<>();

	private final BitSet asked = new BitSet();

	private final BitSet openCircles = new BitSet();

	private int columns;

	private int width;

	private OwnScan(Stations stations, double[] drawn, BitSet absorbing, int apart, Cut cut) {
		this.stations = stations;
		this.drawn = drawn;
		this.absorbing = absorbing;
		this.apart = apart;
		this.cut = cut;
		this.slots = Math.max(1, apart);
		this.rows = new double[stations.ledger().projection().committees().size()][0];
		this.rowStation = new int[this.rows.length];
		Arrays.fill(this.rowStation, -1);
	}

	/**
	 * However it came.
	 * @param drawn by station: what payments are drawn from; read as the scan goes
	 */
	static OwnScan ofAll(Stations stations, double[] drawn, BitSet absorbing) {
		return new OwnScan(stations, drawn, absorbing, 0, (cents, payee) -> false);
	}

	/**
	 * By how many payments it came.
	 * @param most payments asked about, at least none; what came by more is left out
	 * @param cut payments after which money is left out
	 */
	static OwnScan byPayments(Stations stations, double[] drawn, BitSet absorbing, int most, Cut cut) {
		return new OwnScan(stations, drawn, absorbing, most + 1, cut);
	}

	/**
	 * Answers queries about the columns.
	 * @param columns stations that refund, ascending, none of them fed by another that
	 * day
	 * @param queries latest station first
	 */
	void run(int[] columns, List<Query> queries) {
		this.columns = columns.length;
		this.width = columns.length * this.slots;
		for (int column = 0; column < columns.length; column++) {
			int station = columns[column];
			this.asked.set(station);
			row(this.stations.committee[station])[column] = 1;
			this.alive.set(this.stations.committee[station]);
			if (this.stations.circle[station] >= 0) {
				this.openCircles.set(this.stations.circle[station]);
			}
		}
		int next = 0;
		int station = columns[columns.length - 1];
		while (station >= 0 && next < queries.size()) {
			int circle = this.stations.circle[station];
			int first = (circle >= 0 && !this.openCircles.get(circle)) ? this.stations.circleStart(station) : station;
			if (first < station) {
				solve(first, station);
			}
			else if (this.asked.get(station)) {
				done(station);
			}
			else if (!this.absorbing.get(this.stations.committee[station])) {
				follow(station);
				done(station);
			}
			while (next < queries.size() && queries.get(next).station >= first) {
				answer(queries.get(next++));
			}
			station = first - 1;
		}
		this.alive.stream().forEach((committee) -> Arrays.fill(this.rows[committee], 0));
		this.alive.clear();
		Arrays.fill(this.rowStation, -1);
		this.kept.clear();
		this.asked.clear();
		this.openCircles.clear();
	}

	private double[] row(int committee) {
		if (this.rows[committee].length < this.width) {
			this.rows[committee] = Arrays.copyOf(this.rows[committee], this.width);
		}
		return this.rows[committee];
	}

	private void answer(Query query) {
		double[] row = rowAt(this.stations.committee[query.station], query.station);
		if (row == null) {
			return;
		}
		for (int slot = 0; slot < this.slots && query.hops + slot < query.held.length; slot++) {
			double part = row[slot * this.columns + query.column];
			if (part != 0) {
				query.held[query.hops + slot] += query.cents * part;
			}
		}
	}

	private double @Nullable [] rowAt(int committee, int station) {
		if (this.alive.get(committee) && this.rowStation[committee] == station) {
			return this.rows[committee];
		}
		return this.kept.isEmpty() ? null : this.kept.get(station);
	}

	private void done(int station) {
		int committee = this.stations.committee[station];
		this.rowStation[committee] = station;
		if (this.stations.late.get(station) && this.alive.get(committee)) {
			this.kept.put(station, Arrays.copyOf(this.rows[committee], this.width));
		}
	}

	/** What stays, and what is paid to others outside the station's circle. */
	private void follow(int station) {
		int committee = this.stations.committee[station];
		this.rowStation[committee] = -1;
		stay(station, committee);
		for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
			int to = this.stations.lineTo[line];
			int payee = this.stations.linePayee[line];
			if (to < 0 || payee == committee || this.absorbing.get(payee) || this.stations.isInCircle(line, station)) {
				continue;
			}
			double[] onward = rowAt(payee, to);
			if (onward != null) {
				this.alive.set(committee);
				add(row(committee), onward, share(line, station), isCut(line));
			}
		}
	}

	private void stay(int station, int committee) {
		if (!this.alive.get(committee)) {
			return;
		}
		double[] row = row(committee);
		double stays = this.stations.keeps(station, this.drawn[station]) * this.stations.rest[station];
		for (int i = 0; i < this.width; i++) {
			double part = row[i] * stays;
			row[i] = (part < LEAST) ? 0 : part;
		}
		int used = 0;
		while (used < this.width && row[used] == 0) {
			used++;
		}
		if (used == this.width) {
			this.alive.clear(committee);
		}
	}

	private double share(int line, int station) {
		return this.stations.lineCents[line] / this.drawn[station] * this.stations.lineFactor[line];
	}

	private boolean isCut(int line) {
		return this.cut.after(this.stations.lineCents[line], this.stations.linePayee[line]);
	}

	private void add(double[] row, double[] onward, double share, boolean isCut) {
		if (this.apart == 0) {
			for (int i = 0; i < this.width; i++) {
				row[i] += share * onward[i];
			}
			return;
		}
		int columns = this.columns;
		for (int i = 0; !isCut && i < this.width - columns; i++) {
			row[columns + i] += share * onward[i];
		}
	}

	/** Committees that pay in a circle: a payment each round, or all rounds at once. */
	private void solve(int first, int last) {
		int n = last - first + 1;
		boolean any = false;
		for (int station = first; station <= last; station++) {
			follow(station);
			any |= this.alive.get(this.stations.committee[station]);
		}
		if (any) {
			double[][] members = new double[n][];
			for (int i = 0; i < n; i++) {
				this.alive.set(this.stations.committee[first + i]);
				members[i] = row(this.stations.committee[first + i]);
			}
			IntList inner = inner(first, last);
			if (hasMoney(first, last, inner)) {
				if (this.apart == 0) {
					solveAll(first, members, inner);
				}
				else {
					goRound(first, members, inner);
				}
			}
			else {
				Arrays.stream(members).forEach((row) -> Arrays.fill(row, 0));
			}
		}
		for (int station = first; station <= last; station++) {
			done(station);
		}
	}

	/** Payments in the circle: station and line in turn. */
	private IntList inner(int first, int last) {
		IntList inner = new IntList();
		for (int station = first; station <= last; station++) {
			for (int line = this.stations.lineStart[station]; line < this.stations.lineStart[station + 1]; line++) {
				int to = this.stations.lineTo[line];
				if (to >= first && to <= last && to != station && !this.absorbing.get(this.stations.linePayee[line])
						&& !this.absorbing.get(this.stations.committee[station])) {
					inner.add(station);
					inner.add(line);
				}
			}
		}
		return inner;
	}

	private boolean hasMoney(int first, int last, IntList inner) {
		double[] outside = Arrays.copyOfRange(this.drawn, first, last + 1);
		for (int i = 0; i < inner.size(); i += 2) {
			int line = inner.get(i + 1);
			outside[this.stations.lineTo[line] - first] -= this.stations.lineCents[line]
					* this.stations.lineFactor[line];
		}
		return Arrays.stream(outside).anyMatch((cents) -> cents > NOTHING);
	}

	private void goRound(int first, double[][] members, IntList inner) {
		for (int slot = 1; slot < this.slots; slot++) {
			for (int i = 0; i < inner.size(); i += 2) {
				int line = inner.get(i + 1);
				if (isCut(line)) {
					continue;
				}
				double share = share(line, inner.get(i));
				double[] row = members[inner.get(i) - first];
				double[] onward = members[this.stations.lineTo[line] - first];
				for (int column = 0; column < this.columns; column++) {
					row[slot * this.columns + column] += share * onward[(slot - 1) * this.columns + column];
				}
			}
		}
	}

	private void solveAll(int first, double[][] members, IntList inner) {
		int n = members.length;
		double[][] a = new double[n][n];
		double[][] b = new double[n][];
		for (int i = 0; i < n; i++) {
			a[i][i] = 1;
			b[i] = Arrays.copyOf(members[i], this.columns);
		}
		for (int i = 0; i < inner.size(); i += 2) {
			int line = inner.get(i + 1);
			a[inner.get(i) - first][this.stations.lineTo[line] - first] -= share(line, inner.get(i));
		}
		LinearSystem.solve(a, b);
		for (int i = 0; i < n; i++) {
			System.arraycopy(b[i], 0, members[i], 0, this.columns);
		}
	}

	/** Payments that end the count. */
	interface Cut {

		boolean after(double cents, int payee);

	}

	/**
	 * Money whose way to a column is asked for.
	 *
	 * @param station where it stands
	 * @param hops it has behind it; 0 where all count alike
	 * @param held by hop count: what came there is added, as far as there is a place
	 */
	record Query(int station, int column, double cents, int hops, double[] held) {

	}

}
