package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;

/**
 * Which donors are asked for, checked.
 *
 * @param committees 2 to {@link #MOST}, no two the same
 * @param atLeast to how many of them a donor must have given
 * @param dates the days of contributions and refunds; undated ones count only if both
 * ends are open
 * @param asOf only what the public could know on this day; null for all
 * @param minCents contributions below it are left out
 */
record SharedDonorRequest(List<CommitteeId> committees, int atLeast, DateRange dates, @Nullable LocalDate asOf,
		long minCents) {

	/** Committees a caller may ask about together. */
	static final int MOST = 20;

	/**
	 * Reads a question as the caller wrote it.
	 * @throws Refusal {@code INVALID_ARGUMENT} if an argument is malformed or out of
	 * range
	 */
	static SharedDonorRequest of(List<String> committees, @Nullable Integer atLeast, @Nullable DateRange window,
			@Nullable LocalDate asOf, @Nullable Money minAmount) {
		Set<CommitteeId> ids = new LinkedHashSet<>();
		for (String id : committees) {
			ids.add(GlobalId.parse("committees", id, CommitteeId.class, "committee"));
		}
		if (ids.size() < 2 || ids.size() > MOST) {
			throw Refusal.argument("committees", "2.." + MOST + " different ids",
					"committees must list 2 to " + MOST + " different committees, was " + ids.size());
		}
		if (atLeast != null && (atLeast < 1 || atLeast > ids.size())) {
			throw Refusal.argument("atLeast", "1.." + ids.size(),
					"atLeast must be 1 to the number of committees, " + ids.size() + ", was " + atLeast);
		}
		if (minAmount != null && minAmount.cents() < 0) {
			throw Refusal.argument("minAmount", "0.00 or more", "minAmount must not be negative, was " + minAmount);
		}
		return new SharedDonorRequest(new ArrayList<>(ids), (atLeast != null) ? atLeast : ids.size(),
				(window != null) ? window : DateRange.ALL, asOf,
				(minAmount != null) ? minAmount.cents() : Long.MIN_VALUE);
	}

	/** What tells the ranking of this question from others. */
	String ranking() {
		return "sharedDonors:" + Digest
			.of(this.committees + "|" + this.atLeast + "|" + this.dates + "|" + this.asOf + "|" + this.minCents);
	}

}
