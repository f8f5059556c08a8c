package org.moneytrail.flow;

import java.util.BitSet;

/**
 * Where money has to come to in a question about bounds: committees that absorb it and
 * candidates it is spent for or against, in one channel.
 *
 * @param question the sources, the window and the tolerance
 * @param group the target's committees
 * @param candidates the candidates spent for or against
 */
record BoundsTarget(Projection projection, Question question, BitSet group, BitSet candidates, MoneyChannel channel) {

	/** Takes a payment that arrives. */
	interface Arrival {

		void take(int payer, int day, long cents);

	}

	/** One question's own target. */
	static BoundsTarget of(Projection projection, Question question, MoneyChannel channel) {
		BitSet candidates = new BitSet();
		if (question.candidate() >= 0) {
			candidates.set(question.candidate());
		}
		return new BoundsTarget(projection, question, question.group(), candidates, channel);
	}

	/** The same with another question's target. */
	BoundsTarget and(Question other) {
		BitSet group = (BitSet) this.group.clone();
		group.or(other.group());
		BitSet candidates = (BitSet) this.candidates.clone();
		candidates.set(other.candidate());
		return new BoundsTarget(this.projection, this.question, group, candidates, this.channel);
	}

	/** Whether a committee keeps a balance that a source's money may pass. */
	boolean isOrdinary(int committee) {
		return !this.group.get(committee) && !isSource(committee);
	}

	boolean isSource(int committee) {
		for (Question.Source source : this.question.sources()) {
			if (source.isCommittee() && source.place() == committee) {
				return true;
			}
		}
		return false;
	}

	/** All payments of ordinary committees that arrive, the day they leave. */
	void arrivals(Arrival arrival) {
		if (this.channel == MoneyChannel.DIRECT) {
			this.group.stream().forEach((committee) -> moves(committee, arrival));
		}
		else {
			this.candidates.stream().forEach((candidate) -> spending(candidate, arrival));
		}
	}

	/** Cents that come straight from the sources. */
	long direct() {
		long cents = 0;
		for (Question.Source source : this.question.sources()) {
			if (this.channel != MoneyChannel.DIRECT) {
				cents += source.isCommittee() ? spent(source.place()) : 0;
				continue;
			}
			Edges edges = source.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
			for (int i = edges.outgoingStart(source.place()); i < edges.outgoingEnd(source.place()); i++) {
				int edge = edges.outgoing(i);
				cents += (this.group.get(edges.to(edge)) && counts(edges, edge)) ? edges.cents(edge) : 0;
			}
		}
		return cents;
	}

	private long spent(int committee) {
		Edges spending = this.projection.spending();
		long cents = 0;
		for (int i = spending.outgoingStart(committee); i < spending.outgoingEnd(committee); i++) {
			int edge = spending.outgoing(i);
			boolean arrives = this.candidates.get(spending.to(edge)) && isOfChannel(edge) && counts(spending, edge);
			cents += arrives ? spending.cents(edge) : 0;
		}
		return cents;
	}

	private void moves(int committee, Arrival arrival) {
		Edges moves = this.projection.moves();
		for (int i = moves.incomingStart(committee); i < moves.incomingEnd(committee); i++) {
			int move = moves.incoming(i);
			if (isOrdinary(moves.from(move)) && counts(moves, move)) {
				arrival.take(moves.from(move), moves.day(move), moves.cents(move));
			}
		}
	}

	private void spending(int candidate, Arrival arrival) {
		Edges spending = this.projection.spending();
		for (int i = spending.incomingStart(candidate); i < spending.incomingEnd(candidate); i++) {
			int edge = spending.incoming(i);
			if (isOfChannel(edge) && isOrdinary(spending.from(edge)) && counts(spending, edge)) {
				arrival.take(spending.from(edge), spending.day(edge), spending.cents(edge));
			}
		}
	}

	/** Whether a row without a day comes to the target in this channel, whoever paid. */
	boolean isAtTarget(Undated row) {
		boolean comes = (this.channel == MoneyChannel.DIRECT)
				? (row.isGift() || row.isMove()) && this.group.get(row.payee())
				: row.type() == spendingType() && this.candidates.get(row.payee());
		return comes && this.question.inScope(Days.UNDATED, row.race());
	}

	private EdgeType spendingType() {
		return (this.channel == MoneyChannel.SUPPORT) ? EdgeType.SUPPORT : EdgeType.OPPOSE;
	}

	private boolean isOfChannel(int edge) {
		return this.projection.spending().is(edge, spendingType());
	}

	private boolean counts(Edges edges, int edge) {
		return this.question.inScope(edges.arrives(edge), edges.race(edge));
	}

}
