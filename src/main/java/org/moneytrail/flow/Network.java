package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of the committee network a question can touch: committees whose money can come
 * to the target, and committees a source's money can come to. Days are not looked at.
 */
final class Network {

	private final Projection projection;

	private final Question question;

	/** Source number by giver. */
	private final Map<Integer, Integer> giverSources = new HashMap<>();

	/** Source number by committee. */
	private final Map<Integer, Integer> committeeSources = new HashMap<>();

	private final BitSet members = new BitSet();

	private final int[] distance;

	private final Set<Integer> tracked = new TreeSet<>();

	private final Map<Integer, Integer> lastRefund = new HashMap<>();

	private final Map<Integer, BitSet> refundedBy = new HashMap<>();

	private final Map<Integer, BitSet> reach = new HashMap<>();

	/** Payers by payee and payees by payer of undated moves. */
	private final Map<Integer, IntList> undatedPayers = new HashMap<>();

	private final Map<Integer, IntList> undatedPayees = new HashMap<>();

	private Network(Projection projection, Question question) {
		this.projection = projection;
		this.question = question;
		this.distance = new int[projection.committees().size()];
		for (int i = 0; i < question.sources().size(); i++) {
			Question.Source source = question.sources().get(i);
			(source.isCommittee() ? this.committeeSources : this.giverSources).put(source.place(), i);
		}
		for (Undated row : projection.undated()) {
			if (row.isMove()) {
				this.undatedPayers.computeIfAbsent(row.payee(), (key) -> new IntList()).add(row.payer());
				this.undatedPayees.computeIfAbsent(row.payer(), (key) -> new IntList()).add(row.payee());
			}
		}
	}

	static Network of(Projection projection, Question question) {
		Network network = new Network(projection, question);
		network.towardsTarget();
		network.fromSources();
		network.fromRefunded();
		network.findTracked();
		return network;
	}

	/** Of committees whose money can come to the target alone. */
	static Network toward(Projection projection, Question question) {
		Network network = new Network(projection, question);
		network.towardsTarget();
		return network;
	}

	/** Committees that need an account; neither the target's own nor sources. */
	BitSet members() {
		return this.members;
	}

	/** See {@link Routes}. */
	int[] distance() {
		return this.distance;
	}

	/** The source's number, -1 if the giver is none. */
	int sourceOfGiver(int giver) {
		return this.giverSources.getOrDefault(giver, -1);
	}

	/** The source's number, -1 if the committee is none. */
	int sourceOfCommittee(int committee) {
		return this.committeeSources.getOrDefault(committee, -1);
	}

	boolean isTarget(int committee) {
		return this.question.group().get(committee);
	}

	/** Sources, and givers some member refunds later: ascending. */
	Set<Integer> trackedGivers() {
		return this.tracked;
	}

	/**
	 * Whether a giver's own money must still be told apart once it stands in this
	 * committee.
	 */
	boolean isTracked(int giver, int committee, int day) {
		Integer last = this.lastRefund.get(giver);
		if (last == null || day > last) {
			return false;
		}
		return this.refundedBy.computeIfAbsent(giver, this::committeesBeforeRefund).get(committee);
	}

	private BitSet committeesBeforeRefund(int giver) {
		BitSet committees = new BitSet();
		Edges refunds = this.projection.refunds();
		for (int i = refunds.incomingStart(giver); i < refunds.incomingEnd(giver); i++) {
			int refunder = refunds.from(refunds.incoming(i));
			if (this.members.get(refunder)) {
				committees.or(this.reach.computeIfAbsent(refunder, this::committeesInto));
			}
		}
		return committees;
	}

	/** A committee and all whose money can come to it. */
	BitSet committeesInto(int committee) {
		return Inflow.into(this.projection.moves(), this::undatedPayers, committee,
				this.projection.committees().size());
	}

	/** Who paid a committee without a day. */
	private int[] undatedPayers(int committee) {
		IntList payers = this.undatedPayers.get(committee);
		return (payers != null) ? payers.toArray() : new int[0];
	}

	/** Whom a committee paid without a day. */
	int[] undatedPayees(int committee) {
		IntList payees = this.undatedPayees.get(committee);
		return (payees != null) ? payees.toArray() : new int[0];
	}

	private void towardsTarget() {
		Arrays.fill(this.distance, Integer.MAX_VALUE);
		IntList queue = new IntList();
		BitSet group = this.question.group();
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			joinPayers(c, 1, queue);
		}
		if (this.question.candidate() >= 0) {
			joinSpenders(queue);
		}
		for (int next = 0; next < queue.size(); next++) {
			int payee = queue.get(next);
			joinPayers(payee, this.distance[payee] + 1, queue);
		}
	}

	private void joinPayers(int payee, int distance, IntList queue) {
		Edges moves = this.projection.moves();
		for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
			join(moves.from(moves.incoming(i)), distance, queue);
		}
		for (int payer : undatedPayers(payee)) {
			join(payer, distance, queue);
		}
	}

	private void joinSpenders(IntList queue) {
		Edges spending = this.projection.spending();
		int candidate = this.question.candidate();
		for (int i = spending.incomingStart(candidate); i < spending.incomingEnd(candidate); i++) {
			int edge = spending.incoming(i);
			if (!spending.is(edge, EdgeType.ABOUT)) {
				join(spending.from(edge), 1, queue);
			}
		}
		for (Undated row : this.projection.undated()) {
			if (row.isSpending() && row.type() != EdgeType.ABOUT && row.payee() == candidate) {
				join(row.payer(), 1, queue);
			}
		}
	}

	private void join(int committee, int distance, IntList queue) {
		if (isOrdinary(committee) && this.distance[committee] == Integer.MAX_VALUE) {
			this.distance[committee] = distance;
			this.members.set(committee);
			queue.add(committee);
		}
	}

	private void fromSources() {
		BitSet seen = new BitSet();
		IntList queue = new IntList();
		Edges gifts = this.projection.rim().gifts();
		Edges moves = this.projection.moves();
		for (int giver : this.giverSources.keySet()) {
			for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
				see(gifts.to(gifts.outgoing(i)), seen, queue);
			}
		}
		for (Undated row : this.projection.undated()) {
			if (row.isGift() && this.giverSources.containsKey(row.payer())) {
				see(row.payee(), seen, queue);
			}
		}
		for (int committee : this.committeeSources.keySet()) {
			seePayees(moves, committee, seen, queue);
		}
		for (int next = 0; next < queue.size(); next++) {
			seePayees(moves, queue.get(next), seen, queue);
		}
		this.members.or(seen);
	}

	private void seePayees(Edges moves, int committee, BitSet seen, IntList queue) {
		for (int i = moves.outgoingStart(committee); i < moves.outgoingEnd(committee); i++) {
			see(moves.to(moves.outgoing(i)), seen, queue);
		}
		for (int payee : undatedPayees(committee)) {
			see(payee, seen, queue);
		}
	}

	/**
	 * Committees that a refunded giver's money may have come through: a refund takes the
	 * giver's own money first, also what came through others. Where the target can be
	 * reached all payers are members anyway; elsewhere even a member's money may have
	 * come through committees that are none.
	 */
	private void fromRefunded() {
		BitSet found = new BitSet();
		IntList queue = new IntList();
		BitSet ways = new BitSet();
		for (int c = this.members.nextSetBit(0); c >= 0; c = this.members.nextSetBit(c + 1)) {
			if (this.distance[c] == Integer.MAX_VALUE) {
				for (int other : this.projection.refundedWays().into(c)) {
					if (isOrdinary(other)) {
						ways.set(other);
						see(c, found, queue);
					}
				}
			}
		}
		for (int next = 0; next < queue.size(); next++) {
			int payee = queue.get(next);
			Edges moves = this.projection.moves();
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				see(moves.from(moves.incoming(i)), found, queue);
			}
			for (int payer : undatedPayers(payee)) {
				see(payer, found, queue);
			}
		}
		if (found.intersects(ways)) {
			this.members.or(found);
		}
	}

	private void see(int committee, BitSet seen, IntList queue) {
		if (isOrdinary(committee) && !seen.get(committee)) {
			seen.set(committee);
			queue.add(committee);
		}
	}

	private boolean isOrdinary(int committee) {
		return !this.question.group().get(committee) && !this.committeeSources.containsKey(committee);
	}

	private void findTracked() {
		Edges refunds = this.projection.refunds();
		for (int c = this.members.nextSetBit(0); c >= 0; c = this.members.nextSetBit(c + 1)) {
			for (int i = refunds.outgoingStart(c); i < refunds.outgoingEnd(c); i++) {
				int edge = refunds.outgoing(i);
				this.lastRefund.merge(refunds.to(edge), refunds.day(edge), Math::max);
				this.tracked.add(refunds.to(edge));
			}
		}
		this.tracked.addAll(this.giverSources.keySet());
	}

	/** What money of a giver who is no source counts as. */
	RemainderKind kindOf(int giver) {
		return this.projection.undisclosed().get(giver) ? RemainderKind.UNDISCLOSED : RemainderKind.OTHER_DONORS;
	}

}
