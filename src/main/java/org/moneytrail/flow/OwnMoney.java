package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * How much of each refund was the giver's own money, what came through other committees
 * included. All other payments of that day are drawn from the rest, so this is the one
 * thing about amounts that depends on where money came from. Depends on no source: each
 * refund asks backwards what part of its giver's gifts is there.
 */
final class OwnMoney {

	/** Hop counts kept apart; the last stands for more, and for money a limit cut. */
	static final int HOPS = FlowLimits.MAX_HOPS + 1;

	/** Less than this, in cents, is an error of fractions. */
	private static final double NOTHING = 1e-9;

	/** A refund of this part of what is there takes all of it, but for fractions. */
	private static final double WHOLE = 1 - 1e-12;

	private static final double[] NOWHERE = {};

	/** Committees asked about together, at most. */
	private static final int TOGETHER = 32;

	private final Stations stations;

	private final Projection projection;

	private final BitSet absorbing;

	private final long minCents;

	private final BitSet stopAt;

	/** By station: what payments are drawn from. */
	private final double[] drawn;

	/** By refund: cents taken by hop count; null if none was the giver's own. */
	private final double[][] taken;

	/** By refund: the part of the giver's own money there that it took. */
	private final double[] part;

	/** By giver: stations that refunded it, and what they took. */
	private final Map<Integer, List<Taken>> before = new HashMap<>();

	/** What this differs from in few places; null if it stands on its own. */
	private final @Nullable OwnMoney base;

	/** Stations whose payments are drawn from something else, and what from. */
	private int[] changedStations = {};

	private double[] changedDrawn = {};

	/** By refund that differs. */
	private final Map<Integer, double[]> changedTaken = new HashMap<>();

	private final Map<Integer, Double> changedPart = new HashMap<>();

	private boolean late;

	/** Keeps what differs and no more. */
	private OwnMoney(OwnMoney full, OwnMoney base) {
		this.stations = full.stations;
		this.projection = full.projection;
		this.absorbing = full.absorbing;
		this.minCents = full.minCents;
		this.stopAt = full.stopAt;
		this.base = base;
		this.drawn = NOWHERE;
		this.taken = new double[0][];
		this.part = NOWHERE;
		IntList found = new IntList();
		for (int station = 0; station < full.drawn.length; station++) {
			if (full.drawn[station] != base.drawn[station]) {
				found.add(station);
			}
		}
		this.changedStations = found.toArray();
		this.changedDrawn = new double[found.size()];
		for (int i = 0; i < this.changedDrawn.length; i++) {
			this.changedDrawn[i] = full.drawn[found.get(i)];
		}
		for (int refund = 0; refund < full.taken.length; refund++) {
			double[] byHops = full.taken[refund];
			if (!Arrays.equals(byHops, base.taken[refund]) || full.part[refund] != base.part[refund]) {
				this.changedTaken.put(refund, (byHops != null) ? byHops : NOWHERE);
				this.changedPart.put(refund, full.part[refund]);
			}
		}
	}

	private OwnMoney(Stations stations, BitSet absorbing, long minCents, BitSet stopAt) {
		this.stations = stations;
		this.projection = stations.ledger().projection();
		this.absorbing = absorbing;
		this.minCents = minCents;
		this.stopAt = stopAt;
		this.base = null;
		this.drawn = stations.pool.clone();
		this.taken = new double[this.projection.refunds().size()][];
		this.part = new double[this.taken.length];
	}

	/**
	 * Reckons every refund, in the order of the stations.
	 * @param absorbing committees whose money is followed no further
	 * @param minCents a transaction below it cuts
	 * @param stopAt committees that cut what enters them
	 * @param isLate whether to end it
	 */
	static OwnMoney reckon(Stations stations, BitSet absorbing, long minCents, BitSet stopAt, BooleanSupplier isLate) {
		OwnMoney own = new OwnMoney(stations, absorbing, minCents, stopAt);
		own.reckon(isLate, null, new BitSet());
		return own;
	}

	/**
	 * The same where some committees absorb, which changes little.
	 * @param changed refunds to reckon anew; all others are as they were
	 */
	OwnMoney absorbing(BitSet absorbing, BitSet changed, BooleanSupplier isLate) {
		OwnMoney own = new OwnMoney(this.stations, absorbing, this.minCents, this.stopAt);
		own.reckon(isLate, this, changed);
		return own.late ? own : new OwnMoney(own, this);
	}

	/**
	 * The same where committees that absorb pay on in no circle, so that days stand in
	 * another order.
	 * @param other the stations in that order
	 * @param changed refunds to reckon anew; all others are as they were
	 */
	OwnMoney absorbing(Stations other, BitSet absorbing, BitSet changed, BooleanSupplier isLate) {
		OwnMoney own = new OwnMoney(other, absorbing, this.minCents, this.stopAt);
		own.reckon(isLate, this, changed);
		return own;
	}

	/** For who could not wait: nothing is known. */
	static OwnMoney none(Stations stations) {
		OwnMoney none = new OwnMoney(stations, new BitSet(), 0, new BitSet());
		none.late = true;
		return none;
	}

	/** Whether a deadline came first, so that nothing here can be relied on. */
	boolean isLate() {
		return this.late;
	}

	/** Whether it is that of no target, which is kept once for all. */
	boolean isShared() {
		return this.absorbing.isEmpty();
	}

	/** Heap taken, in bytes. */
	long bytes() {
		long bytes = 8L * this.drawn.length + 12L * this.taken.length + 12L * this.changedStations.length
				+ 200L * this.changedTaken.size() + 400
				+ ((this.base == null && !isShared()) ? this.stations.bytes() : 0);
		for (double[] byHops : this.taken) {
			bytes += (byHops != null) ? 8L * byHops.length + 24 : 0;
		}
		return bytes;
	}

	Stations stations() {
		return this.stations;
	}

	/**
	 * By station: what payments are drawn from, givers' own refunds taken off. May be a
	 * copy made for the caller: not to be asked for again and again.
	 */
	double[] drawn() {
		OwnMoney known = this.base;
		if (known == null) {
			return this.drawn;
		}
		double[] patched = known.drawn.clone();
		for (int i = 0; i < this.changedStations.length; i++) {
			patched[this.changedStations[i]] = this.changedDrawn[i];
		}
		return patched;
	}

	/** Cents of a refund that were the giver's own, by hop count; null if none. */
	double @Nullable [] taken(int refund) {
		OwnMoney known = this.base;
		if (known == null) {
			return this.taken[refund];
		}
		double[] changed = this.changedTaken.get(refund);
		return (changed == null) ? known.taken[refund] : (changed.length > 0) ? changed : null;
	}

	/**
	 * The part of the giver's own money at hand that a refund took, after earlier ones.
	 */
	double part(int refund) {
		OwnMoney known = this.base;
		return (known == null) ? this.part[refund] : this.changedPart.getOrDefault(refund, known.part[refund]);
	}

	/**
	 * Cents of the giver's own money that were there before a refund, but for gifts to
	 * this very committee.
	 */
	double throughOthers(int refund) {
		double[] byHops = taken(refund);
		double through = 0;
		for (int hops = 2; byHops != null && hops <= HOPS; hops++) {
			through += byHops[hops];
		}
		return (through > 0) ? through / part(refund) : 0;
	}

	/** Stations that refund givers, ascending. */
	IntList refunding() {
		IntList found = new IntList();
		this.stations.refunding.stream()
			.filter((station) -> !this.absorbing.get(this.stations.committee[station]))
			.forEach(found::add);
		return found;
	}

	/** A station's refunds, in the order of their rows. */
	int[] refunds(int station) {
		Edges refunds = this.projection.refunds();
		int committee = this.stations.committee[station];
		int day = this.stations.day[station];
		IntList found = new IntList();
		for (int i = refunds.firstOutgoing(committee, day); i < refunds.outgoingEnd(committee)
				&& refunds.day(refunds.outgoing(i)) == day; i++) {
			found.add(refunds.outgoing(i));
		}
		return found.toArray();
	}

	private void reckon(BooleanSupplier isLate, @Nullable OwnMoney known, BitSet changed) {
		OwnScan scan = new OwnScan(this.stations, this.drawn, this.absorbing, this.minCents, this.stopAt);
		IntList refunding = refunding();
		IntList together = new IntList();
		boolean feeds = false;
		for (int i = 0; i < refunding.size() && !this.late; i++) {
			int station = refunding.get(i);
			boolean isFed = feeds && this.stations.fed.get(station);
			if (together.size() > 0 && (isFed || together.size() == TOGETHER
					|| this.stations.day[together.get(0)] != this.stations.day[station])) {
				ask(scan, together, known, changed);
				together.clear();
				feeds = false;
				this.late = isLate.getAsBoolean();
			}
			together.add(station);
			feeds |= this.stations.feeding.get(station);
		}
		if (together.size() > 0 && !this.late) {
			ask(scan, together, known, changed);
		}
	}

	private void ask(OwnScan scan, IntList columns, @Nullable OwnMoney known, BitSet changed) {
		List<OwnScan.Query> queries = new ArrayList<>();
		List<Map<Integer, double[]>> held = new ArrayList<>();
		for (int column = 0; column < columns.size(); column++) {
			Map<Integer, double[]> givers = new HashMap<>();
			held.add(givers);
			for (int refund : refunds(columns.get(column))) {
				int giver = this.projection.refunds().to(refund);
				boolean isAsked = known == null || changed.get(refund);
				if (isAsked && !givers.containsKey(giver)) {
					double[] own = new double[HOPS + 1];
					givers.put(giver, own);
					addQueries(giver, columns.get(column), column, own, queries);
				}
			}
		}
		if (!queries.isEmpty()) {
			queries.sort(Comparator.comparingInt(OwnScan.Query::station).reversed());
			scan.run(columns.toArray(), queries);
		}
		for (int column = 0; column < columns.size(); column++) {
			for (int refund : refunds(columns.get(column))) {
				double[] own = held.get(column).get(this.projection.refunds().to(refund));
				if (own != null) {
					take(refund, columns.get(column), take(own, refund));
				}
				else if (known != null) {
					this.part[refund] = known.part[refund];
					take(refund, columns.get(column), known.taken(refund));
				}
			}
		}
	}

	/** The giver's gifts up to the day, less what earlier refunds took. */
	private void addQueries(int giver, int station, int column, double[] own, List<OwnScan.Query> queries) {
		Edges gifts = this.projection.rim().gifts();
		int day = this.stations.day[station];
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int payee = gifts.to(gift);
			if (gifts.arrives(gift) > day || this.absorbing.get(payee)) {
				continue;
			}
			DayBook book = this.stations.ledger().book(payee);
			int step = book.find(gifts.arrives(gift));
			int at = this.stations.at(payee, step);
			double joins = gifts.cents(gift) * book.joining(step) * this.stations.factor(payee, step);
			if (at >= 0 && joins > 0) {
				boolean isCut = gifts.cents(gift) < this.minCents || this.stopAt.get(payee);
				queries.add(new OwnScan.Query(at, column, joins, isCut ? HOPS : 1, own));
			}
		}
		for (Taken earlier : this.before.getOrDefault(giver, List.of())) {
			for (int hops = 1; hops <= HOPS; hops++) {
				if (earlier.byHops[hops] > 0) {
					queries.add(new OwnScan.Query(earlier.station, column, -earlier.byHops[hops], hops, own));
				}
			}
		}
	}

	/** What a refund takes of what is held, which is less afterwards. */
	private double @Nullable [] take(double[] held, int refund) {
		double all = 0;
		for (int hops = 1; hops <= HOPS; hops++) {
			held[hops] = Math.max(0, held[hops]);
			all += held[hops];
		}
		if (all <= NOTHING) {
			return null;
		}
		double part = this.projection.refunds().cents(refund) / all;
		part = (part > WHOLE) ? 1 : part;
		this.part[refund] = part;
		double[] taken = new double[HOPS + 1];
		for (int hops = 1; hops <= HOPS; hops++) {
			taken[hops] = held[hops] * part;
			held[hops] -= taken[hops];
		}
		return taken;
	}

	private void take(int refund, int station, double @Nullable [] byHops) {
		if (byHops == null) {
			return;
		}
		double own = Arrays.stream(byHops).sum();
		this.taken[refund] = byHops;
		this.drawn[station] -= own;
		this.before.computeIfAbsent(this.projection.refunds().to(refund), (key) -> new ArrayList<>())
			.add(new Taken(station, byHops));
	}

	/** What was taken of a giver's own money, and where. */
	private record Taken(int station, double[] byHops) {

	}

}
