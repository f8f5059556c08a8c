package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What left any committee toward the target after the sources' first cent had come there:
 * no amount of the sources', but all that can have been touched by it.
 */
final class Touched {

	/** Payments to follow, so many times over, are as many as all there are. */
	private static final int WIDE = 16;

	private final Projection projection;

	private final Question question;

	private final BitSet absorbing;

	/** By committee: the first day a source's money was there, of the hops so far. */
	private final int[] since;

	/** By committee: the fewest hops that lead there in time, 0 if none do. */
	private final byte[] hops;

	/**
	 * By committee: one more than the place from which on its payments have been
	 * followed, which need not be again; 0 if none have.
	 */
	private final int[] followed;

	/** By committee: the first day found by the hop at hand. */
	private final int[] soonest;

	/**
	 * By committee that pays the target: the first day a source's money was there, by the
	 * last hop that may lead there too; null where all committees know of theirs.
	 */
	private int @Nullable [] payers;

	private int hop = 1;

	/** Committees whose first day became earlier with the last hop. */
	private IntList earlier = new IntList();

	private Touched(Projection projection, Question question) {
		this.projection = projection;
		this.question = question;
		this.absorbing = question.absorbing();
		this.since = new int[projection.committees().size()];
		Arrays.fill(this.since, Days.LAST);
		this.hops = new byte[this.since.length];
		this.followed = new int[this.since.length];
		this.soonest = this.since.clone();
	}

	/**
	 * Cents by channel, in the order of the channels; one pass over the edges the money
	 * can reach.
	 */
	static long[] count(Projection projection, Question question) {
		return ofTarget(projection, question).toward(question.candidate(), question.group());
	}

	/** What the limits of a question let through, and what they do not. */
	static Limited limited(Projection projection, Question question) {
		return new Limited(ofTarget(projection, question));
	}

	/**
	 * Where the sources' money can have come that pays the question's target: who pays it
	 * looks back for the last hop, others are left out.
	 */
	private static Touched ofTarget(Projection projection, Question question) {
		Touched touched = new Touched(projection, question);
		touched.fromSources();
		for (int hops = 2; hops < question.maxHops() - 1 && touched.spread(hops); hops++) {
			// one hop further each time
		}
		if (question.maxHops() > 2) {
			touched.payers = touched.lookBack();
		}
		return touched;
	}

	/** Where the sources' money can have come, whatever it came to in the end. */
	static Touched everywhere(Projection projection, Question question) {
		Touched touched = new Touched(projection, question);
		touched.fromSources();
		for (int hops = 2; hops < question.maxHops() && touched.spread(hops); hops++) {
			// one hop further each time
		}
		return touched;
	}

	/**
	 * Cents by channel that came to a target so.
	 * @param candidate -1 for none
	 * @param group the target's committees: their own payments are left out
	 */
	long[] toward(int candidate, BitSet group) {
		return toward(candidate, group, this.question.maxHops() > 1);
	}

	private long[] toward(int candidate, BitSet group, boolean isThroughOthers) {
		long[] cents = new long[MoneyChannel.values().length];
		addDirect(cents, candidate, group);
		if (isThroughOthers) {
			intoTarget(candidate, group, (edges, edge, channel) -> {
				if (isTouched(edges, edge)) {
					cents[channel.ordinal()] += edges.cents(edge);
				}
			});
		}
		return cents;
	}

	/**
	 * The last day on which the target got what was not touched; before all if there is
	 * none.
	 */
	private int lastUntouched() {
		int[] last = { Days.FIRST };
		intoTarget(this.question.candidate(), this.question.group(), (edges, edge, channel) -> {
			if (!isTouched(edges, edge)) {
				last[0] = Math.max(last[0], edges.day(edge));
			}
		});
		return last[0];
	}

	private boolean isTouched(Edges edges, int edge) {
		int payer = edges.from(edge);
		int known = (this.payers != null) ? Math.min(this.since[payer], this.payers[payer]) : this.since[payer];
		return known <= edges.day(edge) + this.question.tolerance();
	}

	/** One hop on to those who pay the target: the first payment to each that had it. */
	private int[] lookBack() {
		int[] found = new int[this.since.length];
		Arrays.fill(found, Days.LAST);
		if (this.earlier.size() == 0) {
			return found;
		}
		BitSet looked = new BitSet(found.length);
		intoTarget(this.question.candidate(), this.question.group(), (edges, edge, channel) -> {
			int payer = edges.from(edge);
			if (!looked.get(payer)) {
				looked.set(payer);
				found[payer] = this.absorbing.get(payer) ? Days.LAST : firstReceipt(payer);
			}
		});
		return found;
	}

	/** The first day on which a committee was paid by one that had the money. */
	private int firstReceipt(int payee) {
		Edges moves = this.projection.moves();
		for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
			int move = moves.incoming(i);
			int day = moves.arrives(move);
			if (day >= this.since[payee]) {
				return Days.LAST;
			}
			if (this.since[moves.from(move)] <= moves.day(move) + this.question.tolerance()
					&& !this.question.cuts(moves.cents(move), payee)) {
				return day;
			}
		}
		return Days.LAST;
	}

	/**
	 * Whether more hops touch more: back from what is untouched, to whoever paid in time
	 * for it, until someone had the money.
	 */
	private boolean goesFurther(Set<MoneyChannel> channels) {
		if (this.earlier.size() == 0) {
			return false;
		}
		int[] until = new int[this.since.length];
		Arrays.fill(until, Days.FIRST);
		IntList found = new IntList();
		intoTarget(this.question.candidate(), this.question.group(), (edges, edge, channel) -> {
			if (channels.contains(channel) && !isTouched(edges, edge)) {
				noteLater(until, edges.from(edge), edges.day(edge), found);
			}
		});
		for (int at = 0; at < found.size(); at++) {
			if (isPaid(found.get(at), until, found)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the money comes to a committee in time by one payment; who else paid in
	 * time is put to the others.
	 * @param until by committee: the last day on which money there would do
	 */
	private boolean isPaid(int payee, int[] until, IntList found) {
		Edges moves = this.projection.moves();
		for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
			int move = moves.incoming(i);
			if (moves.arrives(move) > until[payee]) {
				return false;
			}
			if (!this.question.cuts(moves.cents(move), payee)) {
				if (isTouched(moves, move)) {
					return true;
				}
				noteLater(until, moves.from(move), moves.day(move), found);
			}
		}
		return false;
	}

	private void noteLater(int[] until, int payer, int day, IntList found) {
		int last = day + this.question.tolerance();
		if (last > until[payer] && !this.absorbing.get(payer)) {
			until[payer] = last;
			found.add(payer);
		}
	}

	/** Goes on from the last hop as far as there is a way. */
	private long[] anyHops() {
		int last = lastUntouched();
		if (last > Days.FIRST) {
			int hops = Math.max(2, this.question.maxHops() - 1);
			while (this.earlier.size() > 0 && !isWide()) {
				spread(hops++);
			}
			// With tolerance every hop may lead back some days: no day is too late.
			spreadByDay((this.question.tolerance() == 0) ? last : Days.LAST);
		}
		return toward(this.question.candidate(), this.question.group(), true);
	}

	/** The fewest hops that lead to a committee in time; 0 if none do. */
	int hops(int committee) {
		return this.hops[committee];
	}

	/**
	 * Cents touched, by channel: within the limits, and beyond them once that is asked.
	 */
	static final class Limited {

		private final Touched touched;

		private final long[] within;

		private long @Nullable [] further;

		private long @Nullable [] all;

		private Limited(Touched touched) {
			this.touched = touched;
			this.within = touched.toward(touched.question.candidate(), touched.question.group());
		}

		/** Within the limits. */
		long[] within() {
			return this.within;
		}

		/** With any number of hops. */
		long[] further() {
			long[] known = this.further;
			if (known == null) {
				known = this.touched.anyHops();
				this.further = known;
			}
			return known;
		}

		/** Without limits. */
		long[] all() {
			long[] known = this.all;
			if (known == null) {
				Question question = this.touched.question;
				boolean isHopsAlone = question.minCents() == 0 && question.stopAt().isEmpty();
				known = isHopsAlone ? further()
						: everywhere(this.touched.projection, question.limited(question.maxHops(), 0, new BitSet()))
							.anyHops();
				this.all = known;
			}
			return known;
		}

		/** Whether more hops would touch more in one of the channels. */
		boolean isCutByHops(Set<MoneyChannel> channels) {
			if (this.further == null && this.touched.question.maxHops() > 1) {
				return this.touched.goesFurther(channels);
			}
			long[] further = further();
			return channels.stream().anyMatch((channel) -> further[channel.ordinal()] > this.within[channel.ordinal()]);
		}

		/** Cents that limits keep from being touched. */
		long cut(MoneyChannel channel) {
			return all()[channel.ordinal()] - this.within[channel.ordinal()];
		}

	}

	private void fromSources() {
		for (Question.Source source : this.question.sources()) {
			Edges edges = edges(source);
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				if (!this.question.cuts(edges.cents(edge), edges.to(edge)) && !this.absorbing.get(edges.to(edge))) {
					reach(edges.to(edge), edges.arrives(edge));
				}
			}
		}
	}

	private Edges edges(Question.Source source) {
		return source.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
	}

	private void addDirect(long[] cents, int candidate, BitSet group) {
		for (Question.Source source : this.question.sources()) {
			Edges edges = edges(source);
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				if (group.get(edges.to(edge)) && !this.question.cuts(edges.cents(edge), edges.to(edge))
						&& this.question.inScope(edges.arrives(edge), edges.race(edge))) {
					cents[MoneyChannel.DIRECT.ordinal()] += edges.cents(edge);
				}
			}
			if (source.isCommittee() && candidate >= 0) {
				addSpending(cents, candidate, source.place());
			}
		}
	}

	private void reach(int committee, int day) {
		if (day < this.since[committee]) {
			this.since[committee] = day;
			this.hops[committee] = (this.hops[committee] == 0) ? (byte) this.hop : this.hops[committee];
			this.earlier.add(committee);
		}
	}

	/** One hop on: payees learn of what their payers had before this hop. */
	private boolean spread(int hops) {
		this.hop = Math.min(hops, Byte.MAX_VALUE);
		IntList payees = new IntList();
		for (int at = 0; at < this.earlier.size(); at++) {
			follow(this.earlier.get(at), payees);
		}
		this.earlier = new IntList();
		for (int i = 0; i < payees.size(); i++) {
			int payee = payees.get(i);
			reach(payee, this.soonest[payee]);
			this.soonest[payee] = Days.LAST;
		}
		return this.earlier.size() > 0;
	}

	private void follow(int payer, IntList payees) {
		Edges moves = this.projection.moves();
		int first = moves.firstOutgoing(payer, this.since[payer] - this.question.tolerance());
		int end = (this.followed[payer] > 0) ? this.followed[payer] - 1 : moves.outgoingEnd(payer);
		this.followed[payer] = first + 1;
		for (int i = first; i < end; i++) {
			int edge = moves.outgoing(i);
			int payee = moves.to(edge);
			int day = moves.arrives(edge);
			if (day < this.since[payee] && day < this.soonest[payee] && !this.absorbing.get(payee)
					&& !this.question.cuts(moves.cents(edge), payee)) {
				if (this.soonest[payee] == Days.LAST) {
					payees.add(payee);
				}
				this.soonest[payee] = day;
			}
		}
	}

	/** Whether there are so many payments to follow that all may as well be looked at. */
	private boolean isWide() {
		Edges moves = this.projection.moves();
		long payments = 0;
		for (int at = 0; at < this.earlier.size(); at++) {
			int payer = this.earlier.get(at);
			payments += moves.outgoingEnd(payer) - moves.outgoingStart(payer);
		}
		return payments * WIDE > moves.size();
	}

	/**
	 * Any number of hops at once: a pass over all payments by day, and another from the
	 * earliest that was passed before its payer learned of its day.
	 * @param last the last day to look at
	 */
	private void spreadByDay(int last) {
		int soonest = Days.LAST;
		for (int at = 0; at < this.earlier.size(); at++) {
			soonest = Math.min(soonest, this.since[this.earlier.get(at)]);
		}
		int from = this.projection.moves().firstOf(soonest - this.question.tolerance());
		while (from < this.projection.moves().size()) {
			from = passFrom(from, last);
		}
	}

	/**
	 * Payments of later days touch nothing that is not touched without them.
	 * @param last the last day to look at
	 * @return the payment to begin another pass with, or the number of payments
	 */
	private int passFrom(int from, int last) {
		NetworkEdges moves = this.projection.moves();
		int again = moves.size();
		for (int edge = from; edge < moves.size() && moves.day(edge) <= last;) {
			int day = moves.day(edge);
			int known = day + this.question.tolerance();
			for (int end = moves.endOfDay(edge); edge < end; edge++) {
				if (this.since[moves.from(edge)] <= known && this.since[moves.to(edge)] > day && isNews(moves, edge)) {
					int payee = moves.to(edge);
					this.since[payee] = moves.arrives(edge);
					int first = firstPayment(payee);
					again = (first < edge) ? Math.min(again, first) : again;
				}
			}
		}
		return again;
	}

	private boolean isNews(Edges edges, int edge) {
		int payee = edges.to(edge);
		return edges.arrives(edge) < this.since[payee] && !this.absorbing.get(payee)
				&& !this.question.cuts(edges.cents(edge), payee);
	}

	/**
	 * The first payment of a committee after it got the money, or the number of payments.
	 */
	private int firstPayment(int payer) {
		Edges moves = this.projection.moves();
		int place = moves.firstOutgoing(payer, this.since[payer] - this.question.tolerance());
		return (place < moves.outgoingEnd(payer)) ? moves.outgoing(place) : moves.size();
	}

	/** What others pay the target, if it counts and no limit cuts it. */
	private void intoTarget(int candidate, BitSet group, Payment payment) {
		Edges moves = this.projection.moves();
		for (int committee = group.nextSetBit(0); committee >= 0; committee = group.nextSetBit(committee + 1)) {
			for (int i = moves.incomingStart(committee); i < moves.incomingEnd(committee); i++) {
				int edge = moves.incoming(i);
				if (!group.get(moves.from(edge)) && !this.question.cuts(moves.cents(edge), committee)
						&& this.question.inScope(moves.arrives(edge), moves.race(edge))) {
					payment.accept(moves, edge, MoneyChannel.DIRECT);
				}
			}
		}
		Edges spending = this.projection.spending();
		for (int i = (candidate >= 0) ? spending.incomingStart(candidate) : 0; candidate >= 0
				&& i < spending.incomingEnd(candidate); i++) {
			int edge = spending.incoming(i);
			if (!group.get(spending.from(edge)) && counts(edge)) {
				payment.accept(spending, edge, channel(edge));
			}
		}
	}

	private void addSpending(long[] cents, int candidate, int committee) {
		Edges spending = this.projection.spending();
		for (int i = spending.outgoingStart(committee); i < spending.outgoingEnd(committee); i++) {
			int edge = spending.outgoing(i);
			if (spending.to(edge) == candidate && counts(edge)) {
				cents[channel(edge).ordinal()] += spending.cents(edge);
			}
		}
	}

	private boolean counts(int edge) {
		Edges spending = this.projection.spending();
		return !spending.is(edge, EdgeType.ABOUT) && this.question.inScope(spending.arrives(edge), spending.race(edge))
				&& !this.question.cuts(spending.cents(edge), -1);
	}

	private MoneyChannel channel(int edge) {
		return this.projection.spending().is(edge, EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE;
	}

	/** A payment to the target. */
	private interface Payment {

		void accept(Edges edges, int edge, MoneyChannel channel);

	}

}
