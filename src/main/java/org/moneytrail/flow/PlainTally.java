package org.moneytrail.flow;

/**
 * One giver's sums where nothing but hops cuts and no shortfall is settled later: within
 * the hops and by any number of them. Fractions of cents.
 */
final class PlainTally {

	/** Less than this, in cents, is an error of fractions, and this part of a sum. */
	private static final double NOTHING = 1e-7;

	private static final double FRACTION = 1e-12;

	private static final int CHANNELS = MoneyChannel.values().length;

	/** By channel. */
	final double[] attributed = new double[CHANNELS];

	/** By channel, by any number of hops. */
	final double[] arrived = new double[CHANNELS];

	/** Cents the source gave. */
	long given;

	double unspent;

	double refunded;

	/** What wants a hop too many. */
	double beyond;

	double unspentInAll;

	double refundedInAll;

	/**
	 * Counts all gifts of a giver, and what of them stays unspent at once or comes to the
	 * target without another hop.
	 * @param others told of all that stands at a station
	 */
	void open(Goal goal, Question question, int giver, Gift others) {
		Edges gifts = goal.projection().rim().gifts();
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			int payee = gifts.to(gift);
			long cents = gifts.cents(gift);
			this.given += cents;
			if (goal.distance[payee] == Goal.OWN) {
				boolean counts = question.inScope(gifts.arrives(gift), gifts.race(gift));
				this.attributed[MoneyChannel.DIRECT.ordinal()] += counts ? cents : 0;
				this.arrived[MoneyChannel.DIRECT.ordinal()] += counts ? cents : 0;
				continue;
			}
			DayBook book = goal.ledger.book(payee);
			int step = book.find(gifts.arrives(gift));
			int station = goal.stations.at(payee, step);
			double mass = cents * book.joining(step) * goal.stations.factor(payee, step);
			if (station >= 0) {
				others.stands(payee, station, mass);
			}
			else {
				this.unspent += mass;
				this.unspentInAll += mass;
			}
		}
	}

	/** Adds another's sums. */
	void add(PlainTally other) {
		for (int channel = 0; channel < CHANNELS; channel++) {
			this.attributed[channel] += other.attributed[channel];
			this.arrived[channel] += other.arrived[channel];
		}
		this.given += other.given;
		this.unspent += other.unspent;
		this.refunded += other.refunded;
		this.beyond += other.beyond;
		this.unspentInAll += other.unspentInAll;
		this.refundedInAll += other.refundedInAll;
	}

	/** Adds all of it to the arrivals of a source. */
	void close(Routes routes, Arrivals arrivals, int source) {
		int within = routes.stray(source, 1);
		int cut = routes.cut(source);
		double beyond = Math.max(0, this.beyond);
		double unspentCut = Math.max(0, this.unspentInAll - this.unspent);
		double refundedCut = Math.max(0, this.refundedInAll - this.refunded);
		double placed = this.unspent + this.refunded + beyond;
		double placedCut = unspentCut + refundedCut;
		for (MoneyChannel channel : MoneyChannel.values()) {
			double mass = this.attributed[channel.ordinal()];
			double all = this.arrived[channel.ordinal()];
			arrivals.tally(channel).add(within, mass);
			placed += mass;
			if (all - mass > Math.max(NOTHING, all * FRACTION)) {
				arrivals.tally(channel).add(cut, all - mass);
				placedCut += all - mass;
				routes.cutByHops();
			}
		}
		arrivals.unspent.add(within, this.unspent);
		arrivals.unspent.add(cut, unspentCut);
		arrivals.refunded.add(within, this.refunded);
		arrivals.refunded.add(cut, refundedCut);
		arrivals.elsewhere.add(within, Math.max(0, this.given - placed));
		arrivals.elsewhere.add(cut, Math.max(0, beyond - placedCut));
	}

	/** Receives what stands of a gift at the first station of its payee. */
	interface Gift {

		void stands(int payee, int station, double mass);

	}

}
