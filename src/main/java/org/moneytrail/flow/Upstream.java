package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The committees whose money can come to a target, their ledgers' steps laid end to end,
 * and every payment among them or to the target as a line: which step it leaves, which it
 * enters, and what part of the payer's money it takes. Sources are not looked at.
 */
final class Upstream {

	private static final int SUPPORT = -2;

	private static final int OPPOSE = -3;

	private static final int OUT_OF_SCOPE = -4;

	final Ledger ledger;

	final Question question;

	final OwnMoney own;

	/** By place: the committee. */
	final int[] committees;

	/** By place: least number of edges to the target. */
	final int[] distance;

	final DayBook[] books;

	/** By place: where its steps begin; steps after its last payment are left out. */
	final int[] offset;

	/** By step: the part of the day's money still there the next day. */
	final double[] keep;

	/** By place: where its lines begin. Lines of a place are ordered by step. */
	final int[] lineStart;

	/** The payer's step, counted over all places. */
	final int[] lineStep;

	/** The payee's place, or below 0 the target, see {@link #channel}. */
	final int[] lineTo;

	/** The payee's step, counted from its first. */
	final int[] linePayeeStep;

	final double[] lineShare;

	final long[] lineEdge;

	final BitSet lineCut = new BitSet();

	private final int[] places;

	private Upstream(Ledger ledger, Question question, BitSet absorbing) {
		this.ledger = ledger;
		this.question = question;
		this.own = ledger.own(absorbing, question);
		Projection projection = ledger.projection();
		this.places = new int[projection.committees().size()];
		IntList found = new IntList();
		IntList distances = new IntList();
		find(absorbing, found, distances);
		this.committees = found.toArray();
		this.distance = distances.toArray();
		int count = this.committees.length;
		this.books = new DayBook[count];
		this.offset = new int[count + 1];
		this.lineStart = new int[count + 1];
		IntList steps = new IntList();
		IntList to = new IntList();
		LongList edges = new LongList();
		for (int v = 0; v < count; v++) {
			this.books[v] = ledger.book(this.committees[v]);
			addLines(v, steps, to, edges);
			this.lineStart[v + 1] = steps.size();
			boolean pays = this.lineStart[v + 1] > this.lineStart[v];
			this.offset[v + 1] = this.offset[v] + (pays ? steps.get(steps.size() - 1) + 1 : 0);
		}
		this.lineStep = steps.toArray();
		this.lineTo = to.toArray();
		this.lineEdge = edges.toArray();
		this.linePayeeStep = new int[this.lineStep.length];
		this.lineShare = new double[this.lineStep.length];
		this.keep = new double[this.offset[count]];
		for (int v = 0; v < count; v++) {
			fill(v);
		}
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

	int steps(int place) {
		return this.offset[place + 1] - this.offset[place];
	}

	/** The channel of a line to the target; null out of scope. */
	static int channel(int to) {
		return -1 - to;
	}

	static boolean isInScope(int to) {
		return to != OUT_OF_SCOPE;
	}

	double drawn(int place, int step) {
		return this.books[place].pool(step) - this.own.takenAt(this.committees[place], step);
	}

	private void find(BitSet absorbing, IntList found, IntList distances) {
		Projection projection = this.ledger.projection();
		Edges moves = projection.moves();
		BitSet group = this.question.group();
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			for (int i = moves.incomingStart(c); i < moves.incomingEnd(c); i++) {
				join(moves.from(moves.incoming(i)), 1, absorbing, found, distances);
			}
		}
		if (this.question.candidate() >= 0) {
			Edges spending = projection.spending();
			for (int i = spending.incomingStart(this.question.candidate()); i < spending
				.incomingEnd(this.question.candidate()); i++) {
				if (!spending.is(spending.incoming(i), EdgeType.ABOUT)) {
					join(spending.from(spending.incoming(i)), 1, absorbing, found, distances);
				}
			}
		}
		for (int next = 0; next < found.size(); next++) {
			int payee = found.get(next);
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				join(moves.from(moves.incoming(i)), distances.get(next) + 1, absorbing, found, distances);
			}
		}
	}

	private void join(int committee, int distance, BitSet absorbing, IntList found, IntList distances) {
		if (this.places[committee] == 0 && !absorbing.get(committee)) {
			found.add(committee);
			distances.add(distance);
			this.places[committee] = found.size();
		}
	}

	private void addLines(int v, IntList steps, IntList to, LongList edges) {
		int committee = this.committees[v];
		DayBook book = this.books[v];
		Edges moves = this.ledger.projection().moves();
		Edges spending = this.ledger.projection().spending();
		int move = moves.outgoingStart(committee);
		int spent = spending.outgoingStart(committee);
		while (move < moves.outgoingEnd(committee) || spent < spending.outgoingEnd(committee)) {
			boolean isMove = spent == spending.outgoingEnd(committee) || (move < moves.outgoingEnd(committee)
					&& moves.day(moves.outgoing(move)) <= spending.day(spending.outgoing(spent)));
			int edge = isMove ? moves.outgoing(move++) : spending.outgoing(spent++);
			int goes = isMove ? to(moves, edge) : target(spending, edge);
			if (goes != Integer.MIN_VALUE) {
				steps.add(book.find((isMove ? moves : spending).day(edge)));
				to.add(goes);
				edges.add(isMove ? EdgeRef.move(edge) : EdgeRef.spending(edge));
			}
		}
	}

	private int to(Edges moves, int move) {
		if (this.question.group().get(moves.to(move))) {
			return this.question.inScope(moves.arrives(move), moves.race(move)) ? -1 : OUT_OF_SCOPE;
		}
		int place = place(moves.to(move));
		return (place >= 0) ? place : Integer.MIN_VALUE;
	}

	private int target(Edges spending, int edge) {
		if (spending.to(edge) != this.question.candidate() || spending.is(edge, EdgeType.ABOUT)
				|| !this.question.inScope(spending.arrives(edge), spending.race(edge))) {
			return Integer.MIN_VALUE;
		}
		return spending.is(edge, EdgeType.SUPPORT) ? SUPPORT : OPPOSE;
	}

	private void fill(int v) {
		DayBook book = this.books[v];
		for (int step = 0; step < steps(v); step++) {
			this.keep[this.offset[v] + step] = book.keeps(step, drawn(v, step));
		}
		for (int line = this.lineStart[v]; line < this.lineStart[v + 1]; line++) {
			Edges table = EdgeRef.table(this.ledger.projection(), this.lineEdge[line]);
			int edge = EdgeRef.place(this.lineEdge[line]);
			this.lineShare[line] = table.cents(edge) / drawn(v, this.lineStep[line]);
			int to = this.lineTo[line];
			boolean isMove = table == this.ledger.projection().moves();
			this.lineCut.set(line, this.question.cuts(table.cents(edge), isMove ? table.to(edge) : -1));
			this.linePayeeStep[line] = (to >= 0) ? this.books[to].find(table.arrives(edge)) : 0;
			this.lineStep[line] += this.offset[v];
		}
	}

	/** Whether any receipt of these committees settles an earlier shortfall. */
	boolean hasSettlements() {
		return Arrays.stream(this.books).anyMatch(DayBook::hasSettlements);
	}

	/** Heap taken, in bytes; ledgers not counted. */
	long bytes() {
		return 8L * this.keep.length + 28L * this.lineStep.length + 12L * this.committees.length
				+ 4L * this.places.length;
	}

}
