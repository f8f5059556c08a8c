package org.moneytrail.flow;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What comes into committees that hold their money in lots: sums of a day first, then its
 * rows by row id. A receipt settles open shortfalls, oldest first, with its lots in the
 * method's order; the rest joins as the newest lots.
 */
final class LotReceipts {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final boolean newestFirst;

	/** By move: what has left its payer and has not been received. */
	private final Map<Integer, Sent> inTransit = new HashMap<>();

	LotReceipts(Projection projection, Question question, Network network, Routes routes, Arrivals arrivals,
			boolean newestFirst) {
		this.projection = projection;
		this.question = question;
		this.network = network;
		this.routes = routes;
		this.arrivals = arrivals;
		this.newestFirst = newestFirst;
	}

	/** All receipts of a day but those from within a circle of that day. */
	void receive(LotAccount account, int day) {
		account.openUpTo(day);
		while (!account.open.isEmpty() && account.open.getFirst().day < day - this.question.tolerance()) {
			account.open.removeFirst();
		}
		DayTotals totals = this.projection.totals();
		int place = totals.place(account.committee, day);
		Lots sums = new Lots();
		sums.add(RemainderKind.UNITEMISED.ordinal(),
				this.projection.spreads().in(account.committee, day) + ((place >= 0) ? totals.ledgerIn[place] : 0));
		accept(account, day, sums, null);
		if (place >= 0) {
			for (long row : rows(account, day)) {
				receiveRow(account, day, row);
			}
		}
	}

	/** A payment leaves its payer, to be received on the day it arrives. */
	void send(int move, Lots lots, @Nullable Taint taint) {
		this.inTransit.put(move, new Sent(lots, taint));
	}

	/** A receipt settles what is open, oldest first, and joins with the rest. */
	void accept(LotAccount account, int day, Lots receipt, @Nullable Taint taint) {
		account.taint = Taint.nearer(account.taint, taint);
		int hops = sourceHops(receipt);
		if (hops < Integer.MAX_VALUE) {
			account.noteSource(day, hops);
		}
		while (receipt.total() > 0 && !account.open.isEmpty()) {
			Shortfall oldest = account.open.getFirst();
			long part = Math.min(receipt.total(), oldest.open());
			Lots settling = receipt.take(part, this.newestFirst);
			oldest.settled += part;
			if (oldest.owner < 0) {
				settling.forEach(this.arrivals.elsewhere::add);
			}
			else {
				settling.forEach(oldest.makeUp::add);
				oldest.taint = Taint.nearer(oldest.taint, account.taint);
			}
			if (oldest.open() == 0) {
				account.open.removeFirst();
			}
		}
		account.lots.addAll(receipt);
	}

	/** What was sent and never received. */
	void close() {
		this.inTransit.values().forEach((sent) -> sent.lots.forEach(this.arrivals.inTransit::add));
	}

	/** Gifts and payments that arrive that day, by row id. */
	private long[] rows(LotAccount account, int day) {
		Edges gifts = this.projection.rim().gifts();
		Edges moves = this.projection.moves();
		LongList rows = new LongList();
		int lastGift = gifts.incomingEnd(account.committee);
		while (account.nextGift < lastGift && gifts.arrives(gifts.incoming(account.nextGift)) <= day) {
			rows.add(EdgeRef.gift(gifts.incoming(account.nextGift++)));
		}
		int lastMove = moves.incomingEnd(account.committee);
		while (account.nextIn < lastMove && moves.arrives(moves.incoming(account.nextIn)) <= day) {
			rows.add(EdgeRef.move(moves.incoming(account.nextIn++)));
		}
		return EdgeRef.byRow(this.projection, rows.toArray());
	}

	private void receiveRow(LotAccount account, int day, long row) {
		Edges table = EdgeRef.table(this.projection, row);
		int edge = EdgeRef.place(row);
		long cents = table.cents(edge);
		Lots receipt = new Lots();
		if (EdgeRef.isGift(row)) {
			int label = giftLabel(account.committee, table.from(edge), cents, day, row);
			if (label < Routes.KINDS && account.open.isEmpty()) {
				account.lots.add(label, cents);
				return;
			}
			receipt.add(label, cents);
			accept(account, day, receipt, null);
			return;
		}
		Sent sent = this.inTransit.remove(edge);
		int payer = table.from(edge);
		if (sent != null) {
			accept(account, day, sent.lots, sent.taint);
		}
		else if (!this.network.members().get(payer)) {
			receipt.add(moveLabel(account.committee, payer, cents, row), cents);
			accept(account, day, receipt, null);
		}
	}

	private int giftLabel(int committee, int giver, long cents, int day, long row) {
		int source = this.network.sourceOfGiver(giver);
		if (source >= 0) {
			return enter(source, committee, cents, row);
		}
		RemainderKind kind = this.network.kindOf(giver);
		return this.network.isTracked(giver, committee, day) ? this.routes.own(giver, kind) : kind.ordinal();
	}

	/** Money of committees that have no account: sources, the target's own, others. */
	private int moveLabel(int committee, int payer, long cents, long row) {
		int source = this.network.sourceOfCommittee(payer);
		if (source >= 0) {
			return enter(source, committee, cents, row);
		}
		return (this.network.isTarget(payer) ? RemainderKind.RETURNED : RemainderKind.OTHER_DONORS).ordinal();
	}

	private int enter(int source, int committee, long cents, long row) {
		int label = this.routes.step(this.routes.root(source), committee, false, this.question.cuts(cents, committee));
		this.routes.carry(label, row, cents);
		return label;
	}

	/** The least hops behind a source's money here, MAX_VALUE if there is none. */
	private int sourceHops(Lots receipt) {
		int[] least = { Integer.MAX_VALUE };
		receipt.forEach((label, cents) -> {
			if (label >= Routes.KINDS && this.routes.moves(label) && this.routes.owner(label) < this.routes.sources()) {
				least[0] = Math.min(least[0], this.routes.hops(label));
			}
		});
		return least[0];
	}

	/** Lots on their way. */
	private record Sent(Lots lots, @Nullable Taint taint) {

	}

}
