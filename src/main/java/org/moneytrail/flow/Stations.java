package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ArrayBlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a committee pays others, spends on a candidate or refunds, in one
 * order: day by day, on a day payers before payees, committees that pay in a circle side
 * by side. What happens between two such days of a committee is one factor. Depends on
 * the ledger alone; of givers' own refunds nothing is known here.
 */
final class Stations {

	private static final int NONE = -1;

	/** Columns kept for who walks the stations next. */
	private static final int MOST_COLUMNS = 24;

	private final Ledger ledger;

	final int[] committee;

	final int[] day;

	/** The ledger's step. */
	final int[] step;

	/** What payments are drawn from, refunds included. */
	final double[] pool;

	/** The balance when the day is over. */
	final double[] balance;

	/** The committee's next station, -1 after the last. */
	final int[] next;

	/** The part of the balance still there at the next station, or in the end. */
	final double[] rest;

	/** Same number, same circle of the same day; -1 if in none. */
	final int[] circle;

	/** Stations that are in one. */
	final BitSet inCircles = new BitSet();

	/** Its place among the committee's stations. */
	final int[] ordinal;

	/** By committee: its first station, -1 if it has none. */
	final int[] head;

	/** By committee: how many stations it has. */
	final int[] count;

	/** Stations that refund givers. */
	final BitSet refunding = new BitSet();

	/** Stations another committee pays on the same day. */
	final BitSet fed = new BitSet();

	/** Stations that pay another on the same day. */
	final BitSet feeding = new BitSet();

	/** By station: where its payments to committees begin. */
	final int[] lineStart;

	final int[] lineMove;

	final int[] linePayee;

	final double[] lineCents;

	/** The payee's step. */
	final int[] lineStep;

	/** The first station of the payee that holds some of it, -1 if none does. */
	final int[] lineTo;

	/** The part that joins the balance and is still there at that station. */
	final double[] lineFactor;

	/** Cents times factor. */
	final double[] lineJoins;

	/**
	 * Stations that pay a committee of unknown opening whose known balance is used up
	 * before its next station.
	 */
	final BitSet sticky = new BitSet();

	/** Stations to which money comes that left on an earlier day. */
	final BitSet late = new BitSet();

	/** By committee: where its steps begin. */
	private final int[] stepStart;

	/** By step: the first station on it or after it, -1 if none. */
	private final int[] stationAt;

	/** By step: the part of the day's money still there at that station. */
	private final double[] factorAt;

	private final ArrayBlockingQueue<double[]> columns = new ArrayBlockingQueue<>(MOST_COLUMNS);

	private final ArrayBlockingQueue<int[]> marks = new ArrayBlockingQueue<>(MOST_COLUMNS);

	private volatile @Nullable Receipts receipts;

	private Stations(Ledger ledger, BitSet absorbing) {
		this.ledger = ledger;
		Projection projection = ledger.projection();
		int committees = projection.committees().size();
		this.stepStart = new int[committees + 1];
		for (int c = 0; c < committees; c++) {
			this.stepStart[c + 1] = this.stepStart[c] + ledger.book(c).size();
		}
		this.stationAt = new int[this.stepStart[committees]];
		this.factorAt = new double[this.stationAt.length];
		long[] days = mark(projection);
		int count = days.length;
		this.committee = new int[count];
		this.day = new int[count];
		this.step = new int[count];
		this.pool = new double[count];
		this.balance = new double[count];
		this.next = new int[count];
		this.rest = new double[count];
		this.circle = new int[count];
		this.ordinal = new int[count];
		this.count = new int[committees];
		this.head = new int[committees];
		order(days, absorbing);
		for (int c = 0; c < committees; c++) {
			chain(c);
		}
		findRefunding(projection.refunds());
		this.lineStart = new int[count + 1];
		Edges moves = projection.moves();
		int size = moves.size();
		this.lineMove = new int[size];
		this.linePayee = new int[size];
		this.lineCents = new double[size];
		this.lineStep = new int[size];
		this.lineTo = new int[size];
		this.lineFactor = new double[size];
		this.lineJoins = new double[size];
		addLines(moves);
	}

	/**
	 * @param absorbing committees that pay on in no circle
	 */
	static Stations of(Ledger ledger, BitSet absorbing) {
		return new Stations(ledger, absorbing);
	}

	int size() {
		return this.committee.length;
	}

	Ledger ledger() {
		return this.ledger;
	}

	/** The committee's first station on this step or after it, -1 if there is none. */
	int at(int committee, int step) {
		return this.stationAt[this.stepStart[committee] + step];
	}

	/**
	 * The part of what a committee holds on a step that is there at that station, or in
	 * the end where there is none.
	 */
	double factor(int committee, int step) {
		return this.factorAt[this.stepStart[committee] + step];
	}

	/** Of a cent held on a step, by what a cent at each station does. */
	double held(int committee, int step, double[] weights) {
		int station = at(committee, step);
		return (station >= 0) ? factor(committee, step) * weights[station] : 0;
	}

	/** The same of what a cent received on a step settles of earlier shortfalls. */
	double settling(int committee, int step, double[] weights) {
		DayBook book = this.ledger.book(committee);
		double weight = 0;
		for (int i = book.settlesStart(step); i < book.settlesEnd(step); i++) {
			weight += book.settlesPart(step, i) * held(committee, book.settles(i), weights);
		}
		return weight;
	}

	/** What is still there when the station's day is over. */
	double keeps(int station, double drawn) {
		return (this.balance[station] > 0) ? this.balance[station] / drawn : 0;
	}

	boolean isInCircle(int line, int station) {
		int to = this.lineTo[line];
		return this.circle[station] >= 0 && to >= 0 && this.circle[to] == this.circle[station];
	}

	/** The first of the stations in the circle that ends with this one. */
	int circleStart(int last) {
		int first = last;
		while (first > 0 && this.circle[first - 1] == this.circle[last]) {
			first--;
		}
		return first;
	}

	/**
	 * Visits the giver's gifts up to a day that are there at some station of their payee.
	 */
	void gifts(int giver, int upTo, GiftVisitor visitor) {
		Edges gifts = this.ledger.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			if (gifts.arrives(gift) > upTo) {
				continue;
			}
			int payee = gifts.to(gift);
			DayBook book = this.ledger.book(payee);
			int step = book.find(gifts.arrives(gift));
			int at = at(payee, step);
			double joins = gifts.cents(gift) * book.joining(step) * factor(payee, step);
			if (at >= 0 && joins > 0) {
				visitor.visit(gift, at, joins);
			}
		}
	}

	/** The last of the stations in the circle that this one is in, itself if in none. */
	int circleEnd(int station) {
		int last = station;
		while (this.circle[station] >= 0 && last + 1 < size() && this.circle[last + 1] == this.circle[station]) {
			last++;
		}
		return last;
	}

	/** A column of zeros, one for each station. */
	double[] borrow() {
		double[] column = this.columns.poll();
		return (column != null) ? column : new double[size()];
	}

	/**
	 * Takes a column back for others.
	 * @param column all zeros again
	 */
	void giveBack(double[] column) {
		this.columns.offer(column);
	}

	/** A column of whole numbers, all zero, one for each station. */
	int[] borrowMarks() {
		int[] column = this.marks.poll();
		return (column != null) ? column : new int[size()];
	}

	/** Takes a column back for others, whatever it holds. */
	void giveBack(int[] column) {
		Arrays.fill(column, 0);
		this.marks.offer(column);
	}

	/** What came to committees from elsewhere than others; reckoned when first asked. */
	Receipts receipts() {
		Receipts known = this.receipts;
		if (known == null) {
			known = Receipts.of(this);
			this.receipts = known;
		}
		return known;
	}

	/** Whether some pay others in another order once these pay on no more. */
	boolean breaksCircle(BitSet absorbing) {
		return !refundsInCirclesWith(absorbing).isEmpty();
	}

	/** Stations that refund givers in a circle with one of these committees. */
	BitSet refundsInCirclesWith(BitSet absorbing) {
		BitSet found = new BitSet();
		for (int station = this.refunding.nextSetBit(0); station >= 0; station = this.refunding
			.nextSetBit(station + 1)) {
			for (int other = first(station); other < size() && this.circle[station] >= 0
					&& this.circle[other] == this.circle[station]; other++) {
				if (absorbing.get(this.committee[other])) {
					found.set(station);
				}
			}
		}
		return found;
	}

	/** Stations that refund givers in a circle. */
	BitSet refundsInCircles() {
		BitSet found = new BitSet();
		this.refunding.stream().filter((station) -> this.circle[station] >= 0).forEach(found::set);
		return found;
	}

	/** The first of the stations in its circle, itself if in none. */
	int first(int station) {
		return (this.circle[station] >= 0) ? circleStart(station) : station;
	}

	/** Heap taken, in bytes. */
	long bytes() {
		return 52L * size() + 44L * this.lineMove.length + 12L * this.stationAt.length;
	}

	/** Marks the steps that are stations; days and steps, by committee. */
	private long[] mark(Projection projection) {
		Arrays.fill(this.stationAt, NONE);
		LongList found = new LongList();
		for (int c = 0; c < this.stepStart.length - 1; c++) {
			mark(projection.moves(), c);
			mark(projection.spending(), c);
			mark(projection.refunds(), c);
			for (int at = this.stepStart[c]; at < this.stepStart[c + 1]; at++) {
				if (this.stationAt[at] != NONE) {
					found.add(((long) this.ledger.book(c).day(at - this.stepStart[c]) << 32) | at);
				}
			}
		}
		return found.toArray();
	}

	private void mark(Edges edges, int payer) {
		int last = Days.FIRST;
		for (int i = edges.outgoingStart(payer); i < edges.outgoingEnd(payer); i++) {
			int day = edges.day(edges.outgoing(i));
			int at = (day != last) ? this.ledger.book(payer).find(day) : NONE;
			last = day;
			if (at >= 0) {
				this.stationAt[this.stepStart[payer] + at] = 0;
			}
		}
	}

	private void order(long[] days, BitSet absorbing) {
		Arrays.sort(days);
		Edges moves = this.ledger.projection().moves();
		int[] nodes = new int[this.stepStart.length - 1];
		Arrays.fill(nodes, NONE);
		int begin = 0;
		int move = 0;
		int circles = 0;
		while (begin < days.length) {
			int day = (int) (days[begin] >> 32);
			int end = begin;
			while (end < days.length && (int) (days[end] >> 32) == day) {
				int committee = committeeOf((int) days[end]);
				nodes[committee] = absorbing.get(committee) ? NONE : end - begin;
				end++;
			}
			while (move < moves.size() && moves.day(move) < day) {
				move++;
			}
			IntList from = new IntList();
			IntList to = new IntList();
			for (; move < moves.size() && moves.day(move) == day; move++) {
				int payer = nodes[moves.from(move)];
				int payee = nodes[moves.to(move)];
				if (payer >= 0 && payee >= 0 && payer != payee && moves.arrives(move) == day) {
					from.add(payer);
					to.add(payee);
				}
			}
			int station = begin;
			for (int[] part : parts(end - begin, from, to)) {
				for (int node : part) {
					place(station, (int) days[begin + node], (part.length > 1) ? circles : NONE);
					nodes[this.committee[station]] = station;
					station++;
				}
				circles += (part.length > 1) ? 1 : 0;
			}
			int[] order = new int[end - begin];
			for (int at = begin; at < end; at++) {
				order[at - begin] = nodes[committeeOf((int) days[at])];
			}
			for (int i = 0; i < from.size(); i++) {
				this.feeding.set(order[from.get(i)]);
				this.fed.set(order[to.get(i)]);
			}
			for (int at = begin; at < end; at++) {
				nodes[this.committee[at]] = NONE;
			}
			begin = end;
		}
	}

	private static Iterable<int[]> parts(int nodes, IntList from, IntList to) {
		int[] count = new int[nodes];
		for (int i = 0; i < from.size(); i++) {
			count[from.get(i)]++;
		}
		int[][] next = new int[nodes][];
		Arrays.setAll(next, (node) -> new int[count[node]]);
		for (int i = 0; i < from.size(); i++) {
			next[from.get(i)][--count[from.get(i)]] = to.get(i);
		}
		return Circles.order(next);
	}

	private int committeeOf(int at) {
		int found = Arrays.binarySearch(this.stepStart, at);
		if (found < 0) {
			return -found - 2;
		}
		while (this.stepStart[found + 1] == at) {
			found++;
		}
		return found;
	}

	private void findRefunding(Edges refunds) {
		for (int c = 0; c < this.stepStart.length - 1; c++) {
			for (int i = refunds.outgoingStart(c); i < refunds.outgoingEnd(c); i++) {
				int step = this.ledger.book(c).find(refunds.day(refunds.outgoing(i)));
				this.refunding.set(at(c, step));
			}
		}
	}

	private void place(int station, int at, int circle) {
		int committee = committeeOf(at);
		int step = at - this.stepStart[committee];
		DayBook book = this.ledger.book(committee);
		this.committee[station] = committee;
		this.day[station] = book.day(step);
		this.step[station] = step;
		this.pool[station] = book.pool(step);
		this.balance[station] = book.balance(step);
		this.circle[station] = circle;
		this.inCircles.set(station, circle >= 0);
		this.stationAt[at] = station + 1;
	}

	/** Links a committee's stations; steps between point to the next. */
	private void chain(int committee) {
		DayBook book = this.ledger.book(committee);
		int station = NONE;
		double factor = 1;
		for (int at = this.stepStart[committee + 1] - 1; at >= this.stepStart[committee]; at--) {
			if (this.stationAt[at] != NONE) {
				int found = this.stationAt[at] - 1;
				this.next[found] = station;
				this.rest[found] = factor;
				station = found;
				factor = 1;
			}
			else {
				int step = at - this.stepStart[committee];
				factor *= book.keeps(step, book.pool(step));
			}
			this.stationAt[at] = station;
			this.factorAt[at] = factor;
		}
		this.head[committee] = station;
		for (; station >= 0; station = this.next[station]) {
			this.ordinal[station] = this.count[committee]++;
		}
	}

	private void addLines(Edges moves) {
		int[] place = new int[this.stepStart.length - 1];
		for (int c = 0; c < place.length; c++) {
			place[c] = moves.outgoingStart(c);
		}
		int line = 0;
		for (int station = 0; station < size(); station++) {
			this.lineStart[station] = line;
			int payer = this.committee[station];
			int day = this.day[station];
			while (place[payer] < moves.outgoingEnd(payer) && moves.day(moves.outgoing(place[payer])) == day) {
				int move = moves.outgoing(place[payer]++);
				int payee = moves.to(move);
				DayBook book = this.ledger.book(payee);
				int step = book.find(moves.arrives(move));
				this.lineMove[line] = move;
				this.linePayee[line] = payee;
				this.lineCents[line] = moves.cents(move);
				this.lineStep[line] = step;
				this.lineTo[line] = (step >= 0) ? at(payee, step) : NONE;
				this.lineFactor[line] = (step >= 0) ? factor(payee, step) * book.joining(step) : 0;
				this.lineJoins[line] = this.lineCents[line] * this.lineFactor[line];
				if (this.lineTo[line] >= 0 && this.lineFactor[line] == 0
						&& this.ledger.projection().unknownOpening().get(payee)) {
					this.sticky.set(station);
				}
				if (this.lineTo[line] >= 0 && moves.arrives(move) != day) {
					this.late.set(this.lineTo[line]);
				}
				line++;
			}
		}
		this.lineStart[size()] = line;
	}

	/** Looks at a gift. */
	interface GiftVisitor {

		/**
		 * Called for each.
		 * @param at the first station of the payee that holds some of it
		 * @param joins cents of it that are there
		 */
		void visit(int gift, int at, double joins);

	}

}
