package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The network on which bounds are maximum flows: a node per committee of the cone and day
 * on which money of the question can come or go, days in between joined.
 * <p>
 * Without a tolerance a committee can carry from day to day no more than its balance, so
 * money that must leave does leave. The ledger then is itself a flow that fills every
 * arc, and what must have come from the sources is what they put in less the most of it
 * that can have gone elsewhere: the same as all that arrived less the most that all
 * others can have sent, found without looking at the others. With a tolerance money is
 * carried without limit, and the most of all others is computed as such.
 */
final class BoundsNetwork {

	private static final int SOURCE = 0;

	private static final int TARGET = 1;

	/** Where money leaves the question for good. */
	private static final int ELSEWHERE = 2;

	/** Everyone else, and unattributed money. */
	private static final int OTHERS = 3;

	private final Projection projection;

	private final BoundsTarget target;

	private final Cone cone;

	private final int tolerance;

	/** Committees whose balance is not known: whatever they held is allowed for. */
	private final BitSet open;

	private final MaximumFlow flow = new MaximumFlow();

	private final LongList fromKeys = new LongList();

	private final LongList toKeys = new LongList();

	private final LongList cents = new LongList();

	private long[] keys = new long[0];

	/** By key: cents of the question's own arcs that come in, and that leave. */
	private long[] in = new long[0];

	private long[] out = new long[0];

	private long given;

	private long arriving;

	/** Keys of the source and the target, which no committee's day has. */
	private static final long SOURCE_KEY = -2;

	private static final long TARGET_KEY = -1;

	BoundsNetwork(BoundsTarget target, Cone cone, BitSet open) {
		this.projection = target.projection();
		this.target = target;
		this.cone = cone;
		this.tolerance = target.question().tolerance();
		this.open = open;
		gather();
		place();
		for (int i = 0; i < cone.members().size(); i++) {
			chain(cone.members().get(i));
		}
	}

	/**
	 * The most of the sources' money that can have come through committees.
	 * @return {@link MaximumFlow#LATE} if the deadline came first
	 */
	long most(long deadline) {
		return this.flow.run(SOURCE, TARGET, deadline);
	}

	/** The least that must have come so; late like {@link #most}. */
	long least(long deadline) {
		boolean strict = this.tolerance == 0;
		long most = strict ? this.flow.run(SOURCE, ELSEWHERE, deadline) : this.flow.run(OTHERS, TARGET, deadline);
		if (most == MaximumFlow.LATE) {
			return most;
		}
		return Math.max(0, (strict ? this.given : this.arriving) - most);
	}

	int arcs() {
		return this.flow.size();
	}

	private void gather() {
		for (Question.Source source : this.target.question().sources()) {
			Edges edges = source.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				int day = edges.arrives(edge) - this.tolerance;
				if (isPassed(edges.to(edge), day)) {
					join(SOURCE_KEY, DayTotals.key(edges.to(edge), day), edges.cents(edge));
					this.given += edges.cents(edge);
				}
			}
		}
		for (int i = 0; i < this.cone.members().size(); i++) {
			gatherMoves(this.cone.members().get(i));
		}
		this.target.arrivals((payer, day, cents) -> {
			if (this.cone.contains(payer) && day >= this.cone.first(payer)) {
				join(DayTotals.key(payer, day), TARGET_KEY, cents);
				this.arriving += cents;
			}
		});
	}

	private void gatherMoves(int payer) {
		Edges moves = this.projection.moves();
		for (int i = moves.outgoingEnd(payer) - 1; i >= moves.outgoingStart(payer); i--) {
			int move = moves.outgoing(i);
			if (moves.day(move) < this.cone.first(payer)) {
				return;
			}
			int usable = moves.arrives(move) - this.tolerance;
			if (isPassed(moves.to(move), usable)) {
				join(DayTotals.key(payer, moves.day(move)), DayTotals.key(moves.to(move), usable), moves.cents(move));
			}
		}
	}

	private boolean isPassed(int committee, int day) {
		return this.cone.contains(committee) && this.cone.isInTime(committee, day);
	}

	private void join(long from, long to, long cents) {
		this.fromKeys.add(from);
		this.toKeys.add(to);
		this.cents.add(cents);
	}

	private void place() {
		LongList all = new LongList();
		for (int i = 0; i < this.cents.size(); i++) {
			if (this.fromKeys.get(i) != SOURCE_KEY) {
				all.add(this.fromKeys.get(i));
			}
			if (this.toKeys.get(i) != TARGET_KEY) {
				all.add(this.toKeys.get(i));
			}
		}
		this.keys = Arrays.stream(all.toArray()).sorted().distinct().toArray();
		this.in = new long[this.keys.length];
		this.out = new long[this.keys.length];
		for (int i = 0; i < OTHERS + 1 + this.keys.length; i++) {
			this.flow.node();
		}
		for (int i = 0; i < this.cents.size(); i++) {
			int from = SOURCE;
			int to = TARGET;
			if (this.fromKeys.get(i) != SOURCE_KEY) {
				int key = Arrays.binarySearch(this.keys, this.fromKeys.get(i));
				this.out[key] += this.cents.get(i);
				from = node(key);
			}
			if (this.toKeys.get(i) != TARGET_KEY) {
				int key = Arrays.binarySearch(this.keys, this.toKeys.get(i));
				this.in[key] += this.cents.get(i);
				to = node(key);
			}
			this.flow.arc(from, to, this.cents.get(i));
		}
	}

	private static int node(int key) {
		return OTHERS + 1 + key;
	}

	/** A committee's days, one after the other. */
	private void chain(int committee) {
		int begin = Arrays.binarySearch(this.keys, DayTotals.key(committee, Integer.MIN_VALUE));
		begin = (begin < 0) ? -begin - 1 : begin;
		int end = Arrays.binarySearch(this.keys, DayTotals.key(committee, Integer.MAX_VALUE));
		end = (end < 0) ? -end - 1 : end + 1;
		if (begin == end) {
			return;
		}
		boolean isOpen = this.open.get(committee);
		if (this.tolerance > 0 || isOpen) {
			for (int key = begin; key < end; key++) {
				this.flow.arc(node(key), (key + 1 < end) ? node(key + 1) : ELSEWHERE, MaximumFlow.UNLIMITED);
			}
			if (isOpen) {
				this.flow.arc(OTHERS, node(begin), MaximumFlow.UNLIMITED);
			}
		}
		if (!isOpen) {
			DailyBalance ledger = DailyBalance.of(this.projection, committee, this.tolerance, day(end - 1));
			if (this.tolerance > 0) {
				supply(ledger, begin, end);
			}
			else {
				carry(ledger, begin, end);
			}
		}
	}

	private int day(int key) {
		return (int) this.keys[key] ^ Integer.MIN_VALUE;
	}

	/** What others put in, usable from the first of the nodes that is not before it. */
	private void supply(DailyBalance ledger, int begin, int end) {
		long[] supply = new long[end - begin];
		int key = begin;
		int open = begin;
		for (int row = 0; row < ledger.size(); row++) {
			int usable = ledger.day(row) - this.tolerance;
			while (key < end && day(key) < usable) {
				key++;
			}
			while (open < end && day(open) < ledger.day(row)) {
				open++;
			}
			if (key < end) {
				long own = (day(key) == usable) ? this.in[key] : 0;
				supply[key - begin] += ledger.received(row) - own;
			}
			if (open < end) {
				supply[open - begin] += ledger.opened(row) + ledger.unexplained(row);
			}
		}
		for (int i = 0; i < supply.length; i++) {
			this.flow.arc(OTHERS, node(begin + i), supply[i]);
		}
	}

	/** What can be kept from one node's day to the next, and what goes elsewhere. */
	private void carry(DailyBalance ledger, int begin, int end) {
		int row = 0;
		for (int key = begin; key < end; key++) {
			while (ledger.day(row) < day(key)) {
				row++;
			}
			long elsewhere = ledger.paid(row) - this.out[key];
			long closing = ledger.closing(row);
			if (key + 1 == end) {
				this.flow.arc(node(key), ELSEWHERE, elsewhere + closing);
				return;
			}
			long least = closing;
			long between = 0;
			for (int next = row + 1; ledger.day(next) < day(key + 1); next++) {
				least = Math.min(least, ledger.closing(next));
				between += ledger.paid(next);
			}
			if (least == 0 || between <= closing - least) {
				this.flow.arc(node(key), ELSEWHERE, elsewhere + Math.min(between, closing));
				this.flow.arc(node(key), node(key + 1), least);
				continue;
			}
			int night = this.flow.node();
			this.flow.arc(node(key), ELSEWHERE, elsewhere);
			this.flow.arc(node(key), night, closing);
			this.flow.arc(night, ELSEWHERE, between);
			this.flow.arc(night, node(key + 1), least);
		}
	}

}
