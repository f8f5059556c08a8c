package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A target as a question from a source needs it: how near each committee is, each payment
 * that comes to it, what arrived and what that was made of. Reckoned once for a target,
 * whoever asks and by however many hops.
 */
final class Goal {

	/** The distance of a committee whose money can never come. */
	static final byte NEVER = 0;

	/** The distance of the target's own committees. */
	static final byte OWN = -1;

	/** The distance of committees that are sources. */
	static final byte SOURCE = -2;

	final Ledger ledger;

	final Question question;

	final OwnMoney own;

	final Stations stations;

	/** What came to the target and what it was made of. */
	final TargetMoney money;

	/** By committee: least number of edges to the target, or one of the words above. */
	final byte[] distance;

	/** Payments to the target in the order of their stations. */
	final int[] station;

	final long[] edge;

	final long[] cents;

	/** By payment: whether a limit cuts it. */
	final boolean[] cut;

	/** By payment: which of the {@link #channels}. */
	final int[] column;

	/** Ways in: the channel of each. */
	final MoneyChannel[] channels;

	/** By way in: the committee entered, or {@link Routes#TO_SUPPORT}, or the like. */
	final int[] places;

	private final boolean late;

	private Goal(Upstream up, TargetMoney money, boolean late) {
		this.ledger = up.ledger;
		this.question = up.question;
		this.own = up.own;
		this.stations = up.stations;
		this.money = money;
		this.late = late;
		this.distance = new byte[up.ledger.projection().committees().size()];
		for (int v = 0; v < up.count(); v++) {
			this.distance[up.committees[v]] = (byte) Math.min(up.distance[v], Byte.MAX_VALUE);
		}
		up.absorbing.stream().forEach((committee) -> this.distance[committee] = SOURCE);
		up.question.group().stream().forEach((committee) -> this.distance[committee] = OWN);
		List<Upstream.Arrival> arrivals = new ArrayList<>(up.arrivals);
		arrivals.sort(Comparator.comparingInt(Upstream.Arrival::station).thenComparingLong(Upstream.Arrival::edge));
		int size = arrivals.size();
		this.station = new int[size];
		this.edge = new long[size];
		this.cents = new long[size];
		this.cut = new boolean[size];
		this.column = new int[size];
		IntList entered = new IntList();
		entered.add(Routes.TO_SUPPORT);
		entered.add(Routes.TO_OPPOSE);
		for (int i = 0; i < size; i++) {
			Upstream.Arrival arrival = arrivals.get(i);
			this.station[i] = arrival.station();
			this.edge[i] = arrival.edge();
			this.cents[i] = arrival.cents();
			this.cut[i] = arrival.isCut();
			this.column[i] = column(arrival, entered);
		}
		this.places = entered.toArray();
		this.channels = new MoneyChannel[this.places.length];
		Arrays.fill(this.channels, MoneyChannel.DIRECT);
		this.channels[0] = MoneyChannel.SUPPORT;
		this.channels[1] = MoneyChannel.OPPOSE;
	}

	/**
	 * Payments to all candidates; {@code column} is candidate times channels plus
	 * channel.
	 */
	private Goal(Ledger ledger, Question question, OwnMoney own, Payments payments) {
		this.ledger = ledger;
		this.question = question;
		this.own = own;
		this.stations = own.stations();
		this.money = TargetMoney.NONE;
		this.late = own.isLate();
		this.distance = new byte[ledger.projection().committees().size()];
		question.absorbing().stream().forEach((committee) -> this.distance[committee] = SOURCE);
		int[] order = payments.order(this.stations.size());
		this.station = new int[order.length];
		this.edge = new long[order.length];
		this.cents = new long[order.length];
		this.cut = new boolean[order.length];
		this.column = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			this.station[i] = payments.station.get(order[i]);
			this.edge[i] = payments.edge.get(order[i]);
			this.cents[i] = EdgeRef.cents(ledger.projection(), this.edge[i]);
			this.column[i] = payments.column.get(order[i]);
			int payee = EdgeRef.isSpending(this.edge[i]) ? -1 : EdgeRef.to(ledger.projection(), this.edge[i]);
			this.cut[i] = question.cuts(this.cents[i], payee);
		}
		this.channels = MoneyChannel.values();
		this.places = new int[0];
	}

	/**
	 * All candidates at once: whatever comes to any of them in scope, but by payments of
	 * its own committees. No committee absorbs but those that are sources.
	 */
	static Goal everyone(Ledger ledger, Question question) {
		BitSet absorbing = question.absorbing();
		OwnMoney own = ledger.own(absorbing, question);
		Payments payments = new Payments();
		Projection projection = ledger.projection();
		for (int candidate = 0; candidate < projection.groups().length; candidate++) {
			BitSet group = new BitSet();
			for (int committee : projection.groups()[candidate]) {
				group.set(committee);
			}
			Edges moves = projection.moves();
			for (int committee : projection.groups()[candidate]) {
				for (int i = moves.incomingStart(committee); i < moves.incomingEnd(committee); i++) {
					payments.add(ledger, own, question, absorbing, group, moves, moves.incoming(i), candidate,
							MoneyChannel.DIRECT);
				}
			}
			Edges spending = projection.spending();
			for (int i = spending.incomingStart(candidate); i < spending.incomingEnd(candidate); i++) {
				int edge = spending.incoming(i);
				if (!spending.is(edge, EdgeType.ABOUT)) {
					payments.add(ledger, own, question, absorbing, group, spending, edge, candidate,
							spending.is(edge, EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE);
				}
			}
		}
		return new Goal(ledger, question, own, payments);
	}

	private Goal(Goal everyone, int candidate, int[] payments) {
		this.ledger = everyone.ledger;
		this.question = everyone.question;
		this.own = everyone.own;
		this.stations = everyone.stations;
		this.money = TargetMoney.NONE;
		this.late = everyone.late;
		this.distance = everyone.distance.clone();
		for (int committee : projection().groups()[candidate]) {
			this.distance[committee] = OWN;
		}
		int[] order = Arrays.stream(payments).sorted().toArray();
		this.station = new int[order.length];
		this.edge = new long[order.length];
		this.cents = new long[order.length];
		this.cut = new boolean[order.length];
		this.column = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			this.station[i] = everyone.station[order[i]];
			this.edge[i] = everyone.edge[order[i]];
			this.cents[i] = everyone.cents[order[i]];
			this.cut[i] = everyone.cut[order[i]];
			this.column[i] = everyone.column[order[i]];
		}
		this.channels = everyone.channels;
		this.places = everyone.places;
	}

	/**
	 * One of all candidates, whose committees absorb, with columns as they are here; how
	 * near committees are is not looked at.
	 * @param payments to this candidate
	 */
	Goal alone(int candidate, int[] payments) {
		return new Goal(this, candidate, payments);
	}

	private int column(Upstream.Arrival arrival, IntList entered) {
		if (arrival.channel() != MoneyChannel.DIRECT) {
			return (arrival.channel() == MoneyChannel.SUPPORT) ? 0 : 1;
		}
		int payee = this.ledger.projection().moves().to(EdgeRef.place(arrival.edge()));
		for (int i = 2; i < entered.size(); i++) {
			if (entered.get(i) == payee) {
				return i;
			}
		}
		entered.add(payee);
		return entered.size() - 1;
	}

	/**
	 * Reckons a target; late if the question's deadline comes first.
	 * @param question its sources that are committees absorb, others are not looked at
	 */
	static Goal of(Ledger ledger, Question question) {
		return of(Weights.endless(Upstream.of(ledger, question, question.absorbing())));
	}

	/** The same where what came to the target is known. */
	static Goal of(Upstream upstream, TargetMoney money) {
		return new Goal(upstream, money, upstream.own.isLate());
	}

	/** The same from weights at hand. */
	static Goal of(Weights weights) {
		return new Goal(weights.upstream(), TargetMoney.of(weights), weights.isLate());
	}

	Projection projection() {
		return this.ledger.projection();
	}

	/** Whether time ran out, so that nothing here can be relied on. */
	boolean isLate() {
		return this.late;
	}

	/** The first payment of this station or a later one. */
	int firstAt(int station) {
		int low = 0;
		int high = this.station.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.station[middle] < station) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** Committees that came short on a day on which they paid the target. */
	BitSet shortPayers() {
		BitSet payers = new BitSet();
		for (int i = 0; i < this.station.length; i++) {
			if (lacking(i) > 0) {
				payers.set(this.stations.committee[this.station[i]]);
			}
		}
		return payers;
	}

	/** What the payer of a payment to the target lacked that day. */
	long lacking(int arrival) {
		int at = this.station[arrival];
		return this.ledger.book(this.stations.committee[at]).lacking(this.stations.step[at]);
	}

	/** Heap taken, in bytes; ledgers and what all targets share not counted. */
	long bytes() {
		boolean isShared = this.own.isShared();
		return 600 + this.distance.length + 25L * this.station.length + (isShared ? 0 : this.own.bytes());
	}

	/** Payments in the order in which they were found. */
	private static final class Payments {

		private final IntList station = new IntList();

		private final LongList edge = new LongList();

		private final IntList column = new IntList();

		void add(Ledger ledger, OwnMoney own, Question question, BitSet absorbing, BitSet group, Edges edges, int place,
				int candidate, MoneyChannel channel) {
			int payer = edges.from(place);
			if (group.get(payer) || absorbing.get(payer)
					|| !question.inScope(edges.arrives(place), edges.race(place))) {
				return;
			}
			this.station.add(own.stations().at(payer, ledger.book(payer).find(edges.day(place))));
			this.edge.add((channel == MoneyChannel.DIRECT) ? EdgeRef.move(place) : EdgeRef.spending(place));
			this.column.add(candidate * MoneyChannel.values().length + channel.ordinal());
		}

		/** Places by station. */
		int[] order(int stations) {
			int[] start = new int[stations + 1];
			for (int i = 0; i < this.station.size(); i++) {
				start[this.station.get(i) + 1]++;
			}
			for (int at = 0; at < stations; at++) {
				start[at + 1] += start[at];
			}
			int[] order = new int[this.station.size()];
			for (int i = 0; i < order.length; i++) {
				order[start[this.station.get(i)]++] = i;
			}
			return order;
		}

	}

}
