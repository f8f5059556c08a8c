package org.moneytrail.flow;

import java.util.Arrays;
import java.util.List;

/**
 * The running balance for a question that asks nothing special: donors as sources, no
 * tolerance, no limit but hops. What was cut comes from the target's weights, routes from
 * a walk over the committees that can lead there within the hops, and where the rest went
 * from one pass over the stations.
 */
final class ByStations {

	/** Less than this, in cents, is an error of fractions. */
	private static final double NOTHING = 1e-7;

	private static final int CHANNELS = MoneyChannel.values().length;

	private final Target target;

	private final Projection projection;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private ByStations(Target target, Question question) {
		this.target = target;
		this.projection = target.projection();
		this.question = question;
		Upstream upstream = target.weights().upstream();
		int[] distance = new int[this.projection.committees().size()];
		Arrays.fill(distance, Integer.MAX_VALUE);
		for (int v = 0; v < upstream.count(); v++) {
			distance[upstream.committees[v]] = upstream.distance[v];
		}
		this.routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(), distance);
		this.arrivals = new Arrivals(this.routes);
	}

	/** Whether the question is of that kind, and no balance on the way is unknown. */
	static boolean fits(Target target, Question question) {
		if (question.tolerance() > 0 || question.minCents() > 0 || !question.stopAt().isEmpty()
				|| target.weights().isLate()) {
			return false;
		}
		for (Question.Source source : question.sources()) {
			if (source.isCommittee() || isUnknown(target, source.place())) {
				return false;
			}
		}
		return true;
	}

	private static boolean isUnknown(Target target, int giver) {
		Upstream upstream = target.weights().upstream();
		Edges gifts = target.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int place = upstream.place(gifts.to(gift));
			int step = (place >= 0) ? upstream.books[place].find(gifts.arrives(gift)) : -1;
			for (int channel = 0; channel < CHANNELS && place >= 0; channel++) {
				if (target.unknowns().of(channel, place, step)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Traces a question to its end, or to its deadline.
	 * @param target reckoned for this question
	 */
	static Traced trace(Target target, Question question) {
		return new ByStations(target, question).trace();
	}

	private Traced trace() {
		RouteWalk walk = new RouteWalk(this.target, this.question, this.routes, this.arrivals);
		boolean late = false;
		long given = 0;
		for (int source = 0; source < this.question.sources().size(); source++) {
			given += give(source, this.question.sources().get(source).place());
			GivenMoney money = new GivenMoney(this.target, this.question, this.routes, this.arrivals, source);
			late |= !money.place();
			walk.refund(source, money.taken());
		}
		late |= !walk.run();
		walk.addShortRows();
		return new Traced(this.projection, this.question, this.routes, this.arrivals, this.target.money(), given,
				List.of(), walk::sourceDays, late);
	}

	/** What came to the target by more hops than allowed is cut. */
	private long give(int source, int giver) {
		Weights weights = this.target.weights();
		Upstream upstream = weights.upstream();
		Edges gifts = this.projection.rim().gifts();
		double[] cut = new double[CHANNELS];
		long given = 0;
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int place = upstream.place(gifts.to(gift));
			given += gifts.cents(gift);
			int step = (place >= 0) ? upstream.books[place].find(gifts.arrives(gift)) : -1;
			for (int channel = 0; channel < CHANNELS && place >= 0; channel++) {
				cut[channel] += gifts.cents(gift)
						* (weights.endless(channel, place, step) - weights.first(channel, place, step));
			}
		}
		addRefunds(giver, cut);
		for (MoneyChannel channel : MoneyChannel.values()) {
			if (cut[channel.ordinal()] > NOTHING) {
				this.routes.cutByHops();
				this.arrivals.tally(channel).add(this.routes.cut(source), cut[channel.ordinal()]);
			}
		}
		return given;
	}

	/** What refunds took would not have come, by few hops or many. */
	private void addRefunds(int giver, double[] cut) {
		Weights weights = this.target.weights();
		Upstream upstream = weights.upstream();
		Edges refunds = this.projection.refunds();
		double[] within = weights.refunded(giver);
		for (int channel = 0; channel < CHANNELS && within != null; channel++) {
			cut[channel] += within[channel];
		}
		for (int i = refunds.incomingStart(giver); i < refunds.incomingEnd(giver); i++) {
			int refund = refunds.incoming(i);
			double[] taken = upstream.own.taken(refund);
			int place = upstream.place(refunds.from(refund));
			for (int channel = 0; channel < CHANNELS && place >= 0 && taken != null; channel++) {
				cut[channel] -= Arrays.stream(taken).sum()
						* weights.endlessHeld(channel, place, upstream.books[place].find(refunds.day(refund)));
			}
		}
	}

}
