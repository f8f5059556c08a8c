package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.Money;

/**
 * A donor who gave to several committees.
 *
 * @param donorId a donor, or a candidate who gave own money
 * @param committees to how many of those asked about
 * @param total all contributions to them, refunds not subtracted
 * @param refunded what they gave back
 * @param gifts by committee, in the order asked for; none to which nothing was given
 */
record SharedDonor(ActorId donorId, int committees, Money total, Money refunded, List<SharedGift> gifts) {

	/**
	 * What a shared donor gave one committee.
	 *
	 * @param committeeId the committee
	 * @param amount the contributions
	 * @param count how many they are
	 * @param refunded what the committee gave back
	 * @param first the first dated one's day
	 * @param last the last dated one's day
	 */
	record SharedGift(CommitteeId committeeId, Money amount, int count, Money refunded, @Nullable LocalDate first,
			@Nullable LocalDate last) {

	}

}
