package org.moneytrail.flow;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.Money;

/**
 * One donor behind a target's money, in one channel.
 *
 * @param donorId a donor, or a candidate with own money
 * @param attributed null where a balance on the way is unknown
 * @param direct of this, given to the target itself
 * @param through of this, come through committees
 * @param given the gifts of which a part arrived, in full
 * @param gifts how many
 * @param firstGift the day of the first with a day; null without any
 * @param lastGift the day of the last with a day; null without any
 */
public record Funder(ActorId donorId, @Nullable Money attributed, Money direct, @Nullable Money through, Money given,
		int gifts, @Nullable LocalDate firstGift, @Nullable LocalDate lastGift) {

}
