package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What left any committee toward the target after the sources' first cent had come there:
 * no amount of the sources', but all that can have been touched by it.
 */
final class Touched {

	private final Projection projection;

	private final Question question;

	private final BitSet absorbing;

	/** By committee: the first day a source's money was there, of the hops so far. */
	private final int[] since;

	/** Committees whose first day became earlier with the last hop. */
	private IntList earlier = new IntList();

	private Touched(Projection projection, Question question) {
		this.projection = projection;
		this.question = question;
		this.absorbing = question.absorbing();
		this.since = new int[projection.committees().size()];
		Arrays.fill(this.since, Days.LAST);
	}

	/**
	 * Cents by channel, in the order of the channels; one pass over the edges the money
	 * can reach.
	 */
	static long[] count(Projection projection, Question question) {
		Touched touched = new Touched(projection, question);
		long[] cents = new long[MoneyChannel.values().length];
		touched.fromSources(cents);
		for (int hops = 2; hops < question.maxHops() && touched.spread(); hops++) {
			// one hop further each time
		}
		if (question.maxHops() > 1) {
			touched.intoTarget(cents);
		}
		return cents;
	}

	/**
	 * What limits keep from being touched, in one channel: hops alone, and all limits.
	 */
	static Cut cut(Projection projection, Question question, MoneyChannel channel) {
		long touched = count(projection, question)[channel.ordinal()];
		int anyHops = Integer.MAX_VALUE / 2;
		Question further = question.limited(anyHops, question.minCents(), question.stopAt());
		Question all = question.limited(anyHops, 0, new BitSet());
		return new Cut(count(projection, further)[channel.ordinal()] - touched,
				count(projection, all)[channel.ordinal()] - touched);
	}

	/**
	 * What limits cut off, in cents.
	 *
	 * @param byHops for want of hops alone
	 * @param inAll for any limit
	 */
	record Cut(long byHops, long inAll) {

	}

	private void fromSources(long[] cents) {
		Edges gifts = this.projection.rim().gifts();
		Edges moves = this.projection.moves();
		for (Question.Source source : this.question.sources()) {
			Edges edges = source.isCommittee() ? moves : gifts;
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				if (this.question.cuts(edges.cents(edge), edges.to(edge))) {
					continue;
				}
				if (!this.absorbing.get(edges.to(edge))) {
					reach(edges.to(edge), edges.arrives(edge));
				}
				else if (this.question.group().get(edges.to(edge))
						&& this.question.inScope(edges.arrives(edge), edges.race(edge))) {
					cents[MoneyChannel.DIRECT.ordinal()] += edges.cents(edge);
				}
			}
			if (source.isCommittee() && this.question.candidate() >= 0) {
				addSpending(cents, source.place(), Days.FIRST);
			}
		}
	}

	private void reach(int committee, int day) {
		if (day < this.since[committee]) {
			this.since[committee] = day;
			this.earlier.add(committee);
		}
	}

	/** One hop on: payees learn of what their payers had before this hop. */
	private boolean spread() {
		Edges moves = this.projection.moves();
		IntList payees = new IntList();
		IntList days = new IntList();
		for (int at = 0; at < this.earlier.size(); at++) {
			int payer = this.earlier.get(at);
			int first = FirstDays.firstOutgoing(moves, payer, this.since[payer] - this.question.tolerance());
			for (int i = first; i < moves.outgoingEnd(payer); i++) {
				int edge = moves.outgoing(i);
				int payee = moves.to(edge);
				if (moves.arrives(edge) < this.since[payee] && !this.absorbing.get(payee)
						&& !this.question.cuts(moves.cents(edge), payee)) {
					payees.add(payee);
					days.add(moves.arrives(edge));
				}
			}
		}
		this.earlier = new IntList();
		for (int i = 0; i < payees.size(); i++) {
			reach(payees.get(i), days.get(i));
		}
		return this.earlier.size() > 0;
	}

	private boolean leaves(Edges edges, int edge) {
		int payer = edges.from(edge);
		return this.since[payer] != Days.LAST && edges.day(edge) >= this.since[payer] - this.question.tolerance()
				&& !this.question.cuts(edges.cents(edge), edges.to(edge));
	}

	private void intoTarget(long[] cents) {
		Edges moves = this.projection.moves();
		for (int committee = this.question.group().nextSetBit(0); committee >= 0; committee = this.question.group()
			.nextSetBit(committee + 1)) {
			for (int i = moves.incomingStart(committee); i < moves.incomingEnd(committee); i++) {
				int edge = moves.incoming(i);
				if (leaves(moves, edge) && this.question.inScope(moves.arrives(edge), moves.race(edge))) {
					cents[MoneyChannel.DIRECT.ordinal()] += moves.cents(edge);
				}
			}
		}
		if (this.question.candidate() < 0) {
			return;
		}
		Edges spending = this.projection.spending();
		for (int i = spending.incomingStart(this.question.candidate()); i < spending
			.incomingEnd(this.question.candidate()); i++) {
			int edge = spending.incoming(i);
			if (this.since[spending.from(edge)] != Days.LAST) {
				add(cents, edge, this.since[spending.from(edge)] - this.question.tolerance());
			}
		}
	}

	private void addSpending(long[] cents, int committee, int from) {
		Edges spending = this.projection.spending();
		for (int i = spending.outgoingStart(committee); i < spending.outgoingEnd(committee); i++) {
			add(cents, spending.outgoing(i), from);
		}
	}

	private void add(long[] cents, int edge, int from) {
		Edges spending = this.projection.spending();
		boolean counts = spending.to(edge) == this.question.candidate() && !spending.is(edge, EdgeType.ABOUT)
				&& spending.day(edge) >= from && this.question.inScope(spending.arrives(edge), spending.race(edge))
				&& !this.question.cuts(spending.cents(edge), -1);
		if (counts) {
			cents[(spending.is(edge, EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE)
				.ordinal()] += spending.cents(edge);
		}
	}

}
