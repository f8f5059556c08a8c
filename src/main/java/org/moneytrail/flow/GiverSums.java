package org.moneytrail.flow;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One giver's money at a target, by channel: weight times gift, less what refunds took.
 *
 * @param attributed cents and fractions of cents; where days are not looked at, of direct
 * gifts alone
 * @param direct of these, given to the target itself
 * @param given cents of the gifts of which a part arrived
 * @param gifts how many these were
 * @param firstGift the day of the first of them, {@link Days#LAST} without any
 * @param lastGift the day of the last of them, {@link Days#FIRST} without any
 */
record GiverSums(double[] attributed, long[] direct, long[] given, int[] gifts, int[] firstGift, int[] lastGift) {

	private static final int CHANNELS = MoneyChannel.values().length;

	/**
	 * One pass over the giver's gifts.
	 * @param inOrder false where a gift counts wherever money may have come from it, days
	 * not looked at
	 */
	static GiverSums of(Weights weights, int giver, boolean inOrder) {
		GiverSums sums = new GiverSums(new double[CHANNELS], new long[CHANNELS], new long[CHANNELS], new int[CHANNELS],
				new int[CHANNELS], new int[CHANNELS]);
		Arrays.fill(sums.firstGift, Days.LAST);
		Arrays.fill(sums.lastGift, Days.FIRST);
		Edges gifts = weights.upstream().ledger.projection().rim().gifts();
		AnyTime anyTime = inOrder ? null : AnyTime.of(weights);
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			sums.add(weights, gifts, gifts.outgoing(i), anyTime);
		}
		if (anyTime != null) {
			sums.addUndated(weights.upstream(), giver, anyTime);
		}
		double @Nullable [] refunded = weights.refunded(giver);
		for (int channel = 0; refunded != null && channel < CHANNELS; channel++) {
			sums.attributed[channel] -= refunded[channel];
		}
		return sums;
	}

	private void add(Weights weights, Edges gifts, int gift, @Nullable AnyTime anyTime) {
		Upstream up = weights.upstream();
		Question question = up.question;
		int committee = gifts.to(gift);
		long cents = gifts.cents(gift);
		if (question.cuts(cents, committee)) {
			return;
		}
		if (question.group().get(committee)) {
			if (question.inScope(gifts.arrives(gift), gifts.race(gift))) {
				this.direct[0] += cents;
				count(0, cents, cents, gifts.arrives(gift));
			}
			return;
		}
		if (anyTime != null) {
			boolean leads = anyTime.committees().get(committee);
			for (int channel = 0; channel < CHANNELS && leads; channel++) {
				if (anyTime.used()[channel]) {
					count(channel, 0, cents, gifts.arrives(gift));
				}
			}
			return;
		}
		int place = up.place(committee);
		int step = (place >= 0) ? up.books[place].find(gifts.arrives(gift)) : -1;
		for (int channel = 0; channel < CHANNELS && place >= 0; channel++) {
			double weight = weights.first(channel, place, step);
			if (weight > 0) {
				count(channel, weight * cents, cents, gifts.arrives(gift));
			}
		}
	}

	private void addUndated(Upstream up, int giver, AnyTime anyTime) {
		Question question = up.question;
		for (Undated row : up.ledger.projection().undated()) {
			if (!row.isGift() || row.payer() != giver || question.cuts(row.cents(), row.payee())) {
				continue;
			}
			if (question.group().get(row.payee())) {
				if (question.inScope(Days.UNDATED, row.race())) {
					this.direct[0] += row.cents();
					count(0, row.cents(), row.cents());
				}
				continue;
			}
			for (int channel = 0; channel < CHANNELS && anyTime.committees().get(row.payee()); channel++) {
				if (anyTime.used()[channel]) {
					count(channel, 0, row.cents());
				}
			}
		}
	}

	private void count(int channel, double mass, long cents) {
		this.attributed[channel] += mass;
		this.given[channel] += cents;
		this.gifts[channel]++;
	}

	private void count(int channel, double mass, long cents, int day) {
		count(channel, mass, cents);
		this.firstGift[channel] = Math.min(this.firstGift[channel], day);
		this.lastGift[channel] = Math.max(this.lastGift[channel], day);
	}

}
