package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Runs the ledger of all committees that matter to one question, day by day from the
 * first known day, carrying what their balances are made of. Committees that pay each
 * other on a day go payers first; the rest of a committee's days is done when someone
 * needs them.
 */
final class Sweep {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final List<Shortfall> shortfalls = new ArrayList<>();

	private final @Nullable Account[] accounts;

	private final DayStep dayStep;

	private boolean late;

	private Sweep(Ledger ledger, Question question) {
		Projection projection = ledger.projection();
		this.projection = projection;
		this.question = question;
		this.network = Network.untracked(projection, question);
		this.routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(),
				this.network.distance());
		this.arrivals = new Arrivals(this.routes);
		this.accounts = new Account[projection.committees().size()];
		this.dayStep = new DayStep(projection, question, this.network, this.routes, this.arrivals, this.shortfalls,
				this.accounts, ledger.own(absorbing(question), 0, new BitSet()));
	}

	private static BitSet absorbing(Question question) {
		BitSet absorbing = (BitSet) question.group().clone();
		for (Question.Source source : question.sources()) {
			if (source.isCommittee()) {
				absorbing.set(source.place());
			}
		}
		return absorbing;
	}

	/** Traces the question through the whole ledger, or until its deadline. */
	static Traced run(Projection projection, Question question) {
		return run(new Ledger(projection, question.tolerance()), question);
	}

	/** The same with what the ledger knows already. */
	static Traced run(Ledger ledger, Question question) {
		Projection projection = ledger.projection();
		Sweep sweep = new Sweep(ledger, question);
		sweep.open();
		DirectArrivals direct = new DirectArrivals(projection, question, sweep.network, sweep.routes, sweep.arrivals)
			.add();
		sweep.walk();
		sweep.close();
		return new Traced(projection, question, sweep.routes, sweep.arrivals, direct, sweep.shortfalls,
				sweep::sourceDays, sweep.late);
	}

	private void open() {
		BitSet members = this.network.members();
		for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
			Account account = new Account(c, this.projection.unknownOpening().get(c));
			account.opening = this.projection.opening()[c];
			account.openingJoins = this.projection.openingJoins()[c];
			account.nextTotal = this.projection.totals().start(c);
			account.nextIn = this.projection.moves().incomingStart(c);
			account.nextOut = this.projection.moves().outgoingStart(c);
			account.nextSpending = this.projection.spending().outgoingStart(c);
			account.nextRefund = this.projection.refunds().outgoingStart(c);
			this.accounts[c] = account;
		}
		ownGifts();
	}

	private void ownGifts() {
		Edges gifts = this.projection.rim().gifts();
		Map<Integer, IntList> byCommittee = new HashMap<>();
		for (Question.Source source : this.question.sources()) {
			int giver = source.place();
			for (int i = gifts.outgoingStart(giver); !source.isCommittee() && i < gifts.outgoingEnd(giver); i++) {
				int gift = gifts.outgoing(i);
				if (this.accounts[gifts.to(gift)] != null) {
					byCommittee.computeIfAbsent(gifts.to(gift), (key) -> new IntList()).add(gift);
				}
			}
		}
		byCommittee.forEach((committee, list) -> {
			int[] own = list.toArray();
			Arrays.sort(own);
			Account account = this.accounts[committee];
			if (account != null) {
				account.ownGifts = own;
			}
		});
	}

	private void walk() {
		Edges moves = this.projection.moves();
		int edge = 0;
		while (edge < moves.size()) {
			int day = moves.day(edge);
			int end = edge;
			while (end < moves.size() && moves.day(end) == day) {
				end++;
			}
			walkDay(day, edge, end);
			if (this.late || this.question.isLate()) {
				this.late = true;
				return;
			}
			edge = end;
		}
		for (Account account : this.accounts) {
			if (account != null) {
				advance(account, Days.LAST);
			}
			if (this.late) {
				return;
			}
		}
	}

	/** Committees that pay others on this day, payers before payees. */
	private void walkDay(int day, int firstMove, int endMove) {
		Edges moves = this.projection.moves();
		Map<Integer, Integer> nodes = new HashMap<>();
		IntList payers = new IntList();
		for (int i = firstMove; i < endMove; i++) {
			if (this.accounts[moves.from(i)] != null && this.accounts[moves.to(i)] != null
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
			Account[] together = new Account[part.length];
			for (int i = 0; i < part.length; i++) {
				together[i] = account(payers.get(part[i]));
				advance(together[i], day);
			}
			if (this.late) {
				return;
			}
			this.dayStep.run(day, together);
		}
	}

	/** Does the days before this one that have not been done. */
	private void advance(Account account, int day) {
		Account[] alone = { account };
		int count = 0;
		while (true) {
			int next = nextDay(account);
			if (next >= day) {
				return;
			}
			this.dayStep.run(next, alone);
			if ((++count & 0xff) == 0 && this.question.isLate()) {
				this.late = true;
				return;
			}
		}
	}

	private int nextDay(Account account) {
		DayTotals totals = this.projection.totals();
		int next = this.projection.spreads().nextDay(account.committee, account.doneUpTo);
		return (account.nextTotal < totals.end(account.committee)) ? Math.min(next, totals.day[account.nextTotal])
				: next;
	}

	private void close() {
		for (Account account : this.accounts) {
			if (account != null) {
				boolean isRival = this.question.rivals().get(account.committee);
				(isRival ? this.arrivals.elsewhere : this.arrivals.unspent).addAll(account.mix, 1);
				account.pending.values().forEach((parcel) -> this.arrivals.inTransit.addAll(parcel.mix, 1));
			}
		}
	}

	private int[] sourceDays(int committee) {
		Account account = this.accounts[committee];
		return (account != null) ? account.sourceDays.toArray() : new int[0];
	}

	private Account account(int committee) {
		Account account = this.accounts[committee];
		if (account == null) {
			throw new IllegalStateException("no account of committee " + committee);
		}
		return account;
	}

}
