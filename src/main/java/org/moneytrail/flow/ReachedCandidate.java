package org.moneytrail.flow;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.Money;

/**
 * A candidate a source's money reached, in one channel: what a money flow to that
 * candidate says.
 *
 * @param attributed null where it cannot be said
 * @param direct of this, given to the candidate itself
 * @param through of this, come through committees
 * @param firstDay the day of the first transaction that brought some; null where unknown
 * @param lastDay the day of the last
 * @param hops the fewest money edges it took; null where unknown
 */
public record ReachedCandidate(CandidateId candidateId, Money arrived, @Nullable Money attributed, Money touched,
		@Nullable Money direct, @Nullable Money through, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
		@Nullable Integer hops) {

}
