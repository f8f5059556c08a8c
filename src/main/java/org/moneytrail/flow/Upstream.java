package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The committees whose money can come to a target, how near they are, and each payment
 * that comes there in scope. Sources are not looked at.
 */
final class Upstream {

	final Ledger ledger;

	final Question question;

	final OwnMoney own;

	final Stations stations;

	/** By station: what payments are drawn from. */
	final double[] drawn;

	/** Committees whose own payments are not followed back. */
	final BitSet absorbing;

	/** By place: the committee. */
	final int[] committees;

	/** By place: least number of edges to the target. */
	final int[] distance;

	final DayBook[] books;

	/** By committee, then in the order of their rows. */
	final List<Arrival> arrivals = new ArrayList<>();

	private final int[] places;

	private Upstream(Ledger ledger, Question question, BitSet absorbing) {
		this.ledger = ledger;
		this.question = question;
		this.absorbing = absorbing;
		this.own = ledger.own(absorbing, question);
		this.stations = this.own.stations();
		this.drawn = this.own.drawn();
		this.places = new int[ledger.projection().committees().size()];
		IntList found = new IntList();
		IntList distances = new IntList();
		find(found, distances);
		this.committees = found.toArray();
		this.distance = distances.toArray();
		this.books = new DayBook[this.committees.length];
		for (int v = 0; v < this.books.length; v++) {
			this.books[v] = ledger.book(this.committees[v]);
		}
		addMoves();
		addSpending();
		this.arrivals.sort(Comparator.comparingInt((Arrival arrival) -> this.stations.committee[arrival.station])
			.thenComparingInt(Arrival::station)
			.thenComparingLong(Arrival::edge));
	}

	/**
	 * @param absorbing committees whose own payments are not followed back: the target's,
	 * and any that are sources
	 */
	static Upstream of(Ledger ledger, Question question, BitSet absorbing) {
		return new Upstream(ledger, question, absorbing);
	}

	int count() {
		return this.committees.length;
	}

	/** The committee's place, -1 if none of its money can come to the target. */
	int place(int committee) {
		return this.places[committee] - 1;
	}

	/** The part of the station's money that a payment takes. */
	double share(Arrival arrival) {
		return arrival.cents / this.drawn[arrival.station];
	}

	private void find(IntList found, IntList distances) {
		Projection projection = this.ledger.projection();
		Edges moves = projection.moves();
		BitSet group = this.question.group();
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			for (int i = moves.incomingStart(c); i < moves.incomingEnd(c); i++) {
				join(moves.from(moves.incoming(i)), 1, found, distances);
			}
		}
		if (this.question.candidate() >= 0) {
			Edges spending = projection.spending();
			for (int i = spending.incomingStart(this.question.candidate()); i < spending
				.incomingEnd(this.question.candidate()); i++) {
				if (!spending.is(spending.incoming(i), EdgeType.ABOUT)) {
					join(spending.from(spending.incoming(i)), 1, found, distances);
				}
			}
		}
		for (int next = 0; next < found.size(); next++) {
			int payee = found.get(next);
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				join(moves.from(moves.incoming(i)), distances.get(next) + 1, found, distances);
			}
		}
	}

	private void join(int committee, int distance, IntList found, IntList distances) {
		if (this.places[committee] == 0 && !this.absorbing.get(committee)) {
			found.add(committee);
			distances.add(distance);
			this.places[committee] = found.size();
		}
	}

	private void addMoves() {
		Edges moves = this.ledger.projection().moves();
		BitSet group = this.question.group();
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			for (int i = moves.incomingStart(c); i < moves.incomingEnd(c); i++) {
				int move = moves.incoming(i);
				if (this.question.inScope(moves.arrives(move), moves.race(move))) {
					add(MoneyChannel.DIRECT, moves, move, c, EdgeRef.move(move));
				}
			}
		}
	}

	private void addSpending() {
		if (this.question.candidate() < 0) {
			return;
		}
		Edges spending = this.ledger.projection().spending();
		for (int i = spending.incomingStart(this.question.candidate()); i < spending
			.incomingEnd(this.question.candidate()); i++) {
			int edge = spending.incoming(i);
			if (!spending.is(edge, EdgeType.ABOUT)
					&& this.question.inScope(spending.arrives(edge), spending.race(edge))) {
				boolean supports = spending.is(edge, EdgeType.SUPPORT);
				add(supports ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE, spending, edge, -1, EdgeRef.spending(edge));
			}
		}
	}

	private void add(MoneyChannel channel, Edges edges, int edge, int payee, long ref) {
		int payer = edges.from(edge);
		if (!this.absorbing.get(payer)) {
			int station = this.stations.at(payer, this.ledger.book(payer).find(edges.day(edge)));
			this.arrivals.add(new Arrival(channel, station, ref, edges.cents(edge),
					this.question.cuts(edges.cents(edge), payee)));
		}
	}

	/** Whether any receipt of these committees settles an earlier shortfall. */
	boolean hasSettlements() {
		for (DayBook book : this.books) {
			if (book.hasSettlements()) {
				return true;
			}
		}
		return false;
	}

	/** Heap taken, in bytes; ledgers not counted. */
	long bytes() {
		return 64L * this.arrivals.size() + 12L * this.committees.length + 4L * this.places.length;
	}

	/**
	 * A payment to the target.
	 *
	 * @param station it leaves
	 * @param edge see {@link EdgeRef}
	 * @param isCut whether a limit cuts it
	 */
	record Arrival(MoneyChannel channel, int station, long edge, long cents, boolean isCut) {

	}

}
