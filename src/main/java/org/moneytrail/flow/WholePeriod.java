package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Every payment of a committee has the make-up of all money it had in the whole period,
 * order aside: a committee's pool is what came in or what went out, whichever is more.
 * Rows without a day count. Committees are worked through payers first, those that pay
 * each other in circles together.
 */
final class WholePeriod {

	private final Projection projection;

	private final Question question;

	private final Network network;

	private final Routes routes;

	private final Arrivals arrivals;

	private final @Nullable PeriodAccount[] accounts;

	private final List<int[]> parts;

	private final PeriodReceipts receipts;

	private WholePeriod(Projection projection, Question question) {
		this.projection = projection;
		this.question = question;
		this.network = Network.of(projection, question);
		this.routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(),
				this.network.distance());
		this.arrivals = new Arrivals(this.routes);
		this.accounts = new PeriodAccount[projection.committees().size()];
		BitSet members = this.network.members();
		for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
			this.accounts[c] = new PeriodAccount(c);
		}
		this.parts = parts();
		int[] partOf = new int[this.accounts.length];
		for (int part = 0; part < this.parts.size(); part++) {
			for (int committee : this.parts.get(part)) {
				partOf[committee] = part;
			}
		}
		this.receipts = new PeriodReceipts(projection, question, this.network, this.routes, partOf);
	}

	/** Traces the question through the whole ledger, or until its deadline. */
	static Traced trace(Projection projection, Question question) {
		WholePeriod period = new WholePeriod(projection, question);
		DirectArrivals direct = new DirectArrivals(projection, question, period.network, period.routes, period.arrivals)
			.add()
			.addUndated();
		boolean late = false;
		for (int[] part : period.parts) {
			late = late || question.isLate();
			if (!late) {
				period.run(part);
			}
		}
		return new Traced(projection, question, period.routes, period.arrivals, direct, List.of(),
				(committee) -> new int[0], late);
	}

	/** Members by circles, payers before payees. */
	private List<int[]> parts() {
		IntList nodes = new IntList();
		int[] places = new int[this.accounts.length];
		Arrays.fill(places, -1);
		BitSet members = this.network.members();
		for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
			places[c] = nodes.size();
			nodes.add(c);
		}
		Edges moves = this.projection.moves();
		int[][] next = new int[nodes.size()][];
		for (int node = 0; node < next.length; node++) {
			Set<Integer> payees = new LinkedHashSet<>();
			for (int i = moves.outgoingStart(nodes.get(node)); i < moves.outgoingEnd(nodes.get(node)); i++) {
				payees.add(places[moves.to(moves.outgoing(i))]);
			}
			for (int payee : this.network.undatedPayees(nodes.get(node))) {
				payees.add(places[payee]);
			}
			next[node] = payees.stream().filter((payee) -> payee >= 0).mapToInt(Integer::intValue).toArray();
		}
		return Circles.order(next).stream().map((part) -> Arrays.stream(part).map(nodes::get).toArray()).toList();
	}

	private void run(int[] part) {
		PeriodAccount[] together = new PeriodAccount[part.length];
		for (int i = 0; i < part.length; i++) {
			together[i] = account(part[i]);
			this.receipts.receive(together[i]);
			refundOwn(together[i]);
		}
		if (together.length > 1) {
			PeriodCircle circle = new PeriodCircle(this.question, this.routes, together);
			for (PeriodAccount account : together) {
				for (long move : moves(account)) {
					circle.add(account.committee, EdgeRef.to(this.projection, move),
							EdgeRef.cents(this.projection, move));
				}
			}
			circle.solve();
		}
		noteTaint(together);
		Set<Integer> circle = new LinkedHashSet<>();
		for (int committee : part) {
			circle.add(committee);
		}
		for (PeriodAccount account : together) {
			pay(account, circle);
			this.accounts[account.committee] = null;
		}
	}

	/** Refunds take the giver's own money first, also what came through others. */
	private void refundOwn(PeriodAccount account) {
		this.receipts.refunds(account.committee).forEach((giver, cents) -> {
			int source = this.network.sourceOfGiver(giver);
			if (source >= 0) {
				account.refundedOwn += takeSource(account.mix, source, cents);
				return;
			}
			boolean isTracked = this.receipts.isTracked(giver, account.committee);
			RemainderKind kind = this.network.kindOf(giver);
			int label = isTracked ? this.routes.own(giver, kind) : kind.ordinal();
			double own = isTracked ? account.mix.get(label) : this.receipts.given(giver, account.committee);
			double taken = Math.min(own, cents);
			account.mix.set(label, Math.max(0, account.mix.get(label) - taken));
			account.refundedOwn += taken;
		});
	}

	private double takeSource(Mix mix, int source, long cents) {
		Mix own = new Mix();
		double[] held = { 0 };
		mix.forEach((label, mass) -> {
			if (label >= Routes.KINDS && this.routes.isOwned(label) && this.routes.owner(label) == source) {
				own.add(label, mass);
				held[0] += mass;
			}
		});
		if (held[0] <= 0) {
			return 0;
		}
		double taken = Math.min(held[0], cents);
		double part = taken / held[0];
		own.forEach((label, mass) -> mix.set(label, mass * (1 - part)));
		this.arrivals.refunded.addAll(own, part);
		return taken;
	}

	private void noteTaint(PeriodAccount[] together) {
		Taint taint = null;
		for (PeriodAccount account : together) {
			int[] least = { Integer.MAX_VALUE };
			account.mix.forEach((label, mass) -> {
				if (label >= Routes.KINDS && this.routes.moves(label)) {
					least[0] = Math.min(least[0], this.routes.hops(label));
				}
			});
			if (least[0] < Integer.MAX_VALUE && this.projection.unknownOpening().get(account.committee)) {
				account.taint = Taint.nearer(account.taint, new Taint(account.committee, least[0]));
			}
			taint = Taint.nearer(taint, account.taint);
		}
		for (PeriodAccount account : together) {
			account.taint = taint;
		}
	}

	/** All a committee paid to committees, dated or not. */
	private long[] moves(PeriodAccount account) {
		Edges moves = this.projection.moves();
		LongList rows = new LongList();
		for (int i = moves.outgoingStart(account.committee); i < moves.outgoingEnd(account.committee); i++) {
			rows.add(EdgeRef.move(moves.outgoing(i)));
		}
		for (int i : this.receipts.undatedOut(account.committee)) {
			if (this.projection.undated().get(i).isMove()) {
				rows.add(EdgeRef.undated(i));
			}
		}
		return rows.toArray();
	}

	private long[] spending(PeriodAccount account) {
		Edges spending = this.projection.spending();
		LongList rows = new LongList();
		for (int i = spending.outgoingStart(account.committee); i < spending.outgoingEnd(account.committee); i++) {
			rows.add(EdgeRef.spending(spending.outgoing(i)));
		}
		for (int i : this.receipts.undatedOut(account.committee)) {
			if (this.projection.undated().get(i).isSpending()) {
				rows.add(EdgeRef.undated(i));
			}
		}
		return rows.toArray();
	}

	private void pay(PeriodAccount account, Set<Integer> circle) {
		if (account.pool == 0 || account.drawn() <= 0) {
			return;
		}
		double placed = 0;
		for (long move : moves(account)) {
			placed += payCommittee(account, move, circle);
		}
		for (long row : spending(account)) {
			boolean counts = EdgeRef.to(this.projection, row) == this.question.candidate()
					&& !EdgeRef.is(this.projection, row, EdgeType.ABOUT) && isInScope(row);
			if (counts) {
				boolean supports = EdgeRef.is(this.projection, row, EdgeType.SUPPORT);
				arrive(account, supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE,
						supports ? Routes.TO_SUPPORT : Routes.TO_OPPOSE, row);
				placed += EdgeRef.cents(this.projection, row);
			}
		}
		double rest = account.out - account.refundedOwn - placed;
		this.arrivals.elsewhere.addAll(account.mix, rest / account.drawn());
		boolean isRival = this.question.rivals().get(account.committee);
		(isRival ? this.arrivals.elsewhere : this.arrivals.unspent).addAll(account.mix,
				(account.pool - account.out) / account.drawn());
	}

	/** The cents that found their place; 0 if they went elsewhere. */
	private double payCommittee(PeriodAccount account, long move, Set<Integer> circle) {
		int payee = EdgeRef.to(this.projection, move);
		long cents = EdgeRef.cents(this.projection, move);
		PeriodAccount payeeAccount = this.accounts[payee];
		if (circle.contains(payee) || payeeAccount != null) {
			send(account, circle.contains(payee) ? null : payeeAccount, payee, move);
			return cents;
		}
		if (this.network.isTarget(payee) && isInScope(move)) {
			arrive(account, MoneyChannel.DIRECT, payee, move);
			return cents;
		}
		if (this.network.sourceOfCommittee(payee) >= 0) {
			this.arrivals.refunded.addAll(account.mix, cents / account.drawn());
			return cents;
		}
		return 0;
	}

	private boolean isInScope(long row) {
		return this.question.inScope(EdgeRef.arrives(this.projection, row), EdgeRef.race(this.projection, row));
	}

	/**
	 * A payment on its way.
	 * @param payee null within a circle, where the payee's share is there already
	 */
	private void send(PeriodAccount payer, @Nullable PeriodAccount payee, int committee, long move) {
		long cents = EdgeRef.cents(this.projection, move);
		boolean isCut = this.question.cuts(cents, committee);
		double share = cents / payer.drawn();
		boolean leadsOn = this.network.distance()[committee] < Integer.MAX_VALUE;
		payer.mix.forEach((label, mass) -> {
			int next = step(label, committee, isCut);
			boolean isOwned = next >= Routes.KINDS && this.routes.isOwned(next);
			if (payee != null && (leadsOn || next >= Routes.KINDS)) {
				payee.mix.add(next, mass * share);
			}
			if (isOwned) {
				this.routes.carry(next, move, mass * share);
			}
		});
		if (payee != null && payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			payee.taint = Taint.nearer(payee.taint, payer.taint.onward());
		}
	}

	private int step(int label, int payee, boolean isCut) {
		if (label < Routes.KINDS) {
			return label;
		}
		if (this.routes.isOwn(label)) {
			return this.receipts.isTracked(this.routes.owner(label), payee) ? label : this.routes.kindOf(label);
		}
		return this.routes.step(label, payee, false, isCut);
	}

	private void arrive(PeriodAccount payer, MoneyChannel channel, int place, long row) {
		long cents = EdgeRef.cents(this.projection, row);
		boolean isCut = this.question.cuts(cents, place);
		double share = cents / payer.drawn();
		payer.mix.forEach((label, mass) -> {
			int next = (label >= Routes.KINDS) ? this.routes.step(label, place, true, isCut) : label;
			this.arrivals.arrive(channel, next, mass * share, row);
		});
		if (payer.taint != null && !isCut && payer.taint.hops() < this.question.maxHops()) {
			this.arrivals.taint(channel, payer.taint);
		}
	}

	private PeriodAccount account(int committee) {
		PeriodAccount account = this.accounts[committee];
		if (account == null) {
			throw new IllegalStateException("no account of committee " + committee);
		}
		return account;
	}

}
