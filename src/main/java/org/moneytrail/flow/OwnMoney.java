package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How much of each refund was the giver's own money, what came through other committees
 * included. All other payments of that day are drawn from the rest, so this is the one
 * thing about amounts that depends on where money came from. Depends on no source: only
 * givers that are refunded are followed, by giver and hop count.
 */
final class OwnMoney {

	/** Hop counts kept apart; the last stands for more, and for money a limit cut. */
	static final int HOPS = FlowLimits.MAX_HOPS + 1;

	private static final int SLOTS = HOPS + 1;

	/** Less than this part of what its receiver has changes nothing. */
	private static final double NOTHING = 1e-12;

	private final Ledger ledger;

	private final Projection projection;

	private final BitSet absorbing;

	private final long minCents;

	private final BitSet stopAt;

	private final @Nullable Holding[] holdings;

	/** Refunded givers in the order in which they were met. */
	private final Map<Integer, Integer> numbers = new HashMap<>();

	private final IntList givers = new IntList();

	/** By number: the committees whose money can come to one that refunds the giver. */
	private BitSet[] relevant = new BitSet[16];

	/** By number. */
	private int[] lastRefund = new int[16];

	private final BitSet members = new BitSet();

	/** By refund: cents taken by hop count; null if none was the giver's own. */
	private final double[][] taken;

	private final Map<Integer, double[]> byStep = new HashMap<>();

	private final BitSet passers = new BitSet();

	private boolean late;

	private OwnMoney(Ledger ledger, BitSet absorbing, long minCents, BitSet stopAt) {
		this.ledger = ledger;
		this.projection = ledger.projection();
		this.absorbing = absorbing;
		this.minCents = minCents;
		this.stopAt = stopAt;
		this.holdings = new Holding[this.projection.committees().size()];
		this.taken = new double[this.projection.refunds().size()][];
	}

	/**
	 * Follows refunded givers' money through the ledger.
	 * @param absorbing committees whose money is followed no further
	 * @param minCents a transaction below it cuts
	 * @param stopAt committees that cut what enters them
	 * @param question whose deadline ends it
	 */
	static OwnMoney follow(Ledger ledger, BitSet absorbing, long minCents, BitSet stopAt, Question question) {
		OwnMoney own = new OwnMoney(ledger, absorbing, minCents, stopAt);
		own.findMembers(question);
		if (!own.late) {
			own.open();
			own.walk(question);
		}
		Arrays.fill(own.holdings, null);
		return own;
	}

	/** For who could not wait: nothing is known. */
	static OwnMoney none(Ledger ledger) {
		OwnMoney none = new OwnMoney(ledger, new BitSet(), 0, new BitSet());
		none.late = true;
		return none;
	}

	/** Whether a deadline came first, so that nothing here can be relied on. */
	boolean isLate() {
		return this.late;
	}

	/** Cents of a refund that were the giver's own, by hop count; null if none. */
	double @Nullable [] taken(int refund) {
		return this.taken[refund];
	}

	/**
	 * By step: cents of a committee's refunds that were the givers' own; null if none.
	 */
	double @Nullable [] takenAt(int committee) {
		return this.byStep.get(committee);
	}

	/** Cents of a committee's refunds of a day that were the givers' own. */
	double takenAt(int committee, int step) {
		double[] steps = this.byStep.get(committee);
		return (steps != null) ? steps[step] : 0;
	}

	/** Committees that passed some of this money on, or paid in a circle others did. */
	BitSet passers() {
		return this.passers;
	}

	private void findMembers(Question question) {
		Edges refunds = this.projection.refunds();
		int committees = this.projection.committees().size();
		Map<BitSet, BitSet> shared = new HashMap<>();
		for (int c = 0; c < committees; c++) {
			if (this.absorbing.get(c) || refunds.outgoingStart(c) == refunds.outgoingEnd(c)) {
				continue;
			}
			if (question.isLate()) {
				this.late = true;
				return;
			}
			BitSet into = Inflow.into(this.projection.moves(), c, committees);
			this.members.or(into);
			for (int i = refunds.outgoingStart(c); i < refunds.outgoingEnd(c); i++) {
				int refund = refunds.outgoing(i);
				int number = number(refunds.to(refund));
				BitSet known = this.relevant[number];
				if (known == null) {
					this.relevant[number] = into;
				}
				else if (known != into) {
					BitSet both = (BitSet) known.clone();
					both.or(into);
					this.relevant[number] = shared.computeIfAbsent(both, (key) -> key);
				}
				this.lastRefund[number] = Math.max(this.lastRefund[number], refunds.day(refund));
			}
		}
		this.members.andNot(this.absorbing);
	}

	private int number(int giver) {
		Integer known = this.numbers.get(giver);
		if (known != null) {
			return known;
		}
		int number = this.givers.size();
		this.givers.add(giver);
		this.numbers.put(giver, number);
		if (number == this.lastRefund.length) {
			this.lastRefund = Arrays.copyOf(this.lastRefund, number * 2);
			this.relevant = Arrays.copyOf(this.relevant, number * 2);
		}
		this.lastRefund[number] = Days.FIRST;
		return number;
	}

	/** Whether a giver's money must still be told apart once it stands there. */
	private boolean isTracked(int number, int committee, int day) {
		return day <= this.lastRefund[number] && this.relevant[number].get(committee);
	}

	private void open() {
		Edges gifts = this.projection.rim().gifts();
		for (int number = 0; number < this.givers.size(); number++) {
			int giver = this.givers.get(number);
			for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
				int gift = gifts.outgoing(i);
				if (this.members.get(gifts.to(gift)) && isTracked(number, gifts.to(gift), gifts.arrives(gift))) {
					Mix in = holding(gifts.to(gift)).in(gifts.arrives(gift));
					in.add(step(number * SLOTS, gifts.cents(gift), gifts.to(gift)), gifts.cents(gift));
				}
			}
		}
	}

	private Holding holding(int committee) {
		Holding holding = this.holdings[committee];
		if (holding == null) {
			holding = new Holding(committee, this.ledger.book(committee),
					this.projection.refunds().outgoingStart(committee));
			this.holdings[committee] = holding;
		}
		return holding;
	}

	private void walk(Question question) {
		Edges moves = this.projection.moves();
		int edge = 0;
		while (edge < moves.size()) {
			int day = moves.day(edge);
			int end = edge;
			while (end < moves.size() && moves.day(end) == day) {
				end++;
			}
			walkDay(day, edge, end);
			edge = end;
			if (question.isLate()) {
				this.late = true;
				return;
			}
		}
		for (Holding holding : this.holdings) {
			if (holding != null) {
				advance(holding, Days.LAST);
			}
		}
	}

	private void walkDay(int day, int firstMove, int endMove) {
		Edges moves = this.projection.moves();
		Map<Integer, Integer> nodes = new HashMap<>();
		IntList payers = new IntList();
		for (int i = firstMove; i < endMove; i++) {
			if (this.members.get(moves.from(i)) && this.members.get(moves.to(i))
					&& nodes.putIfAbsent(moves.from(i), payers.size()) == null) {
				payers.add(moves.from(i));
			}
		}
		if (payers.size() == 0) {
			return;
		}
		IntList[] next = new IntList[payers.size()];
		Arrays.setAll(next, (node) -> new IntList());
		for (int i = firstMove; i < endMove; i++) {
			Integer payer = nodes.get(moves.from(i));
			Integer payee = nodes.get(moves.to(i));
			if (payer != null && payee != null && moves.arrives(i) == day) {
				next[payer].add(payee);
			}
		}
		int[][] edges = new int[next.length][];
		Arrays.setAll(edges, (node) -> next[node].toArray());
		for (int[] part : Circles.order(edges)) {
			boolean any = false;
			for (int node : part) {
				Holding holding = this.holdings[payers.get(node)];
				if (holding != null) {
					advance(holding, day);
					any |= holding.hasMoney(day);
				}
			}
			if (any) {
				Holding[] together = new Holding[part.length];
				Arrays.setAll(together, (i) -> holding(payers.get(part[i])));
				run(day, together);
			}
		}
	}

	/** Does the days before this one that have not been done. */
	private void advance(Holding holding, int day) {
		Holding[] alone = { holding };
		while (true) {
			int next = holding.nextDay();
			if (next >= day) {
				return;
			}
			run(next, alone);
		}
	}

	private void run(int day, Holding[] together) {
		for (Holding holding : together) {
			holding.step = holding.book.find(day);
			receive(holding, day);
			refund(holding, day);
		}
		int[] inner = (together.length > 1) ? solve(day, together) : new int[0];
		for (Holding holding : together) {
			pay(holding, day, inner);
			holding.doneUpTo = day;
		}
	}

	private void receive(Holding holding, int day) {
		Mix in = holding.pending.remove(day);
		if (in != null) {
			holding.mix.addAll(in, holding.book.joining(holding.step));
		}
	}

	private void refund(Holding holding, int day) {
		Edges refunds = this.projection.refunds();
		int end = refunds.outgoingEnd(holding.committee);
		holding.drawn = holding.book.pool(holding.step);
		while (holding.nextRefund < end && refunds.day(refunds.outgoing(holding.nextRefund)) <= day) {
			int refund = refunds.outgoing(holding.nextRefund++);
			if (refunds.day(refund) < day) {
				continue;
			}
			double own = take(holding.mix, number(refunds.to(refund)), refunds.cents(refund), refund);
			if (own > 0) {
				holding.drawn -= own;
				this.byStep.computeIfAbsent(holding.committee,
						(key) -> new double[holding.book.size()])[holding.step] += own;
			}
		}
	}

	private double take(Mix mix, int number, long cents, int refund) {
		double[] held = new double[SLOTS];
		double all = 0;
		for (int hops = 1; hops <= HOPS; hops++) {
			held[hops] = mix.get(number * SLOTS + hops);
			all += held[hops];
		}
		if (all <= 0) {
			return 0;
		}
		double part = Math.min(1, cents / all);
		for (int hops = 1; hops <= HOPS; hops++) {
			if (held[hops] > 0) {
				mix.set(number * SLOTS + hops, held[hops] * (1 - part));
			}
			held[hops] *= part;
		}
		this.taken[refund] = held;
		return Math.min(all, cents);
	}

	/** Money paid round on this day: a hop each round, then what keeps its label. */
	private int[] solve(int day, Holding[] together) {
		Map<Integer, Integer> places = new HashMap<>();
		for (int i = 0; i < together.length; i++) {
			places.put(together[i].committee, i);
		}
		Edges moves = this.projection.moves();
		IntList inner = new IntList();
		for (Holding holding : together) {
			for (int i = holding.firstOut(moves, day); i < moves.outgoingEnd(holding.committee)
					&& moves.day(moves.outgoing(i)) == day; i++) {
				int move = moves.outgoing(i);
				if (moves.arrives(move) == day && places.containsKey(moves.to(move))) {
					inner.add(move);
				}
			}
		}
		Mix[] front = new Mix[together.length];
		for (int v = 0; v < front.length; v++) {
			// Were it absorbing, the others would pay each other in another order.
			this.passers.set(together[v].committee);
			Mix moving = new Mix();
			front[v] = moving;
			together[v].mix.forEach((label, mass) -> {
				if (label % SLOTS < HOPS) {
					moving.add(label, mass);
				}
			});
		}
		boolean any = true;
		while (any) {
			Mix[] next = new Mix[front.length];
			Arrays.setAll(next, (v) -> new Mix());
			for (int i = 0; i < inner.size(); i++) {
				push(inner.get(i), together, places, front, next);
			}
			any = Arrays.stream(next).anyMatch((mix) -> !mix.isEmpty());
			front = next;
		}
		solveKept(together, places, inner);
		int[] done = inner.toArray();
		Arrays.sort(done);
		return done;
	}

	private void push(int move, Holding[] together, Map<Integer, Integer> places, Mix[] front, Mix[] next) {
		Edges moves = this.projection.moves();
		int from = places.getOrDefault(moves.from(move), 0);
		int to = places.getOrDefault(moves.to(move), 0);
		Holding payee = together[to];
		double share = innerShare(move, together[from], payee);
		front[from].forEach((label, mass) -> {
			int stepped = step(label, moves.cents(move), moves.to(move));
			payee.mix.add(stepped, mass * share);
			this.passers.set(moves.from(move));
			if (stepped % SLOTS < HOPS) {
				next[to].add(stepped, mass * share);
			}
		});
	}

	private double innerShare(int move, Holding payer, Holding payee) {
		return payee.book.joining(payee.step) * this.projection.moves().cents(move) / payer.drawn;
	}

	private void solveKept(Holding[] together, Map<Integer, Integer> places, IntList inner) {
		Edges moves = this.projection.moves();
		TreeMap<Integer, Integer> kept = new TreeMap<>();
		for (Holding holding : together) {
			holding.mix.forEach((label, mass) -> {
				if (label % SLOTS == HOPS) {
					kept.putIfAbsent(label, kept.size());
				}
			});
		}
		if (kept.isEmpty()) {
			return;
		}
		int n = together.length;
		double[][] a = new double[n][n];
		double[][] b = new double[n][kept.size()];
		for (int v = 0; v < n; v++) {
			a[v][v] = 1;
			double[] row = b[v];
			Mix mix = together[v].mix;
			kept.forEach((label, column) -> row[column] = mix.get(label));
		}
		for (int i = 0; i < inner.size(); i++) {
			int from = places.getOrDefault(moves.from(inner.get(i)), 0);
			int to = places.getOrDefault(moves.to(inner.get(i)), 0);
			a[to][from] -= innerShare(inner.get(i), together[from], together[to]);
		}
		LinearSystem.solve(a, b);
		for (int v = 0; v < n; v++) {
			double[] row = b[v];
			Mix mix = together[v].mix;
			kept.forEach((label, column) -> mix.set(label, Math.max(0, row[column])));
		}
	}

	private void pay(Holding holding, int day, int[] inner) {
		Edges moves = this.projection.moves();
		int committee = holding.committee;
		if (holding.mix.isEmpty()) {
			return;
		}
		for (int i = holding.firstOut(moves, day); i < moves.outgoingEnd(committee)
				&& moves.day(moves.outgoing(i)) == day; i++) {
			int move = moves.outgoing(i);
			if (this.members.get(moves.to(move)) && Arrays.binarySearch(inner, move) < 0) {
				send(holding, move);
			}
		}
		holding.mix.scale(holding.book.keeps(holding.step, holding.drawn));
	}

	private void send(Holding payer, int move) {
		Edges moves = this.projection.moves();
		int arrives = moves.arrives(move);
		double share = moves.cents(move) / payer.drawn;
		Holding payee = holding(moves.to(move));
		double least = NOTHING * payee.book.pool(payee.book.find(arrives));
		int committee = moves.to(move);
		long cents = moves.cents(move);
		Mix parcel = payee.in(arrives);
		payer.mix.forEach((label, mass) -> {
			double sent = mass * share;
			if (sent > least && isTracked(label / SLOTS, committee, arrives)) {
				parcel.add(step(label, cents, committee), sent);
				this.passers.set(payer.committee);
			}
		});
	}

	private int step(int label, long cents, int payee) {
		int hops = label % SLOTS;
		boolean isCut = cents < this.minCents || this.stopAt.get(payee);
		return label - hops + (isCut ? HOPS : Math.min(hops + 1, HOPS));
	}

	/** What a committee holds of refunded givers' money. */
	private static final class Holding {

		private final int committee;

		private final DayBook book;

		private final Mix mix = new Mix();

		private final TreeMap<Integer, Mix> pending = new TreeMap<>();

		private int nextRefund;

		private int doneUpTo = Days.FIRST;

		private int step;

		private double drawn;

		private int nextOut = -1;

		Holding(int committee, DayBook book, int firstRefund) {
			this.committee = committee;
			this.book = book;
			this.nextRefund = firstRefund;
		}

		Mix in(int day) {
			return this.pending.computeIfAbsent(day, (key) -> new Mix());
		}

		/** Whether some is there on this day; all earlier days are done. */
		boolean hasMoney(int day) {
			return !this.mix.isEmpty() || this.pending.containsKey(day);
		}

		/** The next day that matters: one with receipts, or any while it holds some. */
		int nextDay() {
			int next = this.pending.isEmpty() ? Days.LAST : this.pending.firstKey();
			if (this.mix.isEmpty()) {
				return next;
			}
			int step = this.book.find(this.doneUpTo) + 1;
			return (step < this.book.size()) ? Math.min(next, this.book.day(step)) : next;
		}

		/** The place of the first payment of this day or later. */
		int firstOut(Edges moves, int day) {
			if (this.nextOut < 0) {
				this.nextOut = moves.outgoingStart(this.committee);
			}
			while (this.nextOut < moves.outgoingEnd(this.committee) && moves.day(moves.outgoing(this.nextOut)) < day) {
				this.nextOut++;
			}
			return this.nextOut;
		}

	}

}
