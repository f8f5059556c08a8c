package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The running balance for one question: carries the sources' money onward, day by day,
 * through the committees it comes to and no others. What the balances are in cents, and
 * what else arrived at the target, was reckoned before, for any source.
 */
final class Onward {

	private final Projection projection;

	private final Question question;

	private final Target target;

	private final Ledger ledger;

	private final OwnMoney own;

	private final Routes routes;

	private final Arrivals arrivals;

	private final OnwardDay dayStep;

	/** Committees whose money is followed no further: the target's, and sources. */
	private final BitSet absorbing;

	private final int[] since;

	private final @Nullable Holding[] holdings;

	private final List<Shortfall> shortfalls = new ArrayList<>();

	private final Map<Integer, int[]> refunds = new HashMap<>();

	private final Map<Integer, int[]> spending = new HashMap<>();

	private long given;

	private boolean late;

	private Onward(Target target, Question question) {
		this.target = target;
		this.projection = target.projection();
		this.question = question;
		Upstream upstream = target.weights().upstream();
		this.ledger = upstream.ledger;
		this.own = upstream.own;
		this.absorbing = question.absorbing();
		this.since = FirstDays.of(this.projection, question, this.absorbing);
		int[] distance = new int[this.projection.committees().size()];
		Arrays.fill(distance, Integer.MAX_VALUE);
		for (int v = 0; v < upstream.count(); v++) {
			distance[upstream.committees[v]] = upstream.distance[v];
		}
		this.routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(), distance);
		this.arrivals = new Arrivals(this.routes);
		this.holdings = new Holding[distance.length];
		this.dayStep = new OnwardDay(this);
	}

	/**
	 * Traces a question to its end, or to its deadline.
	 * @param target reckoned for this question
	 */
	static Traced trace(Target target, Question question) {
		Onward onward = new Onward(target, question);
		onward.findRefunds();
		onward.findSpending();
		onward.open();
		onward.late = target.weights().isLate();
		onward.walk();
		if (!onward.late) {
			onward.close();
		}
		return new Traced(onward.projection, question, onward.routes, onward.arrivals, target.money(), onward.given,
				onward.shortfalls, onward::sourceDays, onward.late);
	}

	Projection projection() {
		return this.projection;
	}

	Question question() {
		return this.question;
	}

	Routes routes() {
		return this.routes;
	}

	Arrivals arrivals() {
		return this.arrivals;
	}

	List<Shortfall> shortfalls() {
		return this.shortfalls;
	}

	/** Whether a source's money can come to this committee and be followed from there. */
	boolean isReached(int committee) {
		return this.since[committee] < Days.LAST;
	}

	boolean isTarget(int committee) {
		return this.question.group().get(committee);
	}

	/** The target's, or a source. */
	boolean isAbsorbing(int committee) {
		return this.absorbing.get(committee);
	}

	/** The source's number, -1 if the giver is none. */
	int sourceOfGiver(int giver) {
		List<Question.Source> sources = this.question.sources();
		for (int i = 0; i < sources.size(); i++) {
			if (!sources.get(i).isCommittee() && sources.get(i).place() == giver) {
				return i;
			}
		}
		return -1;
	}

	/** The committee's holding, empty if nothing came there before. */
	Holding holding(int committee) {
		Holding holding = this.holdings[committee];
		if (holding == null) {
			holding = new Holding(committee, this.ledger.book(committee), this.own.takenAt(committee),
					this.projection.unknownOpening().get(committee));
			holding.nextOut = this.projection.moves().outgoingStart(committee);
			holding.refunds = this.refunds.getOrDefault(committee, holding.refunds);
			holding.spending = this.spending.getOrDefault(committee, holding.spending);
			this.holdings[committee] = holding;
		}
		return holding;
	}

	private int[] sourceDays(int committee) {
		Holding holding = this.holdings[committee];
		return (holding != null) ? holding.sourceDays.toArray() : new int[0];
	}

	private void findRefunds() {
		Edges refunds = this.projection.refunds();
		Map<Integer, IntList> found = new HashMap<>();
		for (Question.Source source : this.question.sources()) {
			for (int i = 0; !source.isCommittee()
					&& i < refunds.incomingEnd(source.place()) - refunds.incomingStart(source.place()); i++) {
				int refund = refunds.incoming(refunds.incomingStart(source.place()) + i);
				found.computeIfAbsent(refunds.from(refund), (key) -> new IntList()).add(refund);
			}
		}
		found.forEach((committee, list) -> this.refunds.put(committee, sorted(list)));
	}

	private void findSpending() {
		if (this.question.candidate() < 0) {
			return;
		}
		Edges edges = this.projection.spending();
		Map<Integer, IntList> found = new HashMap<>();
		for (int i = edges.incomingStart(this.question.candidate()); i < edges
			.incomingEnd(this.question.candidate()); i++) {
			int edge = edges.incoming(i);
			if (!edges.is(edge, EdgeType.ABOUT) && isReached(edges.from(edge))
					&& this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				found.computeIfAbsent(edges.from(edge), (key) -> new IntList()).add(edge);
			}
		}
		found.forEach((committee, list) -> this.spending.put(committee, sorted(list)));
	}

	private static int[] sorted(IntList edges) {
		int[] sorted = edges.toArray();
		Arrays.sort(sorted);
		return sorted;
	}

	private void open() {
		for (int i = 0; i < this.question.sources().size(); i++) {
			Question.Source source = this.question.sources().get(i);
			Edges edges = source.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
			for (int at = edges.outgoingStart(source.place()); at < edges.outgoingEnd(source.place()); at++) {
				int edge = edges.outgoing(at);
				give(i, edges, edge, source.isCommittee() ? EdgeRef.move(edge) : EdgeRef.gift(edge));
			}
			if (source.isCommittee()) {
				spend(i, source.place());
			}
		}
		if (this.question.tolerance() > 0) {
			findShortfalls();
		}
	}

	private void give(int source, Edges edges, int edge, long ref) {
		int payee = edges.to(edge);
		long cents = edges.cents(edge);
		this.given += cents;
		if (isTarget(payee)) {
			if (this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				arrive(MoneyChannel.DIRECT, source, payee, cents, ref);
			}
			else {
				this.arrivals.elsewhere.add(this.routes.root(source), cents);
			}
			return;
		}
		if (isAbsorbing(payee)) {
			this.arrivals.refunded.add(this.routes.root(source), cents);
			return;
		}
		int label = this.routes.step(this.routes.root(source), payee, false, this.question.cuts(cents, payee));
		this.routes.carry(label, ref, cents);
		holding(payee).pending.at(edges.arrives(edge)).mix.add(label, cents);
	}

	private void spend(int source, int committee) {
		Edges edges = this.projection.spending();
		for (int at = edges.outgoingStart(committee); at < edges.outgoingEnd(committee); at++) {
			int edge = edges.outgoing(at);
			this.given += edges.cents(edge);
			if (edges.to(edge) != this.question.candidate() || edges.is(edge, EdgeType.ABOUT)
					|| !this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				this.arrivals.elsewhere.add(this.routes.root(source), edges.cents(edge));
				continue;
			}
			boolean supports = edges.is(edge, EdgeType.SUPPORT);
			arrive(supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE, source,
					supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE, edges.cents(edge), EdgeRef.spending(edge));
		}
	}

	private void arrive(MoneyChannel channel, int source, int place, long cents, long ref) {
		int label = this.routes.step(this.routes.root(source), place, true, this.question.cuts(cents, place));
		this.arrivals.arrive(channel, label, cents, ref);
	}

	/** Shortfalls a source's money may settle: none long before it first comes. */
	private void findShortfalls() {
		for (int c = 0; c < this.since.length; c++) {
			if (!isReached(c)) {
				continue;
			}
			DayBook book = this.ledger.book(c);
			IntList steps = new IntList();
			for (int step = 0; step < book.size(); step++) {
				if (book.lacking(step) > 0 && book.day(step) >= this.since[c] - this.question.tolerance()) {
					steps.add(step);
				}
			}
			if (steps.size() > 0) {
				holding(c).shortSteps = steps.toArray();
			}
		}
	}

	private void walk() {
		Edges moves = this.projection.moves();
		BitSet concerned = concerned(moves);
		IntList today = new IntList();
		int edge = concerned.nextSetBit(0);
		while (edge >= 0 && !this.late) {
			int day = moves.day(edge);
			today.clear();
			while (edge >= 0 && moves.day(edge) == day) {
				today.add(edge);
				edge = concerned.nextSetBit(edge + 1);
			}
			walkDay(day, today);
			this.late |= this.question.isLate();
		}
		for (int c = 0; c < this.holdings.length && !this.late; c++) {
			Holding holding = this.holdings[c];
			if (holding != null) {
				advance(holding, Days.LAST);
			}
		}
	}

	/** Payments among committees that may hold a source's money by then. */
	private BitSet concerned(Edges moves) {
		BitSet concerned = new BitSet(moves.size());
		for (int c = 0; c < this.since.length; c++) {
			if (!isReached(c)) {
				continue;
			}
			int first = FirstDays.firstOutgoing(moves, c, this.since[c] - this.question.tolerance());
			for (int i = first; i < moves.outgoingEnd(c); i++) {
				if (isReached(moves.to(moves.outgoing(i)))) {
					concerned.set(moves.outgoing(i));
				}
			}
		}
		return concerned;
	}

	/** Committees that pay others on this day, payers before payees. */
	private void walkDay(int day, IntList edges) {
		Edges moves = this.projection.moves();
		Map<Integer, Integer> nodes = new HashMap<>();
		IntList payers = new IntList();
		for (int i = 0; i < edges.size(); i++) {
			if (nodes.putIfAbsent(moves.from(edges.get(i)), payers.size()) == null) {
				payers.add(moves.from(edges.get(i)));
			}
		}
		IntList[] next = new IntList[payers.size()];
		Arrays.setAll(next, (node) -> new IntList());
		for (int i = 0; i < edges.size(); i++) {
			int move = edges.get(i);
			Integer payer = nodes.get(moves.from(move));
			Integer payee = nodes.get(moves.to(move));
			if (payer != null && payee != null && moves.arrives(move) == day) {
				next[payer].add(payee);
			}
		}
		int[][] onward = new int[next.length][];
		Arrays.setAll(onward, (node) -> next[node].toArray());
		for (int[] part : Circles.order(onward)) {
			walkPart(day, payers, part);
		}
	}

	private void walkPart(int day, IntList payers, int[] part) {
		boolean any = false;
		for (int node : part) {
			Holding holding = this.holdings[payers.get(node)];
			if (holding != null) {
				advance(holding, day);
				any |= holding.isConcerned(day);
			}
		}
		if (any && !this.late) {
			Holding[] together = new Holding[part.length];
			Arrays.setAll(together, (i) -> holding(payers.get(part[i])));
			this.dayStep.run(day, together);
		}
	}

	/** Does the days before this one that have not been done. */
	private void advance(Holding holding, int day) {
		Holding[] alone = { holding };
		int count = 0;
		while (!this.late) {
			int next = this.dayStep.nextDay(holding);
			this.dayStep.rest(holding, Math.min(next, day));
			if (next >= day) {
				return;
			}
			this.dayStep.run(next, alone);
			if ((++count & 0xff) == 0) {
				this.late = this.question.isLate();
			}
		}
	}

	private void close() {
		for (Holding holding : this.holdings) {
			if (holding == null) {
				continue;
			}
			boolean isRival = this.question.rivals().get(holding.committee);
			(isRival ? this.arrivals.elsewhere : this.arrivals.unspent).addAll(holding.mix, 1);
			holding.pending.forEach((parcel) -> this.arrivals.inTransit.addAll(parcel.mix, 1));
		}
		this.target.weights().upstream().arrivals.forEach(this::addShortRow);
	}

	private void addShortRow(Upstream.Arrival arrival) {
		Upstream upstream = this.target.weights().upstream();
		Holding holding = this.holdings[upstream.stations.committee[arrival.station()]];
		long lacking = (holding != null) ? holding.book.lacking(upstream.stations.step[arrival.station()]) : 0;
		if (holding != null && holding.sourceDays.size() > 0 && lacking > 0) {
			this.arrivals.arriveShort(new Arrivals.ShortRow(arrival.channel(), holding.committee, arrival.edge(),
					lacking / upstream.own.drawn()[arrival.station()]));
		}
	}

}
