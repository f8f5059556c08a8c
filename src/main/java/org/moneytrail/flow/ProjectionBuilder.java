package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Collects the graph in any order and puts it into columns. Ids are those of the graph,
 * without the type's word. Undated rows are set aside; a payment of a committee to itself
 * moves nothing and is left out.
 */
final class ProjectionBuilder {

	/** What stays. */
	private final Space space;

	private final RowIds rows;

	private final Shapes shapes = new Shapes();

	private final Names committees = new Names();

	private final Names candidates = new Names();

	private final Names givers;

	private final Names races = new Names();

	private final Map<Integer, String> committeeNames = new HashMap<>();

	private final Map<Integer, String> candidateNames = new HashMap<>();

	private final Map<Integer, IntList> groups = new HashMap<>();

	private final Map<Integer, RaceEntry> raceEntries = new HashMap<>();

	private final BitSet undisclosed = new BitSet();

	private final BitSet knownOpening = new BitSet();

	private final Map<Integer, Opening> opening = new HashMap<>();

	private final Map<Integer, Integer> earlierCycle = new HashMap<>();

	private final EdgeRows gifts;

	private final EdgeRows moves;

	private final EdgeRows spending;

	private final EdgeRows refunds;

	private final EdgeRows inKind;

	private final EdgeRows inKindMoves;

	private final List<LedgerEntry> ledger = new ArrayList<>();

	private final List<String> unfinished = new ArrayList<>();

	private final List<Undated> undated = new ArrayList<>();

	private final BitSet unranked = new BitSet();

	/** All on the heap: for small graphs. */
	ProjectionBuilder() {
		this(Space.heap());
	}

	/**
	 * @param space where all that counts in millions is kept; what is needed only until
	 * it is put in order goes to a sibling of it
	 */
	ProjectionBuilder(Space space) {
		this.space = space;
		this.rows = new RowIds(space);
		this.givers = new Names(space);
		Space scratch = space.sibling();
		this.gifts = new EdgeRows(scratch);
		this.moves = new EdgeRows(scratch);
		this.spending = new EdgeRows(scratch);
		this.refunds = new EdgeRows(scratch);
		this.inKind = new EdgeRows(scratch);
		this.inKindMoves = new EdgeRows(scratch);
	}

	/**
	 * @param balanceKnown false where neither a summary nor a registration in the loaded
	 * period says what the committee opened with
	 */
	ProjectionBuilder committee(String id, @Nullable String name, boolean balanceKnown) {
		int committee = this.committees.add(id);
		if (name != null) {
			this.committeeNames.put(committee, name);
		}
		if (balanceKnown) {
			this.knownOpening.set(committee);
		}
		return this;
	}

	/** A donor that hides who gave. */
	ProjectionBuilder undisclosedDonor(String id) {
		this.undisclosed.set(this.givers.add("donor:" + id));
		return this;
	}

	ProjectionBuilder candidate(String id, @Nullable String name) {
		int candidate = this.candidates.add(id);
		if (name != null) {
			this.candidateNames.put(candidate, name);
		}
		return this;
	}

	/** The committee belongs to the candidate's group. */
	ProjectionBuilder authorised(String committee, String candidate) {
		this.groups.computeIfAbsent(this.candidates.add(candidate), (key) -> new IntList())
			.add(this.committees.add(committee));
		return this;
	}

	/**
	 * @param seat what races for one seat have in common
	 * @param day the race's day, {@link Days#UNDATED} where unknown
	 */
	ProjectionBuilder race(String id, String seat, int day) {
		this.raceEntries.put(this.races.add(id), new RaceEntry(seat, day, new IntList()));
		return this;
	}

	/** The candidate runs in a race added before. */
	ProjectionBuilder runsIn(String candidate, String race) {
		RaceEntry entry = this.raceEntries.get(this.races.find(race));
		if (entry != null) {
			entry.candidates.add(this.candidates.add(candidate));
		}
		return this;
	}

	/**
	 * What a committee held when a day began; a negative balance opens at 0. Each loaded
	 * cycle says it again: the earliest opens the ledger, which carries the later ones.
	 */
	ProjectionBuilder opening(String committee, int day, long cents) {
		int place = this.committees.add(committee);
		this.knownOpening.set(place);
		this.opening.merge(place, new Opening(day, Math.max(0, cents)), Opening::earlier);
		return this;
	}

	/**
	 * A committee's row that the public knew before its opening: it is of an earlier
	 * cycle, and no money of that opening. Openings come first.
	 * @param known the day from which the public could know
	 */
	ProjectionBuilder known(String committee, int day, int known) {
		int place = this.committees.add(committee);
		Opening first = this.opening.get(place);
		if (first != null && day != Days.UNDATED && day < first.day() && known < first.day()) {
			this.earlierCycle.merge(place, day, Math::max);
		}
		return this;
	}

	/**
	 * The committee has a contribution that is left out here, or stands under another day
	 * than the graph has it.
	 */
	ProjectionBuilder unranked(String committee) {
		this.unranked.set(this.committees.add(committee));
		return this;
	}

	/** A load that was begun and not finished. */
	ProjectionBuilder unfinished(String load) {
		this.unfinished.add(load);
		return this;
	}

	/**
	 * Money that joins no two actors.
	 * @param until null: all on {@code day}; else spread evenly over {@code day} to
	 * {@code until}
	 */
	ProjectionBuilder ledger(String committee, int day, @Nullable Integer until, long in, long out) {
		if ((in != 0 || out != 0) && day != Days.UNDATED) {
			this.ledger.add(new LedgerEntry(this.committees.add(committee), day, until, in, out));
		}
		return this;
	}

	/** A gift or loan of a donor, or of a candidate, to a committee. */
	void gift(Row row, boolean fromCandidate) {
		String giver = (fromCandidate ? "candidate:" : "donor:") + row.from;
		int from = this.givers.add(giver);
		int to = this.committees.add(row.to);
		if (row.isUndated()) {
			addUndated(row, giver, "committee:" + row.to, from, to);
			return;
		}
		add(row.kind.isCash() ? this.gifts : this.inKind, row, from, to);
	}

	/** Money from a committee to a committee. */
	void move(Row row) {
		if (row.from.equals(row.to)) {
			unranked(row.to);
			return;
		}
		int from = this.committees.add(row.from);
		int to = this.committees.add(row.to);
		if (row.isUndated()) {
			addUndated(row, "committee:" + row.from, "committee:" + row.to, from, to);
			return;
		}
		add(row.kind.isCash() ? this.moves : this.inKindMoves, row, from, to);
	}

	/** A refund or repayment of a committee to a giver. */
	void refund(Row row, boolean toCandidate) {
		String giver = (toCandidate ? "candidate:" : "donor:") + row.to;
		int from = this.committees.add(row.from);
		int to = this.givers.add(giver);
		if (row.isUndated()) {
			addUndated(row, "committee:" + row.from, giver, from, to);
			return;
		}
		add(this.refunds, row, from, to);
	}

	/** Spending of a committee for, against or about a candidate. */
	void spending(Row row) {
		int from = this.committees.add(row.from);
		int to = this.candidates.add(row.to);
		if (row.isUndated()) {
			addUndated(row, "committee:" + row.from, "candidate:" + row.to, from, to);
			return;
		}
		add(this.spending, row, from, to);
	}

	Projection build(long version) {
		int count = this.committees.size();
		RimEdges gifts = rim(this.gifts, true);
		RimEdges inKind = rim(this.inKind, true);
		RimEdges refunds = rim(this.refunds, false);
		NetworkEdges moves = network(this.moves, count);
		Edges spending = network(this.spending, this.candidates.size());
		Edges inKindMoves = network(this.inKindMoves, count);
		long[] opening = new long[count];
		this.opening.forEach((committee, first) -> opening[committee] = first.cents());
		int[] openingJoins = new int[count];
		Arrays.fill(openingJoins, Days.FIRST);
		this.earlierCycle.forEach((committee, day) -> openingJoins[committee] = day + 1);
		BitSet unknown = new BitSet(count);
		unknown.set(0, count);
		unknown.andNot(this.knownOpening);
		DayTotals totals = totals(count, gifts, moves, spending, refunds);
		this.space.seal();
		return new Projection(version, this.committees, names(this.committees, this.committeeNames), this.candidates,
				names(this.candidates, this.candidateNames), groups(), this.givers, this.undisclosed, contests(),
				this.races, opening, openingJoins, unknown,
				new Rim(gifts, inKind, refunds, this.space.isMapped() ? this.space.size() : 0), moves, spending,
				inKindMoves, spreads(count), totals, List.copyOf(this.undated), List.copyOf(this.unfinished),
				this.unranked, this.rows, RefundedWays.of(gifts, refunds, moves, this.undated, count));
	}

	private RimEdges rim(EdgeRows edges, boolean isToCommittee) {
		return RimEdges.of(edges, isToCommittee, this.rows, this.shapes, this.space, this.givers.size(),
				this.committees.size());
	}

	private NetworkEdges network(EdgeRows edges, int payees) {
		return NetworkEdges.of(edges, this.rows, this.shapes, this.space, this.committees.size(), payees);
	}

	private void add(EdgeRows edges, Row row, int from, int to) {
		int race = (row.race != null) ? this.races.add(row.race) : -1;
		edges.add(this.shapes.code(row.type, row.kind, race), from, to, row.cents, row.day, row.arrives, row.earliest,
				this.rows.encode(row.rowId));
	}

	private void addUndated(Row row, String from, String to, int payer, int payee) {
		this.undated.add(new Undated(row.type, row.kind, from, to, payer, payee, row.cents,
				(row.race != null) ? this.races.add(row.race) : -1, this.rows.encode(row.rowId)));
	}

	private static String[] names(Names ids, Map<Integer, String> known) {
		String[] names = new String[ids.size()];
		for (int i = 0; i < names.length; i++) {
			names[i] = known.getOrDefault(i, ids.id(i));
		}
		return names;
	}

	private int[][] groups() {
		int[][] groups = new int[this.candidates.size()][];
		for (int i = 0; i < groups.length; i++) {
			IntList group = this.groups.get(i);
			groups[i] = (group != null) ? Arrays.stream(group.toArray()).distinct().toArray() : new int[0];
		}
		return groups;
	}

	private Contest[] contests() {
		Contest[] contests = new Contest[this.races.size()];
		for (int i = 0; i < contests.length; i++) {
			RaceEntry entry = this.raceEntries.get(i);
			if (entry == null) {
				contests[i] = new Contest(this.races.id(i), Days.FIRST, Days.LAST, new int[0]);
				continue;
			}
			int after = Days.FIRST;
			for (RaceEntry other : this.raceEntries.values()) {
				if (other.seat.equals(entry.seat) && other.day < entry.day && other.day != Days.UNDATED) {
					after = Math.max(after, other.day);
				}
			}
			int upTo = (entry.day != Days.UNDATED) ? entry.day : Days.LAST;
			contests[i] = new Contest(this.races.id(i), after, upTo,
					Arrays.stream(entry.candidates.toArray()).distinct().toArray());
		}
		return contests;
	}

	private Spreads spreads(int count) {
		List<LedgerEntry> spread = this.ledger.stream()
			.filter((entry) -> entry.until != null && entry.until > entry.day)
			.sorted((left, right) -> Integer.compare(left.committee, right.committee))
			.toList();
		int[] start = new int[count + 1];
		int[] from = new int[spread.size()];
		int[] until = new int[spread.size()];
		long[] in = new long[spread.size()];
		long[] out = new long[spread.size()];
		for (int i = 0; i < from.length; i++) {
			LedgerEntry entry = spread.get(i);
			start[entry.committee + 1]++;
			from[i] = entry.day;
			until[i] = (entry.until != null) ? entry.until : entry.day;
			in[i] = entry.in;
			out[i] = entry.out;
		}
		for (int i = 0; i < count; i++) {
			start[i + 1] += start[i];
		}
		return new Spreads(start, from, until, in, out);
	}

	private DayTotals totals(int count, RimEdges gifts, Edges moves, Edges spending, RimEdges refunds) {
		List<LedgerEntry> daily = this.ledger.stream()
			.filter((entry) -> entry.until == null || entry.until <= entry.day)
			.toList();
		DayKeys keys = new DayKeys();
		for (int committee = 0; committee < count; committee++) {
			for (int i = gifts.incomingStart(committee); i < gifts.incomingEnd(committee); i++) {
				keys.add(committee, gifts.arrives(i));
			}
			for (int i = refunds.outgoingStart(committee); i < refunds.outgoingEnd(committee); i++) {
				keys.add(committee, refunds.day(i));
			}
		}
		for (int i = 0; i < moves.size(); i++) {
			keys.add(moves.from(i), moves.day(i));
			keys.add(moves.to(i), moves.arrives(i));
		}
		for (int i = 0; i < spending.size(); i++) {
			keys.add(spending.from(i), spending.day(i));
		}
		daily.forEach((entry) -> keys.add(entry.committee, entry.day));
		DayTotals totals = new DayTotals(keys.distinct(), count);
		for (int committee = 0; committee < count; committee++) {
			for (int i = gifts.incomingStart(committee); i < gifts.incomingEnd(committee); i++) {
				int place = totals.place(committee, gifts.arrives(i));
				(this.undisclosed.get(gifts.giver(i)) ? totals.undisclosed : totals.disclosed)[place] += gifts.cents(i);
			}
			for (int i = refunds.outgoingStart(committee); i < refunds.outgoingEnd(committee); i++) {
				totals.out[totals.place(committee, refunds.day(i))] += refunds.cents(i);
			}
		}
		for (int i = 0; i < moves.size(); i++) {
			totals.out[totals.place(moves.from(i), moves.day(i))] += moves.cents(i);
			totals.movesIn[totals.place(moves.to(i), moves.arrives(i))] += moves.cents(i);
		}
		for (int i = 0; i < spending.size(); i++) {
			totals.out[totals.place(spending.from(i), spending.day(i))] += spending.cents(i);
		}
		for (LedgerEntry entry : daily) {
			int place = totals.place(entry.committee, entry.day);
			totals.ledgerIn[place] += entry.in;
			totals.out[place] += entry.out;
		}
		return totals;
	}

	/**
	 * One counted money edge as the graph holds it; ids without the type's word.
	 *
	 * @param day the payer's day, {@link Days#UNDATED} if unknown
	 * @param arrives the later of sent and received
	 * @param earliest the first possible day, {@link Days#UNDATED} if the day is certain
	 * @param race the race the row names
	 */
	record Row(EdgeType type, FlowKind kind, String rowId, String from, String to, long cents, int day, int arrives,
			int earliest, @Nullable String race) {

		boolean isUndated() {
			return this.day == Days.UNDATED;
		}

	}

	/** Collects days of committees, most of them next to equal ones. */
	private static final class DayKeys {

		private final LongList keys = new LongList();

		private long last = -1;

		void add(int committee, int day) {
			long key = DayTotals.key(committee, day);
			if (key != this.last) {
				this.keys.add(key);
				this.last = key;
			}
		}

		long[] distinct() {
			return Arrays.stream(this.keys.toArray()).sorted().distinct().toArray();
		}

	}

	private record RaceEntry(String seat, int day, IntList candidates) {

	}

	private record Opening(int day, long cents) {

		Opening earlier(Opening other) {
			if (this.day == other.day) {
				return (this.cents >= other.cents) ? this : other;
			}
			return (this.day < other.day) ? this : other;
		}

	}

	private record LedgerEntry(int committee, int day, @Nullable Integer until, long in, long out) {

	}

}
