package org.moneytrail.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The network of the bounds that go with {@code WHOLE_PERIOD}: a node per committee that
 * the sources' money can pass on its way to the target, days not looked at, rows without
 * a day counted. As in {@link BoundsNetwork} the whole ledger is a flow that fills every
 * arc, so the least that must have come is what went in less the most that can have gone
 * elsewhere.
 */
final class PeriodNetwork {

	private static final int SOURCE = 0;

	private static final int TARGET = 1;

	private static final int ELSEWHERE = 2;

	private final Projection projection;

	private final BoundsTarget target;

	private final boolean assumesZero;

	private final Map<Integer, IntList> undatedByPayer = new HashMap<>();

	private final Map<Integer, IntList> undatedByPayee = new HashMap<>();

	private final BitSet members;

	private PeriodNetwork(BoundsTarget target, boolean assumesZero) {
		this.projection = target.projection();
		this.target = target;
		this.assumesZero = assumesZero;
		for (int i = 0; i < this.projection.undated().size(); i++) {
			Undated row = this.projection.undated().get(i);
			if (row.isMove() || row.isRefund() || row.isSpending()) {
				this.undatedByPayer.computeIfAbsent(row.payer(), (key) -> new IntList()).add(i);
			}
			if (row.isMove() || row.isGift()) {
				this.undatedByPayee.computeIfAbsent(row.payee(), (key) -> new IntList()).add(i);
			}
		}
		this.members = backward();
		this.members.and(forward());
	}

	static PeriodNetwork of(BoundsTarget target, boolean assumesZero) {
		return new PeriodNetwork(target, assumesZero);
	}

	/** Committees that a source's money can pass on its way to the target. */
	BitSet members() {
		return this.members;
	}

	/** Null if the deadline came first. */
	@Nullable Bounds bounds(long deadline) {
		int[] nodes = new int[this.projection.committees().size()];
		MaximumFlow flow = new MaximumFlow();
		for (int i = SOURCE; i <= ELSEWHERE; i++) {
			flow.node();
		}
		this.members.stream().forEach((committee) -> nodes[committee] = flow.node());
		long[] left = new long[nodes.length];
		this.members.stream().forEach((committee) -> left[committee] = pool(committee));
		long[] direct = { this.target.direct() };
		long[] given = { 0 };
		gifts((row, payee, cents) -> {
			direct[0] += (row != null && this.target.isAtTarget(row)) ? cents : 0;
			if (payee >= 0 && this.members.get(payee)) {
				flow.arc(SOURCE, nodes[payee], cents);
				given[0] += cents;
			}
		});
		arrivals((payer, day, cents) -> {
			if (this.members.get(payer)) {
				flow.arc(nodes[payer], TARGET, cents);
				left[payer] -= cents;
			}
		});
		this.members.stream().forEach((payer) -> payments(payer, (payee, cents) -> {
			if (this.members.get(payee)) {
				flow.arc(nodes[payer], nodes[payee], cents);
				left[payer] -= cents;
			}
		}));
		BitSet open = (BitSet) this.members.clone();
		open.and(this.assumesZero ? new BitSet() : this.projection.unknownOpening());
		this.members.stream()
			.forEach((committee) -> flow.arc(nodes[committee], ELSEWHERE,
					open.get(committee) ? MaximumFlow.UNLIMITED : left[committee]));
		long most = flow.run(SOURCE, TARGET, deadline);
		long elsewhere = (most > 0) ? flow.run(SOURCE, ELSEWHERE, deadline) : given[0];
		if (most == MaximumFlow.LATE || elsewhere == MaximumFlow.LATE) {
			return null;
		}
		return new Bounds(direct[0] + given[0] - elsewhere, direct[0] + most, open.stream().boxed().toList());
	}

	/** What came in or what went out, whichever is more. */
	private long pool(int committee) {
		DayTotals totals = this.projection.totals();
		long in = PeriodReceipts.opening(this.projection, committee) + this.projection.spreads().totalIn(committee);
		long out = this.projection.spreads().totalOut(committee);
		for (int i = totals.start(committee); i < totals.end(committee); i++) {
			in += totals.disclosed[i] + totals.undisclosed[i] + totals.movesIn[i] + totals.ledgerIn[i];
			out += totals.out[i];
		}
		for (int i : rows(this.undatedByPayee, committee)) {
			in += this.projection.undated().get(i).cents();
		}
		for (int i : rows(this.undatedByPayer, committee)) {
			out += this.projection.undated().get(i).cents();
		}
		return Math.max(in, out);
	}

	/** All the sources gave; rows without a day with themselves, the others without. */
	private void gifts(Gift gift) {
		for (Question.Source source : this.target.question().sources()) {
			Edges edges = source.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				gift.take(null, edges.to(edge), edges.cents(edge));
			}
			for (Undated row : this.projection.undated()) {
				boolean pays = row.payer() == source.place()
						&& (source.isCommittee() ? row.isMove() || row.isSpending() : row.isGift());
				if (pays) {
					gift.take(row, row.isSpending() ? -1 : row.payee(), row.cents());
				}
			}
		}
	}

	private void arrivals(BoundsTarget.Arrival arrival) {
		this.target.arrivals(arrival);
		for (Undated row : this.projection.undated()) {
			boolean arrives = (row.isMove() || row.isSpending()) && this.target.isAtTarget(row)
					&& this.target.isOrdinary(row.payer());
			if (arrives) {
				arrival.take(row.payer(), Days.UNDATED, row.cents());
			}
		}
	}

	/** What a committee paid to ordinary committees. */
	private void payments(int payer, Payment payment) {
		Edges moves = this.projection.moves();
		for (int i = moves.outgoingStart(payer); i < moves.outgoingEnd(payer); i++) {
			int move = moves.outgoing(i);
			payment.take(moves.to(move), moves.cents(move));
		}
		for (int i : rows(this.undatedByPayer, payer)) {
			Undated row = this.projection.undated().get(i);
			if (row.isMove()) {
				payment.take(row.payee(), row.cents());
			}
		}
	}

	private BitSet backward() {
		BitSet seen = new BitSet();
		IntList queue = new IntList();
		arrivals((payer, day, cents) -> see(payer, seen, queue));
		Edges moves = this.projection.moves();
		for (int at = 0; at < queue.size(); at++) {
			int payee = queue.get(at);
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				see(moves.from(moves.incoming(i)), seen, queue);
			}
			for (int i : rows(this.undatedByPayee, payee)) {
				Undated row = this.projection.undated().get(i);
				if (row.isMove()) {
					see(row.payer(), seen, queue);
				}
			}
		}
		return seen;
	}

	private BitSet forward() {
		BitSet seen = new BitSet();
		IntList queue = new IntList();
		gifts((row, payee, cents) -> {
			if (payee >= 0) {
				see(payee, seen, queue);
			}
		});
		for (int at = 0; at < queue.size(); at++) {
			payments(queue.get(at), (payee, cents) -> see(payee, seen, queue));
		}
		return seen;
	}

	private void see(int committee, BitSet seen, IntList queue) {
		if (!seen.get(committee) && this.target.isOrdinary(committee)) {
			seen.set(committee);
			queue.add(committee);
		}
	}

	private static int[] rows(Map<Integer, IntList> rows, int committee) {
		IntList found = rows.get(committee);
		return (found != null) ? found.toArray() : new int[0];
	}

	/** Takes what a source gave; the payee is -1 if it was spent. */
	private interface Gift {

		void take(@Nullable Undated row, int payee, long cents);

	}

	/** Takes a payment to a committee. */
	private interface Payment {

		void take(int payee, long cents);

	}

}
