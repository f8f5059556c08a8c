package org.moneytrail.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What came into a committee in the whole period from outside the committees that have an
 * account, dated or not: opening balance, sums, gifts, payments of others.
 */
final class PeriodReceipts {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	/** By committee: gifts of sources and of tracked givers. */
	private final Map<Integer, LongList> ownGifts = new HashMap<>();

	/** By committee: undated rows that come in, and that go out. */
	private final Map<Integer, IntList> undatedIn = new HashMap<>();

	private final Map<Integer, IntList> undatedOut = new HashMap<>();

	/**
	 * By giver: the committees whose money can come to one that refunds more than it got.
	 */
	private final Map<Integer, BitSet> tracked = new TreeMap<>();

	/**
	 * @param partOf by committee: the place of its circle, payers before payees
	 */
	PeriodReceipts(Projection projection, Question question, Network network, Routes routes, int[] partOf) {
		this.projection = projection;
		this.question = question;
		this.network = network;
		this.routes = routes;
		for (int i = 0; i < projection.undated().size(); i++) {
			Undated row = projection.undated().get(i);
			if (row.isGift() || row.isMove()) {
				this.undatedIn.computeIfAbsent(row.payee(), (key) -> new IntList()).add(i);
			}
			if (row.isMove() || row.isRefund() || row.isSpending()) {
				this.undatedOut.computeIfAbsent(row.payer(), (key) -> new IntList()).add(i);
			}
		}
		findTracked(partOf);
		findOwnGifts();
	}

	/** Undated rows a committee paid, by place. */
	int[] undatedOut(int committee) {
		return rows(this.undatedOut, committee);
	}

	/** Whether a giver's own money must still be told apart in this committee. */
	boolean isTracked(int giver, int committee) {
		BitSet committees = this.tracked.get(giver);
		return committees != null && committees.get(committee);
	}

	/** Adds what came in, and what went out beyond it as unexplained. */
	void receive(PeriodAccount account) {
		int committee = account.committee;
		DayTotals totals = this.projection.totals();
		long disclosed = 0;
		long undisclosed = 0;
		long moved = 0;
		long sums = this.projection.spreads().totalIn(committee);
		account.out = this.projection.spreads().totalOut(committee);
		for (int i = totals.start(committee); i < totals.end(committee); i++) {
			disclosed += totals.disclosed[i];
			undisclosed += totals.undisclosed[i];
			moved += totals.movesIn[i];
			sums += totals.ledgerIn[i];
			account.out += totals.out[i];
		}
		for (int i : rows(this.undatedIn, committee)) {
			Undated row = this.projection.undated().get(i);
			moved += row.isMove() ? row.cents() : 0;
			disclosed += (row.isGift() && !this.projection.undisclosed().get(row.payer())) ? row.cents() : 0;
			undisclosed += (row.isGift() && this.projection.undisclosed().get(row.payer())) ? row.cents() : 0;
		}
		for (int i : rows(this.undatedOut, committee)) {
			account.out += this.projection.undated().get(i).cents();
		}
		long opening = opening(this.projection, committee);
		account.mix.add(RemainderKind.OPENING.ordinal(), opening);
		account.mix.add(RemainderKind.UNITEMISED.ordinal(), sums);
		receiveGifts(account, disclosed, undisclosed);
		receiveMoves(account);
		long in = opening + sums + disclosed + undisclosed + moved;
		account.pool = Math.max(in, account.out);
		account.mix.add(RemainderKind.UNEXPLAINED.ordinal(), account.pool - in);
	}

	/** What earlier cycles left is part of the opening balance and not counted twice. */
	static long opening(Projection projection, int committee) {
		long opening = projection.opening()[committee];
		int joins = projection.openingJoins()[committee];
		if (opening == 0 || joins == Days.FIRST) {
			return opening;
		}
		DayTotals totals = projection.totals();
		long left = 0;
		for (int i = totals.start(committee); i < totals.end(committee) && totals.day[i] < joins; i++) {
			long in = totals.disclosed[i] + totals.undisclosed[i] + totals.movesIn[i] + totals.ledgerIn[i];
			left = Math.max(0, left + in - totals.out[i]);
		}
		return Math.max(0, opening - left);
	}

	private void receiveGifts(PeriodAccount account, long disclosed, long undisclosed) {
		long openly = disclosed;
		long hidden = undisclosed;
		LongList own = this.ownGifts.get(account.committee);
		for (int i = 0; own != null && i < own.size(); i++) {
			long ref = own.get(i);
			int giver = EdgeRef.from(this.projection, ref);
			long cents = EdgeRef.cents(this.projection, ref);
			if (this.projection.undisclosed().get(giver)) {
				hidden -= cents;
			}
			else {
				openly -= cents;
			}
			int source = this.network.sourceOfGiver(giver);
			account.mix.add((source >= 0) ? enter(source, account.committee, cents, ref)
					: this.routes.own(giver, this.network.kindOf(giver)), cents);
		}
		account.mix.add(RemainderKind.OTHER_DONORS.ordinal(), openly);
		account.mix.add(RemainderKind.UNDISCLOSED.ordinal(), hidden);
	}

	private void receiveMoves(PeriodAccount account) {
		Edges moves = this.projection.moves();
		for (int i = moves.incomingStart(account.committee); i < moves.incomingEnd(account.committee); i++) {
			receiveMove(account, moves.from(moves.incoming(i)), EdgeRef.move(moves.incoming(i)));
		}
		for (int i : rows(this.undatedIn, account.committee)) {
			if (this.projection.undated().get(i).isMove()) {
				receiveMove(account, this.projection.undated().get(i).payer(), EdgeRef.undated(i));
			}
		}
	}

	private void receiveMove(PeriodAccount account, int payer, long ref) {
		if (this.network.members().get(payer)) {
			return;
		}
		long cents = EdgeRef.cents(this.projection, ref);
		int source = this.network.sourceOfCommittee(payer);
		if (source >= 0) {
			account.mix.add(enter(source, account.committee, cents, ref), cents);
			return;
		}
		RemainderKind kind = this.network.isTarget(payer) ? RemainderKind.RETURNED : RemainderKind.OTHER_DONORS;
		account.mix.add(kind.ordinal(), cents);
	}

	private int enter(int source, int committee, long cents, long ref) {
		int label = this.routes.step(this.routes.root(source), committee, false, this.question.cuts(cents, committee));
		this.routes.carry(label, ref, cents);
		return label;
	}

	/** Givers whom a committee refunded more than they gave to it directly. */
	private void findTracked(int[] partOf) {
		BitSet members = this.network.members();
		Map<Integer, BitSet> reach = new HashMap<>();
		for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
			int refunder = c;
			refunds(c).forEach((giver, cents) -> {
				if (this.network.sourceOfGiver(giver) < 0 && cents > given(giver, refunder)
						&& gaveBefore(giver, refunder, partOf)) {
					this.tracked.computeIfAbsent(giver, (key) -> new BitSet())
						.or(reach.computeIfAbsent(refunder, this.network::committeesInto));
				}
			});
		}
	}

	/** Whether a giver's money may have come to the committee through others before. */
	private boolean gaveBefore(int giver, int committee, int[] partOf) {
		Edges gifts = this.projection.rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int payee = gifts.to(gifts.outgoing(i));
			if (this.network.members().get(payee) && partOf[payee] < partOf[committee]) {
				return true;
			}
		}
		return this.projection.undated()
			.stream()
			.anyMatch((row) -> row.isGift() && row.payer() == giver && this.network.members().get(row.payee())
					&& partOf[row.payee()] < partOf[committee]);
	}

	/** Cents a committee refunded, by giver. */
	Map<Integer, Long> refunds(int committee) {
		Map<Integer, Long> refunded = new TreeMap<>();
		Edges refunds = this.projection.refunds();
		for (int i = refunds.outgoingStart(committee); i < refunds.outgoingEnd(committee); i++) {
			int refund = refunds.outgoing(i);
			refunded.merge(refunds.to(refund), refunds.cents(refund), Long::sum);
		}
		for (int i : undatedOut(committee)) {
			Undated row = this.projection.undated().get(i);
			if (row.isRefund()) {
				refunded.merge(row.payee(), row.cents(), Long::sum);
			}
		}
		return refunded;
	}

	/** Cents a giver gave to a committee directly. */
	long given(int giver, int committee) {
		Edges gifts = this.projection.rim().gifts();
		long cents = 0;
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			cents += (gifts.to(gift) == committee) ? gifts.cents(gift) : 0;
		}
		for (int i : rows(this.undatedIn, committee)) {
			Undated row = this.projection.undated().get(i);
			cents += (row.isGift() && row.payer() == giver) ? row.cents() : 0;
		}
		return cents;
	}

	private void findOwnGifts() {
		BitSet members = this.network.members();
		Edges gifts = this.projection.rim().gifts();
		Map<Integer, BitSet> own = new TreeMap<>(this.tracked);
		for (Question.Source source : this.question.sources()) {
			if (!source.isCommittee()) {
				own.put(source.place(), members);
			}
		}
		own.forEach((giver, committees) -> {
			for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
				addOwnGift(gifts.to(gifts.outgoing(i)), committees, EdgeRef.gift(gifts.outgoing(i)));
			}
		});
		for (int i = 0; i < this.projection.undated().size(); i++) {
			Undated row = this.projection.undated().get(i);
			BitSet committees = own.get(row.payer());
			if (row.isGift() && committees != null) {
				addOwnGift(row.payee(), committees, EdgeRef.undated(i));
			}
		}
	}

	private void addOwnGift(int committee, BitSet committees, long ref) {
		if (committees.get(committee) && this.network.members().get(committee)) {
			this.ownGifts.computeIfAbsent(committee, (key) -> new LongList()).add(ref);
		}
	}

	private static int[] rows(Map<Integer, IntList> rows, int committee) {
		@Nullable IntList found = rows.get(committee);
		return (found != null) ? found.toArray() : new int[0];
	}

}
