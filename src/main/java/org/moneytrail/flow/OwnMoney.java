package org.moneytrail.flow;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * How much of each refund was the giver's own money, what came through other committees
 * included. All other payments of that day are drawn from the rest, so this is the one
 * thing about amounts that depends on where money came from. Depends on no source and no
 * limit: each refund asks backwards what part of its giver's gifts is there.
 */
final class OwnMoney {

	/** Less than this, in cents, is an error of fractions. */
	private static final double NOTHING = 1e-9;

	/** A refund of this part of what is there takes all of it, but for fractions. */
	private static final double WHOLE = 1 - 1e-12;

	/** Less than this part of what is there is an error of fractions. */
	private static final double FRACTION = 1e-12;

	private static final double[] NOWHERE = {};

	private final Stations stations;

	private final Projection projection;

	private final BitSet absorbing;

	/** By station: what payments are drawn from. */
	private final double[] drawn;

	/** By refund: cents of the giver's own money it took. */
	private final double[] taken;

	/** By refund: the part of the giver's own money there that it took. */
	private final double[] part;

	/** By refund: cents of the giver's own money there, but for direct gifts. */
	private final double[] throughOthers;

	/** By giver: stations that refunded it, and what they took. */
	private final Map<Integer, List<Taken>> before = new HashMap<>();

	/** What this differs from in few places; null if it stands on its own. */
	private final @Nullable OwnMoney base;

	/** Stations whose payments are drawn from something else, and what from. */
	private int[] changedStations = {};

	private double[] changedDrawn = {};

	/** What was put together for who asked last, as long as there is room. */
	private volatile WeakReference<double[]> lastDrawn = new WeakReference<>(null);

	/** By refund that differs. */
	private final Map<Integer, Change> changes = new HashMap<>();

	/** What becomes of money; only of the one that is shared. */
	private @Nullable Passages passages;

	private boolean late;

	/** Keeps what differs and no more. */
	private OwnMoney(OwnMoney full, OwnMoney base) {
		this.stations = full.stations;
		this.projection = full.projection;
		this.absorbing = full.absorbing;
		this.base = base;
		this.drawn = NOWHERE;
		this.taken = NOWHERE;
		this.part = NOWHERE;
		this.throughOthers = NOWHERE;
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
			if (full.taken[refund] != base.taken[refund] || full.part[refund] != base.part[refund]
					|| full.throughOthers[refund] != base.throughOthers[refund]) {
				this.changes.put(refund, new Change(full.taken[refund], full.part[refund], full.throughOthers[refund]));
			}
		}
	}

	private OwnMoney(Stations stations, BitSet absorbing) {
		this.stations = stations;
		this.projection = stations.ledger().projection();
		this.absorbing = absorbing;
		this.base = null;
		this.drawn = stations.pool.clone();
		this.taken = new double[this.projection.refunds().size()];
		this.part = new double[this.taken.length];
		this.throughOthers = new double[this.taken.length];
	}

	/**
	 * Reckons every refund, in the order of the stations.
	 * @param absorbing committees whose money is followed no further
	 * @param isLate whether to end it
	 */
	static OwnMoney reckon(Stations stations, BitSet absorbing, BooleanSupplier isLate) {
		OwnMoney own = new OwnMoney(stations, absorbing);
		own.reckon(isLate, null);
		return own;
	}

	/**
	 * The same where some committees absorb, which changes little.
	 * @param changed refunds to reckon anew; others are as they were, unless what these
	 * take changes them
	 * @param least by refund, the cents it may be off by
	 */
	OwnMoney absorbing(BitSet absorbing, BitSet changed, IntToDoubleFunction least, BooleanSupplier isLate) {
		OwnMoney own = new OwnMoney(this.stations, absorbing);
		own.reckon(isLate, new Drift(this, changed, least));
		return own.late ? own : new OwnMoney(own, this);
	}

	/**
	 * The same where committees that absorb pay on in no circle, so that days stand in
	 * another order.
	 * @param other the stations in that order
	 * @param changed refunds to reckon anew; others are as they were, unless what these
	 * take changes them
	 * @param least by refund, the cents it may be off by
	 */
	OwnMoney absorbing(Stations other, BitSet absorbing, BitSet changed, IntToDoubleFunction least,
			BooleanSupplier isLate) {
		OwnMoney own = new OwnMoney(other, absorbing);
		own.reckon(isLate, new Drift(this, changed, least));
		return own;
	}

	/** For who could not wait: nothing is known. */
	static OwnMoney none(Stations stations) {
		OwnMoney none = new OwnMoney(stations, new BitSet());
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
		return 8L * this.drawn.length + 24L * this.taken.length + 12L * this.changedStations.length
				+ 100L * this.changes.size() + 400 + ((this.base == null && !isShared()) ? this.stations.bytes() : 0);
	}

	Stations stations() {
		return this.stations;
	}

	/** Committees whose money is followed no further. */
	BitSet absorbing() {
		return this.absorbing;
	}

	/** What this differs from in few places; null if it stands on its own. */
	@Nullable OwnMoney base() {
		return this.base;
	}

	/** Refunds that differ from the base. */
	BitSet changed() {
		BitSet changed = new BitSet();
		this.changes.keySet().forEach(changed::set);
		return changed;
	}

	/**
	 * By station: what payments are drawn from, givers' own refunds taken off. May have
	 * to be put together: not to be asked for again and again.
	 */
	double[] drawn() {
		OwnMoney known = this.base;
		if (known == null) {
			return this.drawn;
		}
		double[] patched = this.lastDrawn.get();
		if (patched == null) {
			patched = known.drawn.clone();
			for (int i = 0; i < this.changedStations.length; i++) {
				patched[this.changedStations[i]] = this.changedDrawn[i];
			}
			this.lastDrawn = new WeakReference<>(patched);
		}
		return patched;
	}

	/** Whether {@link #passages} are known but for {@link #changedStations}. */
	boolean hasPassages() {
		return isShared() || (this.base != null && this.base.isShared());
	}

	/** What becomes of money while nobody absorbs; reckoned once. */
	Passages passages() {
		return Objects.requireNonNullElse(this.base, this).sharedPassages();
	}

	/** Reckons {@link #passages} for questions by as many hops as are usual. */
	void warmPassages() {
		if (hasPassages() && !this.late) {
			passages().unspent(FlowLimits.DEFAULT_HOPS - 1);
			passages().beyond(FlowLimits.DEFAULT_HOPS - 1);
		}
	}

	private synchronized Passages sharedPassages() {
		Passages known = this.passages;
		if (known == null) {
			known = new Passages(this.stations, this.drawn);
			this.passages = known;
		}
		return known;
	}

	/** Stations whose payments are drawn from something else than the base's. */
	BitSet changedStations() {
		BitSet changed = new BitSet();
		for (int station : this.changedStations) {
			changed.set(station);
		}
		return changed;
	}

	/** Cents of a refund that were the giver's own. */
	double taken(int refund) {
		OwnMoney known = this.base;
		if (known == null) {
			return this.taken[refund];
		}
		Change change = this.changes.get(refund);
		return (change != null) ? change.taken : known.taken[refund];
	}

	/**
	 * The part of the giver's own money at hand that a refund took, after earlier ones.
	 */
	double part(int refund) {
		OwnMoney known = this.base;
		if (known == null) {
			return this.part[refund];
		}
		Change change = this.changes.get(refund);
		return (change != null) ? change.part : known.part[refund];
	}

	/**
	 * Cents of the giver's own money that were there before a refund, but for gifts to
	 * this very committee.
	 */
	double throughOthers(int refund) {
		OwnMoney known = this.base;
		if (known == null) {
			return this.throughOthers[refund];
		}
		Change change = this.changes.get(refund);
		return (change != null) ? change.throughOthers : known.throughOthers[refund];
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

	private void reckon(BooleanSupplier isLate, @Nullable Drift known) {
		OwnScan scan = OwnScan.ofAll(this.stations, this.drawn, this.absorbing);
		IntPredicate isAsked = (refund) -> known == null || known.isDue(refund);
		this.late = !RefundDays.of(this).each(isAsked, (columns) -> ask(scan, columns, known, isAsked), (station) -> {
			for (int refund : refunds(station)) {
				take(refund, station, Objects.requireNonNull(known).before);
			}
		}, isLate);
	}

	private void ask(OwnScan scan, IntList columns, @Nullable Drift known, IntPredicate isAsked) {
		List<OwnScan.Query> queries = new ArrayList<>();
		List<Map<Integer, double[]>> held = new ArrayList<>();
		for (int column = 0; column < columns.size(); column++) {
			Map<Integer, double[]> givers = new HashMap<>();
			held.add(givers);
			for (int refund : refunds(columns.get(column))) {
				int giver = this.projection.refunds().to(refund);
				if (isAsked.test(refund) && !givers.containsKey(giver)) {
					double[] own = new double[1];
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
					take(refund, columns.get(column), own);
					if (known != null) {
						known.note(refund, this.taken[refund], this.drawn[columns.get(column)]);
					}
				}
				else if (known != null) {
					take(refund, columns.get(column), known.before);
				}
			}
		}
	}

	/** The giver's gifts up to the day, less what earlier refunds took. */
	private void addQueries(int giver, int station, int column, double[] own, List<OwnScan.Query> queries) {
		this.stations.gifts(giver, this.stations.day[station], (gift, at, joins) -> {
			if (!this.absorbing.get(this.stations.committee[at])) {
				queries.add(new OwnScan.Query(at, column, joins, 0, own));
			}
		});
		for (Taken earlier : this.before.getOrDefault(giver, List.of())) {
			queries.add(new OwnScan.Query(earlier.station, column, -earlier.cents, 0, own));
		}
	}

	/** What a refund takes of what is held, which is less afterwards. */
	private void take(int refund, int station, double[] held) {
		double all = Math.max(0, held[0]);
		if (all <= NOTHING) {
			return;
		}
		double part = this.projection.refunds().cents(refund) / all;
		part = (part > WHOLE) ? 1 : part;
		double through = all - direct(refund, station);
		this.part[refund] = part;
		this.throughOthers[refund] = (through > all * FRACTION) ? through : 0;
		take(refund, station, all * part);
		held[0] = all - all * part;
	}

	/** Of the giver's gifts to this very committee, what is there. */
	private double direct(int refund, int station) {
		int giver = this.projection.refunds().to(refund);
		int committee = this.stations.committee[station];
		double[] direct = new double[1];
		this.stations.gifts(giver, this.stations.day[station], (gift, at, joins) -> {
			if (this.stations.committee[at] == committee) {
				direct[0] += joins * stays(giver, at, station, refund);
			}
		});
		return direct[0];
	}

	/** Of a cent of the giver's at a station, what is at a later one of the committee. */
	private double stays(int giver, int from, int to, int refund) {
		double stays = 1;
		for (int station = from; station >= 0 && station < to; station = this.stations.next[station]) {
			stays *= left(giver, station, refund) * this.stations.keeps(station, this.drawn[station])
					* this.stations.rest[station];
		}
		return stays * left(giver, to, refund);
	}

	/** Of a cent of the giver's, what refunds of a station before this one left. */
	private double left(int giver, int station, int before) {
		double left = 1;
		for (Taken earlier : this.before.getOrDefault(giver, List.of())) {
			left *= (earlier.station == station && earlier.refund != before) ? 1 - this.part[earlier.refund] : 1;
		}
		return left;
	}

	private void take(int refund, int station, OwnMoney known) {
		this.part[refund] = known.part[refund];
		this.throughOthers[refund] = known.throughOthers[refund];
		take(refund, station, known.taken[refund]);
	}

	private void take(int refund, int station, double cents) {
		if (cents > 0) {
			this.taken[refund] = cents;
			this.drawn[station] -= cents;
			this.before.computeIfAbsent(this.projection.refunds().to(refund), (key) -> new ArrayList<>())
				.add(new Taken(refund, station, cents));
		}
	}

	/**
	 * Which refunds are other than before: some from the first, and those that find more
	 * or less of their giver's money there as earlier ones took more or less.
	 */
	private static final class Drift {

		private final OwnMoney before;

		private final BitSet changed;

		private final IntToDoubleFunction least;

		/** By committee: the part by which what its payments are drawn from changed. */
		private final Map<Integer, Double> parts = new HashMap<>();

		private double all;

		Drift(OwnMoney before, BitSet changed, IntToDoubleFunction least) {
			this.before = before;
			this.changed = changed;
			this.least = least;
		}

		boolean isDue(int refund) {
			if (this.changed.get(refund)) {
				return true;
			}
			double part = this.before.part[refund];
			if (part == 0 || this.all == 0) {
				return false;
			}
			double through = this.before.throughOthers[refund];
			double direct = Math.max(0, this.before.taken[refund] / part - through);
			double here = this.parts.getOrDefault(this.before.projection.refunds().from(refund), 0.0);
			double off = direct * here + through * this.all;
			return off > 0 && off > this.least.applyAsDouble(refund);
		}

		void note(int refund, double taken, double drawn) {
			double part = Math.abs(taken - this.before.taken[refund]);
			if (part > 0) {
				part = (drawn > 0) ? part / drawn : 1;
				this.parts.merge(this.before.projection.refunds().from(refund), part, Double::sum);
				this.all += part;
			}
		}

	}

	/** What a refund took of a giver's own money, and where. */
	private record Taken(int refund, int station, double cents) {

	}

	/** A refund that differs. */
	private record Change(double taken, double part, double throughOthers) {

	}

}
