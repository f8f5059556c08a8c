package org.moneytrail.flow;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * FIFO and LIFO: every committee holds its money in lots in the order in which it came
 * in, and pays with the oldest or the newest first. All amounts are whole cents.
 */
final class ByLots {

	private final Projection projection;

	private final Question question;

	private final LotReceipts receipts;

	private final LotPayments payments;

	private final @Nullable LotAccount[] accounts;

	private ByLots(Projection projection, Question question, LotReceipts receipts, LotPayments payments,
			@Nullable LotAccount[] accounts) {
		this.projection = projection;
		this.question = question;
		this.receipts = receipts;
		this.payments = payments;
		this.accounts = accounts;
	}

	/**
	 * Traces the question through the whole ledger, or until its deadline.
	 * @param newestFirst LIFO, else FIFO
	 */
	static Traced trace(Projection projection, Question question, boolean newestFirst) {
		Network network = Network.of(projection, question);
		Routes routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(),
				network.distance());
		Arrivals arrivals = new Arrivals(routes);
		LotAccount[] accounts = new LotAccount[projection.committees().size()];
		BitSet members = network.members();
		for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
			accounts[c] = new LotAccount(projection, c);
		}
		LotReceipts receipts = new LotReceipts(projection, question, network, routes, arrivals, newestFirst);
		LotPayments payments = new LotPayments(projection, question, network, routes, arrivals, receipts, accounts,
				newestFirst);
		ByLots lots = new ByLots(projection, question, receipts, payments, accounts);
		DirectArrivals direct = new DirectArrivals(projection, question, network, routes, arrivals).add();
		boolean inTime = new Timetable(projection, question, members, lots::runDay).walk();
		lots.close(arrivals);
		return new Traced(projection, question, routes, arrivals, direct, payments.shortfalls(), lots::sourceDays,
				!inTime);
	}

	private void runDay(int day, int[] together) {
		LotAccount[] circle = new LotAccount[together.length];
		for (int i = 0; i < circle.length; i++) {
			circle[i] = account(together[i]);
			circle[i].circleDay = (circle.length > 1) ? day : Days.FIRST;
		}
		boolean isLenient = this.question.tolerance() > 0;
		boolean mayBeSettled = isLenient || circle.length > 1;
		for (LotAccount account : circle) {
			this.receipts.receive(account, day);
		}
		for (LotAccount account : circle) {
			this.payments.refund(account, day, mayBeSettled);
		}
		this.payments.payRows(circle, day, mayBeSettled);
		for (LotAccount account : circle) {
			this.payments.paySums(account, day, isLenient);
		}
	}

	private void close(Arrivals arrivals) {
		for (LotAccount account : this.accounts) {
			if (account != null) {
				boolean isRival = this.question.rivals().get(account.committee);
				account.lots.forEach((isRival ? arrivals.elsewhere : arrivals.unspent)::add);
			}
		}
		this.receipts.close();
	}

	private int[] sourceDays(int committee) {
		LotAccount account = this.accounts[committee];
		return (account != null) ? account.sourceDays.toArray() : new int[0];
	}

	private LotAccount account(int committee) {
		LotAccount account = this.accounts[committee];
		if (account == null) {
			throw new IllegalStateException("no account of committee " + committee);
		}
		return account;
	}

}
