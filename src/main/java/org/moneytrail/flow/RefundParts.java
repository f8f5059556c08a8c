package org.moneytrail.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What refunds took of one giver's own money: by station the part of all it held there
 * before it paid. What a station receives in a circle comes after; what has ever settled
 * a shortfall is no one's own any more.
 */
final class RefundParts {

	/** Nothing was taken. */
	static final RefundParts NONE = new RefundParts();

	private final Map<Integer, Double> parts = new HashMap<>();

	private final BitSet committees = new BitSet();

	private final BitSet stations = new BitSet();

	/** Circles of a day in which a station took some. */
	private final BitSet circles = new BitSet();

	private RefundParts() {
	}

	/** One look at the source's refunds; none for a committee. */
	static RefundParts of(Goal goal, Question.Source source) {
		Edges refunds = goal.projection().refunds();
		if (source.isCommittee() || refunds.incomingStart(source.place()) == refunds.incomingEnd(source.place())) {
			return NONE;
		}
		RefundParts found = new RefundParts();
		for (int i = refunds.incomingStart(source.place()); i < refunds.incomingEnd(source.place()); i++) {
			int refund = refunds.incoming(i);
			double part = goal.own.part(refund);
			int payer = refunds.from(refund);
			if (part > 0) {
				int station = goal.stations.at(payer, goal.ledger.book(payer).find(refunds.day(refund)));
				found.committees.set(payer);
				found.stations.set(station);
				if (goal.stations.circle[station] >= 0) {
					found.circles.set(goal.stations.circle[station]);
				}
				found.parts.merge(station, part, (one, other) -> one + (1 - one) * other);
			}
		}
		return found;
	}

	boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/** Whether a station took any in this circle of a day; none has the number -1. */
	boolean isInCircle(int circle) {
		return circle >= 0 && this.circles.get(circle);
	}

	/** Whether a station of some circle took any. */
	boolean isInAnyCircle() {
		return !this.circles.isEmpty();
	}

	/** Stations that took any. */
	BitSet stations() {
		return this.stations;
	}

	/** Whether one of these committees took any. */
	boolean isByOneOf(BitSet some) {
		return this.committees.intersects(some);
	}

	/** Whether this committee took any of it back. */
	boolean has(int committee) {
		return this.committees.get(committee);
	}

	/** The last station that took any, -1 if none did. */
	int lastStation() {
		return this.stations.length() - 1;
	}

	/** 0 where nothing was taken. */
	double at(int station) {
		return this.stations.get(station) ? this.parts.getOrDefault(station, 0.0) : 0;
	}

}
